import type { Account, Attachment } from '../../../rules/types';
import type { KeyFacts, Selection } from '../../../sites/types';

/** What a test may ask of an editor, on any page; `at` is a selector of the page. */
export type EditorQuestion =
  | { ask: 'editor'; at: string }
  | { ask: 'read'; at: string }
  | { ask: 'selection'; at: string }
  | { ask: 'select'; at: string; selection: Selection }
  | {
      ask: 'replace';
      at: string;
      expected?: string;
      edits: { start: number; end: number; text: string }[];
    }
  | { ask: 'rects'; at: string; start: number; end: number };

/** What a test may ask of `sites/` in the isolated world. */
export type Question =
  | EditorQuestion
  | { ask: 'surfaces' }
  | { ask: 'outcome' }
  | { ask: 'counted' }
  | { ask: 'surfaceAt'; at: string }
  | { ask: 'release'; at: string }
  | { ask: 'pressed'; at: string; by?: 'press' | 'submit' }
  | { ask: 'key'; at: string; key?: Partial<KeyFacts> };

/** A surface as plain data. */
export interface SurfaceSeen {
  kind: string;
  boxes: { role: string; editor: string; text: string; attachments: Attachment[] }[];
  /** The beginning of the control's markup. */
  submit: string | null;
  account: Account;
  conversation: string | null;
}
