import type { CheckFailure, Telling } from '../components/view';
import { sameDraft } from '../rules/draft';
import { gate } from '../rules/gate';
import type { Capacity, Draft, Verdict } from '../rules/types';
import { recall, remember } from './memory';
import { PASS_MS } from './pass';
import { released } from './released';
import { canGo, impliedCapacity, isBusy, mayBeQuiet } from './ruling';
import { type Decision, type Effect, type Event, knownCheck, type State, type Step } from './state';

/**
 * The decision about one draft on one page, as a plain state machine: state and event in, state and
 * effects out. It knows no page and no browser. At most one decision is in flight.
 *
 * `revision` names what was on screen. It changes whenever the draft, the verdict or the failure
 * changes; an answer that was aimed at an older one never posts (DESIGN, path step 3).
 */

/** The machine: one event, the next state, and what to do. */
export function next(state: State, event: Event): Step {
  switch (event.type) {
    case 'settings':
      return { state: { ...state, settings: event.settings }, effects: [] };
    case 'policy-changed':
      return policyChanged({ ...state, known: null });
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
    case 'copied':
      return tell(state, event.ok ? 'copied' : 'copy-failed');
    case 'draft-changed':
      return draftChanged(state, event.draft);
    case 'surface-gone':
      return state.decision === null
        ? stay({ ...state, look: null })
        : change(
            { ...state, pass: null },
            { telling: 'surface-gone', step: 'asking', quiet: false },
          );
    case 'released':
      return released(state, event);
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

/** Says something in what is open, and changes nothing else. */
function tell(state: State, telling: Telling): Step {
  if (state.look !== null) return stay({ ...state, look: { ...state.look, telling } });
  return change(state, { telling });
}

function held(state: State, draft: Draft, at: number): Step {
  if (isBusy(state, draft)) return stay(state);
  const known = knownCheck(state, draft);
  const verdict = known?.verdict ?? null;
  const decision: Decision = {
    draft: known?.draft ?? draft,
    verdict,
    failure: null,
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

function verdictCame(state: State, event: { draft: Draft; verdict: Verdict; at: number }): Step {
  const withKnown = { ...state, known: { draft: event.draft, verdict: event.verdict } };
  const { decision } = state;
  if (decision === null) return stay({ ...withKnown, revision: state.revision + 1 });
  if (!sameDraft(decision.draft, event.draft) || decision.verdict !== null) return stay(withKnown);
  const judged: State = {
    ...withKnown,
    revision: state.revision + 1,
    // As it was checked: with what was read of its files.
    decision: { ...decision, draft: event.draft, verdict: event.verdict, failure: null },
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
  // It is asked again and again; what stands on screen already is no change.
  if (decision.failure === event.failure) return stay(state);
  // An answer given while the check ran was not an answer to "it was not checked".
  const failed = { ...decision, failure: event.failure, quiet: false, early: false };
  return stay({ ...state, decision: failed, revision: state.revision + 1 });
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

/** A draft that is being mended is checked after it anyway; one that is on its way was answered. */
function policyChanged(state: State): Step {
  const { decision } = state;
  if (decision === null || decision.step !== 'asking') return stay(state);
  return recheck(state, decision.draft, decision.telling);
}

/** What was known of the held draft and any pass are void; it is checked. */
function recheck(state: State, draft: Draft, telling: Telling | null): Step {
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
  const known = knownCheck(state, draft);
  if (state.decision !== null || known === null) return stay(state);
  return stay({ ...state, look: { ...known, telling: null }, revision: state.revision + 1 });
}
