import type { CheckFailure, OfficeSide, Telling } from '../components/view';
import { sameDraft } from '../rules/draft';
import type { EmergencyRule } from '../rules/policy/types';
import type { Capacity, Draft, Language, Mend, Verdict } from '../rules/types';
import type { Coverage } from './coverage';
import { EMPTY_MEMORY, type Memory } from './memory';
import type { Pass } from './pass';
import type { Released } from './released';

/** What the guard was told by the worker and what the office set. */
export interface GuardSettings {
  language: Language;
  officeName: string;
  question: 'always' | 'when-unclear';
  unchecked: 'allow' | 'stop';
  noticeSeen: boolean;
  /** Where to turn, and the office's logo. */
  side: OfficeSide;
  emergency: EmergencyRule;
  coverage: Coverage;
}

export interface Decision {
  draft: Draft;
  verdict: Verdict | null;
  failure: CheckFailure | null;
  /** Nothing is shown until the verdict says that there is something to ask. */
  quiet: boolean;
  chosen: Capacity | null;
  /** Chosen before the verdict came: posts as soon as the verdict is clear. */
  early: boolean;
  /** Revision at which this draft stood on screen waiting for its verdict; `null`: it never did. */
  waitingAt: number | null;
  /** When each capacity's pause began, ms; `null` before it was first chosen. */
  pauseFrom: Record<Capacity, number | null>;
  reason: string;
  emergency: boolean;
  telling: Telling | null;
  step: 'asking' | 'mending' | 'releasing';
}

export interface State {
  settings: GuardSettings;
  decision: Decision | null;
  /** A look at the findings that was asked for at the chip; no press is held. */
  look: { draft: Draft; verdict: Verdict; telling: Telling | null } | null;
  pass: Pass | null;
  memory: Memory;
  /** The newest verdict, by exact draft: a press need not wait for what is known. */
  known: { draft: Draft; verdict: Verdict } | null;
  revision: number;
}

export type Event =
  | { type: 'settings'; settings: GuardSettings }
  /** The office's policy changed: what was judged by the old one is judged again. */
  | { type: 'policy-changed' }
  | { type: 'held'; draft: Draft; at: number }
  | { type: 'verdict'; draft: Draft; verdict: Verdict; at: number }
  | { type: 'check-failed'; draft: Draft; failure: CheckFailure }
  | { type: 'answer'; capacity: Capacity; seen: number; at: number }
  | { type: 'go'; seen: number; at: number }
  | { type: 'back' }
  | { type: 'set-reason'; text: string }
  | { type: 'set-emergency'; open: boolean }
  | { type: 'mend'; finding: string; mend: number; seen: number }
  | { type: 'mended'; draft: Draft; ok: boolean }
  /** A text for another place was put on the clipboard, or was refused there. */
  | { type: 'copied'; ok: boolean }
  | { type: 'draft-changed'; draft: Draft }
  | { type: 'surface-gone' }
  | ({ type: 'released' } & Released)
  | { type: 'look'; draft: Draft }
  | { type: 'notice-seen' };

/** What the shell round the machine must do, in order. */
export type Effect =
  | { do: 'check'; draft: Draft }
  | { do: 'release'; draft: Draft }
  | { do: 'mend'; draft: Draft; mend: Mend }
  | { do: 'restore-caret' }
  | { do: 'tell'; telling: Telling }
  /** A post went out that was answered for the office; of a private one nobody is told. */
  | { do: 'office-posted'; draft: Draft }
  | { do: 'save-notice-seen' };

export interface Step {
  state: State;
  effects: Effect[];
}

/** The state of a page on which nothing was written yet. */
export function initialState(settings: GuardSettings): State {
  return {
    settings,
    decision: null,
    look: null,
    pass: null,
    memory: EMPTY_MEMORY,
    known: null,
    revision: 0,
  };
}

/** The newest verdict, with the draft as it was checked, if it is for exactly this draft. */
export function knownCheck(state: State, draft: Draft): State['known'] {
  return state.known !== null && sameDraft(state.known.draft, draft) ? state.known : null;
}
