import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { next } from '../../guard/machine';
import { canGo, rulePress } from '../../guard/ruling';
import type { Effect, Event, State } from '../../guard/state';
import { sameDraft } from '../../rules/draft';
import { gate } from '../../rules/gate';
import type { Draft, Severity, Verdict } from '../../rules/types';
import { draftOf, findingOf, fresh, signalOf, verdictOf } from './guard-fixtures';

const SEVERITY = fc.constantFrom<Severity | null>(
  null,
  'note',
  'warn',
  'reason',
  'approve',
  'block',
);
const verdicts: fc.Arbitrary<Verdict> = fc
  .record({
    findings: fc.array(fc.tuple(SEVERITY, SEVERITY, fc.boolean()), { maxLength: 3 }),
    register: fc.constantFrom('registered', 'not-registered', 'unknown-account', 'no-register'),
    signals: fc.subarray([signalOf('office'), signalOf('private')]),
  })
  .map(({ findings, ...rest }) =>
    verdictOf(
      findings.map(([office, own, pause], n) => findingOf(office, own, { id: `r#${n}`, pause })),
      rest as Partial<Verdict>,
    ),
  );
const DRAFTS: Draft[] = [
  draftOf('one'),
  draftOf('two'),
  draftOf('line one', { surface: 'message', conversation: 'c' }),
  draftOf('line two', { surface: 'message', conversation: 'c' }),
];
const drafts = fc.constantFrom(...DRAFTS);

type Move =
  | { move: 'press'; draft: Draft }
  | { move: 'event'; event: (state: State, at: number) => Event };
const event = (make: (state: State, at: number) => Event): Move => ({ move: 'event', event: make });
const seen = (state: State, stale: boolean) => (stale ? state.revision - 1 : state.revision);

const moves: fc.Arbitrary<Move> = fc.oneof(
  drafts.map((draft): Move => ({ move: 'press', draft })),
  fc
    .tuple(drafts, verdicts)
    .map(([draft, verdict]) => event((_, at) => ({ type: 'verdict', draft, verdict, at }))),
  drafts.map((draft) => event(() => ({ type: 'check-failed', draft, failure: 'timeout' }))),
  fc
    .tuple(fc.constantFrom('office' as const, 'private' as const), fc.boolean())
    .map(([capacity, stale]) =>
      event((state, at) => ({ type: 'answer', capacity, seen: seen(state, stale), at })),
    ),
  fc.boolean().map((stale) => event((state, at) => ({ type: 'go', seen: seen(state, stale), at }))),
  fc
    .constantFrom<Event[]>(
      [{ type: 'back' }],
      [{ type: 'surface-gone' }],
      [{ type: 'set-reason', text: 'because' }],
      [{ type: 'set-emergency', open: true }],
      [{ type: 'notice-seen' }],
    )
    .map(([one]) => event(() => one as Event)),
  drafts.map((draft) => event(() => ({ type: 'draft-changed', draft }))),
  fc
    .tuple(drafts, fc.constantFrom('sent' as const, 'press-again' as const, 'not-taken' as const))
    .map(([draft, outcome]) => event((_, at) => ({ type: 'released', draft, outcome, at }))),
);

/** Plays moves; calls `check` with each step. Time goes on by one second a move. */
function play(
  list: Move[],
  start: State,
  check: (before: State, event: Event, after: State, effects: Effect[], at: number) => void,
  pressed: (before: State, draft: Draft, ruling: string, at: number) => void,
) {
  let state = start;
  let at = 1_000_000;
  const apply = (one: Event) => {
    const step = next(state, one);
    check(state, one, step.state, step.effects, at);
    state = step.state;
  };
  for (const move of list) {
    at += 1_000;
    if (move.move === 'event') {
      apply(move.event(state, at));
      continue;
    }
    const ruled = rulePress(state, move.draft, at);
    pressed(state, move.draft, ruled.ruling, at);
    state = ruled.state;
    if (ruled.ruling === 'hold') apply({ type: 'held', draft: move.draft, at });
  }
}

describe('whatever happens, in whatever order', () => {
  const nothing = () => {};

  it('nothing is released but the draft under decision, for a chosen capacity that its gate allows', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), fc.boolean(), (list, unclear) => {
        const start = fresh({ question: unclear ? 'when-unclear' : 'always' });
        play(
          list,
          start,
          (before, one, after, effects, at) => {
            const released = effects.find((effect) => effect.do === 'release');
            if (released?.do !== 'release') return;
            const decision = after.decision;
            expect(decision?.step).toBe('releasing');
            expect(released.draft).toBe(decision?.draft);
            const capacity = decision?.chosen ?? null;
            expect(capacity).not.toBeNull();
            if (capacity === null) return;
            if (one.type === 'go') expect(canGo(before, at)).toBe(true);
            else if (decision?.verdict) expect(gate(decision.verdict, capacity).clear).toBe(true);
            else expect.fail('an unchecked draft was released without the go button');
            if ('seen' in one) {
              expect([before.revision, before.decision?.waitingAt]).toContain(one.seen);
            }
          },
          nothing,
        );
      }),
      { numRuns: 600 },
    );
  });

  it('nobody is told of a post but of one that was answered for the office, released and taken', () => {
    let told = 0;
    const [draft] = DRAFTS as [Draft];
    const answered = fc
      .constantFrom('office' as const, 'private' as const)
      .map((capacity) => [
        { move: 'press' as const, draft },
        event((_, at) => ({ type: 'verdict', draft, verdict: verdictOf([]), at })),
        event((state, at) => ({ type: 'answer', capacity, seen: state.revision, at })),
      ]);
    const sent = event((_, at) => ({ type: 'released', draft, outcome: 'sent', at }));
    fc.assert(
      fc.property(answered, fc.array(moves, { maxLength: 10 }), (begun, list) => {
        play(
          [...begun, ...list, sent],
          fresh(),
          (before, one, _after, effects) => {
            const posted = effects.find((effect) => effect.do === 'office-posted');
            if (posted?.do !== 'office-posted') return;
            told += 1;
            expect(one).toMatchObject({ type: 'released', outcome: 'sent' });
            expect(before.decision).toMatchObject({ step: 'releasing', chosen: 'office' });
            expect(posted.draft).toBe(before.decision?.draft);
          },
          nothing,
        );
      }),
      { numRuns: 600 },
    );
    expect(told).toBeGreaterThan(0);
  });

  it('every press let through is paid for by one release or by a remembered clean message', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), (list) => {
        let releases = 0;
        let through = 0;
        play(
          list,
          fresh(),
          (_before, _event, _after, effects) => {
            releases += effects.filter((effect) => effect.do === 'release').length;
          },
          (before, draft, ruling, at) => {
            if (ruling !== 'let-through') return;
            if (before.pass !== null && sameDraft(before.pass.draft, draft)) {
              through += 1;
              expect(at).toBeLessThanOrEqual(before.pass.until);
            } else expect(draft.surface).toBe('message');
          },
        );
        expect(through).toBeLessThanOrEqual(releases);
      }),
      { numRuns: 600 },
    );
  });

  it('a private person is never asked for a reason or a mend, and can always go on in the end', () => {
    fc.assert(
      fc.property(verdicts, (verdict) => {
        const own = gate(verdict, 'private');
        expect(own.mend).toEqual([]);
        expect(own.reason).toEqual([]);
        let state = fresh();
        const [draft] = DRAFTS as [Draft];
        for (const one of [
          { type: 'held', draft, at: 0 },
          { type: 'verdict', draft, verdict, at: 0 },
        ] as Event[]) {
          state = next(state, one).state;
        }
        const answered = next(state, {
          type: 'answer',
          capacity: 'private',
          seen: state.revision,
          at: 0,
        });
        const out = answered.effects.some((effect) => effect.do === 'release');
        expect(out || canGo(answered.state, own.pauseSeconds * 1000)).toBe(true);
      }),
    );
  });
});
