import { next } from '../../guard/machine';
import {
  type Effect,
  type Event,
  type GuardSettings,
  initialState,
  type State,
  type Step,
} from '../../guard/state';
import { DEFAULT_EMERGENCY } from '../../rules/gate';
import {
  type Capacity,
  type Draft,
  type Finding,
  type Severity,
  type Signal,
  SURFACE_KINDS,
  type Verdict,
} from '../../rules/types';

export const SETTINGS: GuardSettings = {
  language: 'en',
  officeName: 'Ministry of Climate Change',
  question: 'always',
  unchecked: 'allow',
  noticeSeen: true,
  side: { helpDesk: '', legalPage: '', logo: '' },
  emergency: DEFAULT_EMERGENCY,
  coverage: { surfaces: SURFACE_KINDS, sitesOff: [] },
};

/** A one-part draft with sensible defaults. */
export function draftOf(text: string, part: Partial<Draft> = {}): Draft {
  return {
    site: 'x',
    surface: 'post',
    account: { handle: 'MoCC_Official', kind: 'unknown' },
    conversation: null,
    parts: [{ role: 'text', text, attachments: [] }],
    ...part,
  };
}

export function findingOf(
  office: Severity | null,
  own: Severity | null,
  part: Partial<Finding> = {},
): Finding {
  return {
    id: `rule/${office}-${own}#0`,
    rule: 'rule/any',
    category: 'personal-data',
    ranges: [{ part: 0, start: 0, end: 1 }],
    attachments: [],
    severity: { office, private: own },
    pause: false,
    sensitive: false,
    mends: [],
    decidedBy: 'rule',
    also: [],
    report: false,
    ...part,
  };
}

export function verdictOf(findings: Finding[] = [], part: Partial<Verdict> = {}): Verdict {
  return {
    findings,
    signals: [],
    reports: [],
    register: 'no-register',
    cards: {},
    layers: {},
    languages: [],
    unchecked: [],
    ...part,
  };
}

export function signalOf(capacity: Capacity): Signal {
  return { rule: 'rule/signal', capacity, range: { part: 0, start: 0, end: 1 } };
}

/** Runs events from a state; gives the last state and all effects in order. */
export function run(from: State, ...events: Event[]): Step {
  return events.reduce<Step>(
    (step, event) => {
      const after = next(step.state, event);
      return { state: after.state, effects: [...step.effects, ...after.effects] };
    },
    { state: from, effects: [] },
  );
}

export function fresh(settings: Partial<GuardSettings> = {}): State {
  return initialState({ ...SETTINGS, ...settings });
}

export const CLEAN_DRAFT = draftOf('Weather desk: rain is expected in Islamabad tomorrow.');
export const clean = verdictOf();
/** The moment at which a test's presses happen, ms. */
export const START = 1_000_000;

export const kinds = (effects: Effect[]) => effects.map((effect) => effect.do);

/** A press of this draft was held and this verdict is there. */
export function heldWith(verdict: Verdict, of: Draft = CLEAN_DRAFT, state: State = fresh()): State {
  return run(
    state,
    { type: 'held', draft: of, at: START },
    { type: 'verdict', draft: of, verdict, at: START },
  ).state;
}

/** An answer to what is on screen, or to an older revision. */
export function answer(state: State, capacity: Capacity, at = START, seen = state.revision): Step {
  return run(state, { type: 'answer', capacity, seen, at });
}
