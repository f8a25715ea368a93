import type { CheckFailure, Telling } from '../components/view';
import { sameDraft } from '../rules/draft';
import { type Gate, gate } from '../rules/gate';
import type { Capacity, Draft, Finding, Language, Mend, Verdict } from '../rules/types';
import { EMPTY_MEMORY, type Memory, recall, remember } from './memory';
import { type Pass, passFits } from './pass';

/**
 * The decision about one draft on one page, as a plain state machine: state and event in, state and
 * effects out. It knows no page and no browser. At most one decision is in flight.
 *
 * `revision` names what was on screen. It changes whenever the draft, the verdict or the failure
 * changes; an answer that was aimed at an older one never posts (DESIGN, path step 3).
 */

/** What the guard was told by the worker and what the office set. */
export interface GuardSettings {
  language: Language;
  officeName: string;
  question: 'always' | 'when-unclear';
  unchecked: 'allow' | 'stop';
  noticeSeen: boolean;
}

export interface Decision {
  draft: Draft;
  verdict: Verdict | null;
  failure: CheckFailure | null;
  /** How often the check of this exact draft was tried. */
  tries: number;
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
  | { type: 'draft-changed'; draft: Draft }
  | { type: 'surface-gone' }
  | { type: 'released'; draft: Draft; outcome: 'sent' | 'not-taken' | 'press-again' }
  | { type: 'look'; draft: Draft }
  | { type: 'notice-seen' };

/** What the shell round the machine must do, in order. */
export type Effect =
  | { do: 'check'; draft: Draft }
  | { do: 'release'; draft: Draft }
  | { do: 'mend'; draft: Draft; mend: Mend }
  | { do: 'restore-caret' }
  | { do: 'tell'; telling: Telling }
  | { do: 'save-notice-seen' };

export interface Step {
  state: State;
  effects: Effect[];
}

/** How long a pass lasts, ms: the site's own work after the press, not a second thought. */
export const PASS_MS = 5_000;
/** How long a pass lasts when the official has to press once more, ms. */
export const PRESS_AGAIN_MS = 15_000;
/** A check that failed is tried this often in all before the failure is left standing. */
const MAX_TRIES = 2;

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

/** What to do with a press, decided at once and without asking anybody. */
export type PressRuling =
  /** Stop it and open a decision. */
  | 'hold'
  /** Stop it; a decision is in flight already. */
  | 'stop'
  /** It may reach the page: it uses up the pass. */
  | 'let-through';

/**
 * Rules on a press that would publish this draft now.
 * Returns the ruling and the state after it (a used pass is gone).
 */
export function rulePress(state: State, draft: Draft, at: number): { ruling: PressRuling; state: State } {
  if (state.pass !== null && passFits(state.pass, draft, at)) {
    return { ruling: 'let-through', state: { ...state, pass: null } };
  }
  if (isBusy(state, draft)) return { ruling: 'stop', state };
  const remembered = recall(state.memory, draft, at);
  const verdict = knownVerdict(state, draft);
  if (remembered !== null && verdict !== null && gate(verdict, remembered).clear) {
    return {
      ruling: 'let-through',
      state: { ...state, memory: remember(state.memory, draft, remembered, at) },
    };
  }
  return { ruling: 'hold', state };
}

/**
 * Whether a decision is in flight that this draft has to wait for. A post that is on its way while
 * other words already stand there was taken: the next message need not wait for the site's sign.
 */
function isBusy({ decision }: State, draft: Draft): boolean {
  if (decision === null) return false;
  return decision.step !== 'releasing' || sameDraft(decision.draft, draft);
}

/** Whether a press would be let through, without using anything up. */
export function wouldLetThrough(state: State, draft: Draft, at: number): boolean {
  return rulePress(state, draft, at).ruling === 'let-through';
}

/** The gates of both capacities for a verdict. */
export function gatesOf(verdict: Verdict): Record<Capacity, Gate> {
  return { office: gate(verdict, 'office'), private: gate(verdict, 'private') };
}

/** Milliseconds of the pause that are left for the chosen capacity; 0 when there is none. */
export function pauseLeft(decision: Decision, at: number): number {
  if (decision.chosen === null || decision.verdict === null) return 0;
  const from = decision.pauseFrom[decision.chosen];
  if (from === null) return 0;
  return Math.max(0, from + gate(decision.verdict, decision.chosen).pauseSeconds * 1000 - at);
}

/** Whether the go button would post now. */
export function canGo(state: State, at: number): boolean {
  const { decision } = state;
  if (decision === null || decision.step !== 'asking' || decision.chosen === null) return false;
  if (decision.telling === 'surface-gone') return false;
  if (decision.verdict === null) {
    if (decision.failure === null) return false;
    return decision.chosen === 'private' || state.settings.unchecked === 'allow';
  }
  const { mend, reason, emergency } = gate(decision.verdict, decision.chosen);
  const written = decision.reason.trim() !== '';
  if (mend.length > 0 && !(emergency && decision.emergency && written)) return false;
  if (reason.length > 0 && !written) return false;
  return pauseLeft(decision, at) === 0;
}

/** The machine: one event, the next state, and what to do. */
export function next(state: State, event: Event): Step {
  switch (event.type) {
    case 'settings':
      return { state: { ...state, settings: event.settings }, effects: [] };
    case 'held':
      return held(state, event.draft, event.at);
    case 'verdict':
      return verdictCame(state, event);
    case 'check-failed':
      return checkFailed(state, event);
    case 'answer':
      return answered(state, event);
    case 'go':
      return event.seen === state.revision && canGo(state, event.at)
        ? release(state, event.at)
        : stay(state);
    case 'back':
      return {
        state: { ...state, decision: null, look: null, pass: null, revision: state.revision + 1 },
        effects: [{ do: 'restore-caret' }],
      };
    case 'set-reason':
      return change(state, { reason: event.text });
    case 'set-emergency':
      return change(state, { emergency: event.open });
    case 'mend':
      return mend(state, event);
    case 'mended':
      return mended(state, event.draft, event.ok);
    case 'draft-changed':
      return draftChanged(state, event.draft);
    case 'surface-gone':
      return state.decision === null
        ? stay({ ...state, look: null })
        : change({ ...state, pass: null }, { telling: 'surface-gone', step: 'asking', quiet: false });
    case 'released':
      return released(state, event.draft, event.outcome);
    case 'look':
      return look(state, event.draft);
    case 'notice-seen':
      return {
        state: { ...state, settings: { ...state.settings, noticeSeen: true } },
        effects: [{ do: 'save-notice-seen' }],
      };
  }
}

function stay(state: State): Step {
  return { state, effects: [] };
}

/** Changes the decision without changing what a key would do. */
function change(state: State, part: Partial<Decision>): Step {
  if (state.decision === null) return stay(state);
  return stay({ ...state, decision: { ...state.decision, ...part } });
}

function knownVerdict(state: State, draft: Draft): Verdict | null {
  return state.known !== null && sameDraft(state.known.draft, draft) ? state.known.verdict : null;
}

function held(state: State, draft: Draft, at: number): Step {
  if (isBusy(state, draft)) return stay(state);
  const verdict = knownVerdict(state, draft);
  const decision: Decision = {
    draft,
    verdict,
    failure: null,
    tries: 1,
    quiet: mayBeQuiet(state, draft, at),
    chosen: null,
    early: false,
    waitingAt: verdict === null ? state.revision + 1 : null,
    pauseFrom: { office: null, private: null },
    reason: '',
    emergency: false,
    telling: null,
    step: 'asking',
  };
  const opened = { ...state, decision, look: null, pass: null, revision: state.revision + 1 };
  if (verdict === null) return { state: opened, effects: [{ do: 'check', draft }] };
  return settleQuiet(opened, at);
}

/** Whether the question may turn out to be needless, so that nothing is shown before the verdict. */
function mayBeQuiet(state: State, draft: Draft, at: number): boolean {
  if (!state.settings.noticeSeen) return false;
  return recall(state.memory, draft, at) !== null || state.settings.question === 'when-unclear';
}

/** With the verdict at hand: posts a draft that needs no question, or shows the question. */
function settleQuiet(state: State, at: number): Step {
  const { decision } = state;
  if (decision === null || !decision.quiet || decision.verdict === null) return stay(state);
  const capacity =
    recall(state.memory, decision.draft, at) ??
    (state.settings.question === 'when-unclear' ? impliedCapacity(decision.verdict) : null);
  if (capacity === null || !gate(decision.verdict, capacity).clear) {
    return stay({ ...state, decision: { ...decision, quiet: false } });
  }
  return release({ ...state, decision: { ...decision, chosen: capacity } }, at);
}

/**
 * The capacity that account, words and rules agree on, `null` where any of them is silent or says
 * otherwise. Used only where the office chose to ask "when unclear".
 */
export function impliedCapacity(verdict: Verdict): Capacity | null {
  if (verdict.findings.some((finding) => !isNote(finding)) || verdict.unchecked.length > 0) return null;
  const signals = new Set(verdict.signals.map((signal) => signal.capacity));
  if (verdict.register === 'registered' && !signals.has('private')) return 'office';
  if (verdict.register === 'not-registered' && !signals.has('office')) return 'private';
  return null;
}

function isNote({ severity }: Finding): boolean {
  return [severity.office, severity.private].every((one) => one === null || one === 'note');
}

function verdictCame(state: State, event: { draft: Draft; verdict: Verdict; at: number }): Step {
  const withKnown = { ...state, known: { draft: event.draft, verdict: event.verdict } };
  const { decision } = state;
  if (decision === null) return stay({ ...withKnown, revision: state.revision + 1 });
  if (!sameDraft(decision.draft, event.draft) || decision.verdict !== null) return stay(withKnown);
  const judged: State = {
    ...withKnown,
    revision: state.revision + 1,
    decision: { ...decision, verdict: event.verdict, failure: null },
  };
  if (decision.chosen !== null) {
    const begun = beginPause(judged, decision.chosen, event.at);
    return decision.early && gate(event.verdict, decision.chosen).clear
      ? release(begun, event.at)
      : stay(begun);
  }
  return settleQuiet(judged, event.at);
}

function checkFailed(state: State, event: { draft: Draft; failure: CheckFailure }): Step {
  const { decision } = state;
  if (decision === null || !sameDraft(decision.draft, event.draft) || decision.verdict !== null) {
    return stay(state);
  }
  const again = event.failure !== 'invalidated' && decision.tries < MAX_TRIES;
  return {
    state: {
      ...state,
      revision: state.revision + 1,
      decision: {
        ...decision,
        failure: event.failure,
        tries: decision.tries + 1,
        quiet: false,
        // An answer given while the check ran was not an answer to "it was not checked".
        early: false,
      },
    },
    effects: again ? [{ do: 'check', draft: event.draft }] : [],
  };
}

function answered(state: State, event: { capacity: Capacity; seen: number; at: number }): Step {
  const { decision } = state;
  if (decision === null || decision.step !== 'asking' || decision.telling === 'surface-gone') {
    return stay(state);
  }
  // Aimed at the waiting panel while the verdict was on its way to the screen: an early answer too.
  const asSeen = event.seen === state.revision || event.seen === decision.waitingAt;
  const waiting = decision.verdict === null && decision.failure === null;
  const chosen = beginPause(
    {
      ...state,
      decision: {
        ...decision,
        chosen: event.capacity,
        early: asSeen && waiting,
        emergency: event.capacity === decision.chosen && decision.emergency,
      },
    },
    event.capacity,
    event.at,
  );
  const clear = decision.verdict !== null && gate(decision.verdict, event.capacity).clear;
  return asSeen && clear ? release(chosen, event.at) : stay(chosen);
}

function beginPause(state: State, capacity: Capacity, at: number): State {
  const { decision } = state;
  if (decision === null || decision.verdict === null || decision.pauseFrom[capacity] !== null) {
    return state;
  }
  const pauseFrom = { ...decision.pauseFrom, [capacity]: at };
  return { ...state, decision: { ...decision, pauseFrom } };
}

function release(state: State, at: number): Step {
  const { decision } = state;
  if (decision === null || decision.chosen === null) return stay(state);
  const { draft, verdict, chosen } = decision;
  const clear = verdict !== null && gate(verdict, chosen).clear;
  return {
    state: {
      ...state,
      decision: { ...decision, step: 'releasing' },
      pass: { draft, until: at + PASS_MS },
      memory: clear ? remember(state.memory, draft, chosen, at) : state.memory,
      settings: { ...state.settings, noticeSeen: true },
      revision: state.revision + 1,
    },
    effects: [
      ...(state.settings.noticeSeen ? [] : [{ do: 'save-notice-seen' } as const]),
      { do: 'release', draft },
    ],
  };
}

function released(
  state: State,
  draft: Draft,
  outcome: 'sent' | 'not-taken' | 'press-again',
): Step {
  const { decision } = state;
  if (decision === null || decision.step !== 'releasing') return stay(state);
  if (!sameDraft(decision.draft, draft)) return stay(state);
  const pass =
    outcome === 'press-again' && state.pass !== null
      ? { ...state.pass, until: state.pass.until - PASS_MS + PRESS_AGAIN_MS }
      : null;
  return {
    state: { ...state, decision: null, pass, revision: state.revision + 1 },
    effects: [{ do: 'tell', telling: outcome }],
  };
}

function mend(state: State, event: { finding: string; mend: number; seen: number }): Step {
  const open = state.decision ?? state.look;
  if (open === null || event.seen !== state.revision) return stay(state);
  if (state.decision !== null && state.decision.step !== 'asking') return stay(state);
  const chosen = open.verdict?.findings.find(({ id }) => id === event.finding)?.mends[event.mend];
  if (chosen === undefined) return stay(state);
  const effects: Effect[] = [{ do: 'mend', draft: open.draft, mend: chosen }];
  return { state: change(state, { step: 'mending' }).state, effects };
}

function mended(state: State, draft: Draft, ok: boolean): Step {
  const telling: Telling = ok ? 'mended' : 'mend-failed';
  if (state.look !== null) {
    // A look closes when its words have changed: the marks and the chip follow the new check.
    return {
      state: { ...state, look: null, revision: state.revision + 1 },
      effects: [{ do: 'check', draft }, { do: 'restore-caret' }, { do: 'tell', telling }],
    };
  }
  return recheck(state, draft, telling);
}

function draftChanged(state: State, draft: Draft): Step {
  const { decision } = state;
  if (decision === null || decision.step === 'mending' || sameDraft(decision.draft, draft)) {
    return stay(state);
  }
  return recheck(state, draft, 'draft-changed');
}

/** The held draft reads differently now: what was known of it and any pass are void. */
function recheck(state: State, draft: Draft, telling: Telling): Step {
  const { decision } = state;
  if (decision === null) return stay(state);
  return {
    state: {
      ...state,
      pass: null,
      revision: state.revision + 1,
      decision: {
        ...decision,
        draft,
        verdict: null,
        failure: null,
        tries: 1,
        early: false,
        waitingAt: state.revision + 1,
        quiet: false,
        emergency: false,
        pauseFrom: { office: null, private: null },
        step: 'asking',
        telling,
      },
    },
    effects: [{ do: 'check', draft }],
  };
}

function look(state: State, draft: Draft): Step {
  const verdict = knownVerdict(state, draft);
  if (state.decision !== null || verdict === null) return stay(state);
  return stay({ ...state, look: { draft, verdict, telling: null }, revision: state.revision + 1 });
}
