import { applyEdits } from '../../rules/draft';
import { nextFrame, settle } from '../dom/settle';
import type { ReplaceResult } from '../types';
import { isComposing } from './composing';

/** One stretch to replace, offsets into the text as it reads. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * One way of giving an engine new words for its selection, as if by hand. Returns false when the
 * browser or the engine plainly did not take it; true says nothing: the text is read back.
 */
export type Way = () => boolean;

/** What `replaceThrough` needs to know of an engine. */
export interface Engine {
  read(element: HTMLElement): string;
  editable(element: HTMLElement): boolean;
  /** Focuses, selects the stretch and lets the engine see it. False: could not. */
  place(element: HTMLElement, start: number, end: number): Promise<boolean>;
  /** The ways to make this edit with the stretch selected, best first. */
  ways(element: HTMLElement, edit: TextEdit): Way[];
  /** Asks the engine to take back its last step. */
  undo(element: HTMLElement): void;
}

/** How long an engine may take to show new words, ms. Lexical and React work asynchronously. */
const TAKEN_MS = 1_000;

/**
 * Replaces stretches through the engine's own input path, last one first so that offsets hold, and
 * reads back after each. A second way is tried only where the first left the text wholly unchanged.
 * If the text came out other than wanted, the engine's undo is asked once; the result says how the
 * text reads then. While an input method composes, its words are still changing: nothing is touched,
 * the undo included.
 */
export async function replaceThrough(
  engine: Engine,
  element: HTMLElement,
  expected: string,
  edits: readonly TextEdit[],
): Promise<ReplaceResult> {
  const failed = (why: 'not-accepted' | 'not-editable' | 'changed-meanwhile'): ReplaceResult => ({
    ok: false,
    why,
    text: engine.read(element),
  });
  if (isComposing(element) || engine.read(element) !== expected) {
    return failed('changed-meanwhile');
  }
  if (!element.isConnected || !engine.editable(element)) return failed('not-editable');
  const wanted = applyEdits(expected, edits);
  let text = expected;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    const next = applyEdits(text, [edit]);
    if (next === text) continue;
    if (!(await makeEdit(engine, element, text, edit, next))) {
      if (engine.read(element) !== expected) await takeBack(engine, element, expected);
      return failed('not-accepted');
    }
    text = next;
  }
  return engine.read(element) === wanted ? { ok: true } : failed('not-accepted');
}

async function makeEdit(
  engine: Engine,
  element: HTMLElement,
  before: string,
  edit: TextEdit,
  after: string,
): Promise<boolean> {
  const reads = () => engine.read(element) === after;
  const tries = engine.ways(element, edit).length;
  for (let at = 0; at < tries; at += 1) {
    if (isComposing(element)) return false;
    if (!(await engine.place(element, edit.start, edit.end))) return false;
    if (engine.read(element) !== before) return false;
    // Asked anew: the way holds places in the DOM that the engine may have rebuilt.
    const way = engine.ways(element, edit)[at];
    const sent = way?.() ?? false;
    if (sent && (await settle(element, TAKEN_MS, reads))) {
      // An engine that puts its own words back does so at once: look again a frame later.
      await nextFrame(element);
      if (reads()) return true;
    }
    if (engine.read(element) !== before) return false;
  }
  return false;
}

async function takeBack(engine: Engine, element: HTMLElement, expected: string): Promise<void> {
  if (isComposing(element)) return;
  engine.undo(element);
  await settle(element, TAKEN_MS, () => engine.read(element) === expected);
}
