import { sameDraft } from '../rules/draft';
import { type Gate, gate } from '../rules/gate';
import type { EmergencyRule } from '../rules/policy/types';
import type { Capacity, Draft, Verdict } from '../rules/types';
import { recall, remember } from './memory';
import { passFits } from './pass';
import { type Decision, knownCheck, type State } from './state';

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
export function rulePress(
  state: State,
  draft: Draft,
  at: number,
): { ruling: PressRuling; state: State } {
  if (state.pass !== null && passFits(state.pass, draft, at)) {
    return { ruling: 'let-through', state: { ...state, pass: null } };
  }
  if (isBusy(state, draft)) return { ruling: 'stop', state };
  const remembered = recall(state.memory, draft, at);
  const verdict = knownCheck(state, draft)?.verdict ?? null;
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
export function isBusy({ decision }: State, draft: Draft): boolean {
  if (decision === null) return false;
  return decision.step !== 'releasing' || sameDraft(decision.draft, draft);
}

/** Whether a press would be let through, without using anything up. */
export function wouldLetThrough(state: State, draft: Draft, at: number): boolean {
  return rulePress(state, draft, at).ruling === 'let-through';
}

/** The gates of both capacities for a verdict. */
export function gatesOf(verdict: Verdict, rule: EmergencyRule): Record<Capacity, Gate> {
  return { office: gate(verdict, 'office', rule), private: gate(verdict, 'private') };
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
  const rule = state.settings.emergency;
  const { mend, reason, emergency } = gate(decision.verdict, decision.chosen, rule);
  const written = decision.reason.trim() !== '';
  if (mend.length > 0 && !(emergency && decision.emergency && written)) return false;
  if (reason.length > 0 && !written) return false;
  return pauseLeft(decision, at) === 0;
}

/** Whether the question may turn out to be needless, so that nothing is shown before the verdict. */
export function mayBeQuiet(state: State, draft: Draft, at: number): boolean {
  if (!state.settings.noticeSeen) return false;
  return recall(state.memory, draft, at) !== null || state.settings.question === 'when-unclear';
}

/**
 * The capacity that account and words agree on, `null` where either is silent or says otherwise.
 * Whether the rules have anything against it is its gate's matter. Used only where the office chose
 * to ask "when unclear".
 */
export function impliedCapacity(verdict: Verdict): Capacity | null {
  if (verdict.unchecked.length > 0) return null;
  const signals = new Set(verdict.signals.map((signal) => signal.capacity));
  if (verdict.register === 'registered' && !signals.has('private')) return 'office';
  if (verdict.register === 'not-registered' && !signals.has('office')) return 'private';
  return null;
}
