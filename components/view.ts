import type { Gate } from '../rules/gate';
import type {
  Capacity,
  Draft,
  Language,
  RegisterStanding,
  SurfaceKind,
  Verdict,
} from '../rules/types';

/** Why a draft stands unchecked. `invalidated`: the extension was updated, the tab must be reloaded. */
export type CheckFailure = 'timeout' | 'failed' | 'invalidated';

/** One line told to the official in the panel, chip or popup. */
export type Telling =
  | 'mended'
  | 'mend-failed'
  | 'copied'
  | 'copy-failed'
  | 'draft-changed'
  | 'new-line'
  | 'not-taken'
  | 'press-again'
  | 'key-again'
  | 'sent'
  | 'surface-gone';

/** What the office shows of itself besides its name; each empty where it is not set. */
export interface OfficeSide {
  /** In the language of the view. */
  helpDesk: string;
  /** https address. */
  legalPage: string;
  /** Data URI of a raster picture. */
  logo: string;
}

/**
 * Everything the panel shows. Plain data: the guard makes it, the panel and the popup draw it.
 * `question`: a press is held. `look`: nothing is held, the official opened it from the chip.
 */
export interface PanelView {
  mode: 'question' | 'look';
  language: Language;
  site: string;
  siteName: string;
  surface: SurfaceKind;
  /** `@handle`, a name, or `null` when the page does not say. */
  accountLabel: string | null;
  register: RegisterStanding;
  /** In the panel's language; empty: not set. */
  officeName: string;
  side: OfficeSide;
  /** What the office's list says of the account besides; `null`: nothing. */
  listed: Verdict['listed'] | null;
  draft: Draft;
  /** `null` while the check is under way or has failed. */
  verdict: Verdict | null;
  failure: CheckFailure | null;
  /** Whether an office draft may go out unchecked. */
  uncheckedOffice: 'allow' | 'stop';
  /** Per capacity; `null` without a verdict. */
  gates: Record<Capacity, Gate> | null;
  chosen: Capacity | null;
  /** Whole seconds before the go button answers. */
  pauseLeft: number;
  reason: string;
  /** The emergency go-on was opened by the official. */
  emergency: boolean;
  /** The go button would post now. */
  canGo: boolean;
  /** The first-time notice is shown above the question. */
  notice: boolean;
  telling: Telling | null;
  /** Changes with each decision: a popup answer to an older one is refused. */
  decision: number;
}

/** What a person can do in the panel (and, but for the mends' caret, in the popup). */
export interface PanelActions {
  answer(capacity: Capacity): void;
  go(): void;
  back(): void;
  mend(finding: string, mend: number): void;
  /** Puts a text for another place on the clipboard. */
  copy(text: string): void;
  setReason(text: string): void;
  setEmergency(open: boolean): void;
  noticeSeen(): void;
}

/** The chip by the box. */
export interface ChipView {
  language: Language;
  state: 'clear' | 'checking' | 'look' | 'failed' | 'reload';
  /** Findings above `note` in at least one capacity. */
  count: number;
  telling: Telling | null;
}

/** A page that is not as its site's file says. Numbers and our own names only: no text of the page. */
export interface ChangedView {
  site: string;
  /** Day the site's file was last compared with the site, ISO; empty: there is no file. */
  checked: string;
  /** Words went out here that were not held. */
  unheld: boolean;
  missing: { what: string; least: number; most: number; found: number }[];
}

/** What one frame tells the popup, over a port, each time it changes. */
export interface FrameView {
  frame: string;
  top: boolean;
  host: string;
  state: 'guarding' | 'changed' | 'no-compose-box' | 'left-out' | 'off';
  /** Compose boxes on screen. */
  boxes: number;
  /** Those that the office leaves out, which are not checked. */
  leftOut: number;
  /** Where the page is not as we know the site; `null`: it is. */
  changed: ChangedView | null;
  panel: PanelView | null;
}

/** What the popup sends back over the port. `decision` must be the one that was on screen. */
export type PopupCommand = { frame: string; decision: number } & (
  | { do: 'answer'; capacity: Capacity }
  | { do: 'go' | 'back' | 'notice-seen' }
  | { do: 'mend'; finding: string; mend: number }
  | { do: 'copied'; ok: boolean }
  | { do: 'set-reason'; text: string }
  | { do: 'set-emergency'; open: boolean }
);
