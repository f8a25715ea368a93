import type { Telling } from '../components/view';
import { sameDraft } from '../rules/draft';
import type { Draft } from '../rules/types';
import { PASS_MS, type Pass, PRESS_AGAIN_MS } from './pass';
import type { Effect, State, Step } from './state';

/** How a release ended, and the draft that it was for. */
export interface Released {
  draft: Draft;
  /**
   * `press-again`: there was no control. `ignored`: our press did nothing, since the site may act on
   * a hand only. `unheeded`: the page left the key alone that was pressed, so the browser would act
   * on it, which it does for a person only. `new-line`: the key began a new line.
   */
  outcome: 'sent' | 'not-taken' | 'press-again' | 'ignored' | 'unheeded' | 'new-line';
  at: number;
}

/** The decision is over; where the person has to press by hand, a pass lets that one press through. */
export function released(state: State, event: Released): Step {
  const { decision } = state;
  if (decision?.step !== 'releasing' || !sameDraft(decision.draft, event.draft)) {
    return { state, effects: [] };
  }
  const pass = passAfter(state.pass, event);
  const { draft, chosen } = decision;
  const counts = event.outcome === 'sent' && chosen === 'office';
  const posted: Effect[] = counts ? [{ do: 'office-posted', draft }] : [];
  return {
    state: { ...state, decision: null, pass, revision: state.revision + 1 },
    effects: [...posted, { do: 'tell', telling: tellingOf(event.outcome) }],
  };
}

function tellingOf(outcome: Released['outcome']): Telling {
  if (outcome === 'ignored') return 'press-again';
  return outcome === 'unheeded' ? 'key-again' : outcome;
}

/** A pass that somebody used up in the meantime is not made anew, but for the one we used ourselves. */
function passAfter(pass: Pass | null, { draft, outcome, at }: Released): Pass | null {
  if (outcome === 'ignored' || outcome === 'unheeded') {
    return { draft, until: at + PRESS_AGAIN_MS };
  }
  if (outcome !== 'press-again' || pass === null) return null;
  return { ...pass, until: pass.until - PASS_MS + PRESS_AGAIN_MS };
}
