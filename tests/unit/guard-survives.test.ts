import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Event } from '../../guard/state';
import {
  answer,
  CLEAN_DRAFT,
  findingOf,
  heldWith,
  run,
  SETTINGS,
  START,
  verdictOf,
} from './guard-fixtures';

const draft = CLEAN_DRAFT;
const VERDICT = verdictOf([findingOf('reason', 'warn')]);

/** What happens round an official who is writing: none of it is theirs. */
const events: fc.Arbitrary<Event> = fc.constantFrom<Event[]>(
  { type: 'policy-changed' },
  { type: 'check-failed', draft, failure: 'timeout' },
  { type: 'check-failed', draft, failure: 'failed' },
  { type: 'verdict', draft, verdict: VERDICT, at: START },
  { type: 'settings', settings: { ...SETTINGS, unchecked: 'stop' } },
  { type: 'settings', settings: { ...SETTINGS, question: 'when-unclear' } },
);

it('what was typed and answered survives new policies, a worker that stops and one that comes back', () => {
  const property = fc.property(
    fc.array(events, { maxLength: 12 }),
    fc.constantFrom('office' as const, 'private' as const),
    (happened, capacity) => {
      const chosen = answer(heldWith(VERDICT), capacity).state;
      const typed = run(chosen, { type: 'set-reason', text: 'The DG asked for it.' }).state;
      const { state, effects } = run(typed, ...happened);
      expect(state.decision).toMatchObject({
        ...{ draft, chosen: capacity, reason: 'The DG asked for it.', step: 'asking' },
      });
      expect(effects.filter(({ do: what }) => what === 'release')).toEqual([]);
    },
  );
  fc.assert(property);
});
