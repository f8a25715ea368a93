import { describe, expect, it } from 'vitest';
import { PASS_MS, PRESS_AGAIN_MS } from '../../guard/pass';
import { canGo, pauseLeft, rulePress } from '../../guard/ruling';
import type { State } from '../../guard/state';
import { panelView } from '../../guard/view';
import { PAUSE_SECONDS } from '../../rules/gate';
import {
  answer,
  CLEAN_DRAFT,
  clean,
  draftOf,
  findingOf,
  fresh,
  heldWith,
  kinds,
  run,
  START,
  verdictOf,
} from './guard-fixtures';

const draft = CLEAN_DRAFT;
const T = START;

describe('a press', () => {
  it('is held when nothing is known', () => {
    expect(rulePress(fresh(), draft, T).ruling).toBe('hold');
  });

  it('opens one decision only: the second press is stopped', () => {
    const { state, effects } = run(fresh(), { type: 'held', draft, at: T });
    expect(kinds(effects)).toEqual(['check']);
    expect(rulePress(state, draft, T).ruling).toBe('stop');
    expect(rulePress(state, draftOf('other words'), T).ruling).toBe('stop');
    const again = run(state, { type: 'held', draft: draftOf('other'), at: T });
    expect(again.state).toBe(state);
    expect(again.effects).toEqual([]);
  });

  it('does not ask the worker for a verdict that is known', () => {
    const known = run(fresh(), { type: 'verdict', draft, verdict: clean, at: T }).state;
    const { state, effects } = run(known, { type: 'held', draft, at: T });
    expect(effects).toEqual([]);
    expect(state.decision?.verdict).toBe(clean);
  });
});

describe('an answer', () => {
  it('posts a clean draft with one key, once', () => {
    const { state, effects } = answer(heldWith(clean), 'office');
    expect(kinds(effects)).toEqual(['release']);
    const first = rulePress(state, draft, T);
    expect(first.ruling).toBe('let-through');
    expect(rulePress(first.state, draft, T).ruling).toBe('stop');
  });

  it('given before the verdict waits for it, then posts when the verdict is clear', () => {
    const early = answer(run(fresh(), { type: 'held', draft, at: T }).state, 'private');
    expect(early.effects).toEqual([]);
    const { effects } = run(early.state, { type: 'verdict', draft, verdict: clean, at: T });
    expect(kinds(effects)).toEqual(['release']);
  });

  it('given before the verdict does not post what turns out to be a finding', () => {
    const early = answer(run(fresh(), { type: 'held', draft, at: T }).state, 'office');
    const { state, effects } = run(early.state, {
      type: 'verdict',
      draft,
      verdict: verdictOf([findingOf('warn', null)]),
      at: T,
    });
    expect(effects).toEqual([]);
    expect(canGo(state, T)).toBe(true);
  });

  it('aimed at the waiting panel in the moment the verdict comes is an early answer too', () => {
    const waiting = run(fresh(), { type: 'held', draft, at: T }).state;
    const judged = run(waiting, { type: 'verdict', draft, verdict: clean, at: T }).state;
    expect(kinds(answer(judged, 'private', T, waiting.revision).effects)).toEqual(['release']);
    const found = verdictOf([findingOf(null, 'warn')]);
    const warned = run(waiting, { type: 'verdict', draft, verdict: found, at: T }).state;
    expect(answer(warned, 'private', T, waiting.revision).effects).toEqual([]);
  });

  it('aimed at what was on screen before never posts', () => {
    const held = heldWith(verdictOf([findingOf('block', null)]));
    const other = draftOf('other words');
    const state = run(
      held,
      { type: 'draft-changed', draft: other },
      { type: 'verdict', draft: other, verdict: clean, at: T },
    ).state;
    const { effects, state: after } = answer(state, 'office', T, held.revision);
    expect(effects).toEqual([]);
    expect(after.decision?.chosen).toBe('office');
  });

  it('posts over a note at once, over a warning only by the go button', () => {
    expect(kinds(answer(heldWith(verdictOf([findingOf('note', null)])), 'office').effects)).toEqual(
      ['release'],
    );
    const warned = answer(heldWith(verdictOf([findingOf('warn', 'warn')])), 'office');
    expect(warned.effects).toEqual([]);
    const gone = run(warned.state, { type: 'go', seen: warned.state.revision, at: T });
    expect(kinds(gone.effects)).toEqual(['release']);
  });

  it('a held key does not answer twice: nothing happens while the post is on its way', () => {
    const { state } = answer(heldWith(clean), 'office');
    expect(answer(state, 'private').effects).toEqual([]);
    expect(run(state, { type: 'go', seen: state.revision, at: T }).effects).toEqual([]);
  });
});

describe('a block', () => {
  const blocked = verdictOf([findingOf('block', 'block')]);

  it('stops an office post, whatever is pressed', () => {
    const { state } = answer(heldWith(blocked), 'office');
    expect(canGo(state, T + 60_000)).toBe(false);
    expect(run(state, { type: 'go', seen: state.revision, at: T + 60_000 }).effects).toEqual([]);
  });

  it('is a short pause in private, which always ends', () => {
    const { state } = answer(heldWith(blocked), 'private');
    expect(pauseLeft(state.decision as NonNullable<State['decision']>, T)).toBe(
      PAUSE_SECONDS * 1000,
    );
    expect(canGo(state, T)).toBe(false);
    expect(canGo(state, T + PAUSE_SECONDS * 1000)).toBe(true);
  });

  it('does not restart the pause when the answers are tried in turn', () => {
    const own = answer(heldWith(blocked), 'private').state;
    const office = answer(own, 'office', T + 2_000).state;
    const back = answer(office, 'private', T + 3_000).state;
    expect(canGo(back, T + PAUSE_SECONDS * 1000)).toBe(true);
  });

  it('has an emergency go-on with a written reason', () => {
    const chosen = answer(heldWith(blocked), 'office').state;
    const open = run(chosen, { type: 'set-emergency', open: true }).state;
    expect(canGo(open, T)).toBe(false);
    const blank = run(open, { type: 'set-reason', text: '   ' }).state;
    expect(canGo(blank, T)).toBe(false);
    const written = run(open, { type: 'set-reason', text: 'Flood warning, helpline number' }).state;
    expect(canGo(written, T)).toBe(true);
  });

  it.each(['classified', 'secret-credential'] as const)('has none for %s', (category) => {
    const chosen = answer(
      heldWith(verdictOf([findingOf('block', 'block', { category })])),
      'office',
    );
    const tried = run(
      chosen.state,
      { type: 'set-emergency', open: true },
      { type: 'set-reason', text: 'reason' },
    ).state;
    expect(canGo(tried, T)).toBe(false);
  });
});

describe('a reason', () => {
  it('is asked for and opens the go button', () => {
    const { state } = answer(heldWith(verdictOf([findingOf('reason', 'warn')])), 'office');
    expect(canGo(state, T)).toBe(false);
    expect(canGo(run(state, { type: 'set-reason', text: 'asked by the Minister' }).state, T)).toBe(
      true,
    );
  });

  it('is never asked of a private person', () => {
    const { state } = answer(heldWith(verdictOf([findingOf('reason', 'reason')])), 'private');
    expect(canGo(state, T)).toBe(true);
  });
});

describe('a check that failed', () => {
  const failed = (settings = {}) =>
    run(
      fresh(settings),
      { type: 'held', draft, at: T },
      { type: 'check-failed', draft, failure: 'timeout' },
    );

  it('stands on screen until a late verdict comes, which is taken', () => {
    const { state, effects } = failed();
    expect(kinds(effects)).toEqual(['check']);
    expect(state.decision?.failure).toBe('timeout');
    const after = run(state, { type: 'verdict', draft, verdict: clean, at: T }).state;
    expect(after.decision?.failure).toBeNull();
    expect(after.decision?.verdict).toBe(clean);
  });

  it('that fails again the same way changes nothing that a key was aimed at', () => {
    const { state } = failed();
    expect(run(state, { type: 'check-failed', draft, failure: 'timeout' }).state).toBe(state);
  });

  it('never posts by the answer alone, even one given before it failed', () => {
    const early = answer(run(fresh(), { type: 'held', draft, at: T }).state, 'office').state;
    const { state } = run(early, { type: 'check-failed', draft, failure: 'timeout' });
    const late = run(state, { type: 'verdict', draft, verdict: clean, at: T });
    expect(kinds(late.effects)).toEqual([]);
  });

  it('lets a private person go on always, an office post as the policy says', () => {
    expect(canGo(answer(failed().state, 'office').state, T)).toBe(true);
    const strict = failed({ unchecked: 'stop' }).state;
    expect(canGo(answer(strict, 'office').state, T)).toBe(false);
    expect(canGo(answer(strict, 'private').state, T)).toBe(true);
  });
});

describe('a pass', () => {
  const passed = answer(heldWith(clean), 'office').state;

  it.each([
    ['other words', { ...draft, parts: [{ role: 'text' as const, text: 'x', attachments: [] }] }],
    ['another surface', { ...draft, surface: 'reply' as const }],
    ['another account', { ...draft, account: { handle: 'me', kind: 'unknown' as const } }],
    [
      'another attachment',
      {
        ...draft,
        parts: draft.parts.map((part) => ({
          ...part,
          attachments: [{ kind: 'image' as const, key: 'blob:1' }],
        })),
      },
    ],
  ])('does not fit %s', (_, other) => {
    expect(rulePress(passed, other, T).ruling).toBe('hold');
  });

  it('ends after a few seconds', () => {
    expect(rulePress(passed, draft, T + PASS_MS).ruling).toBe('let-through');
    expect(rulePress(passed, draft, T + PASS_MS + 1).ruling).toBe('stop');
  });

  it('lasts longer when the official has to press once more', () => {
    const again = run(passed, { type: 'released', draft, outcome: 'press-again', at: START }).state;
    expect(rulePress(again, draft, T + PRESS_AGAIN_MS).ruling).toBe('let-through');
    expect(rulePress(again, draft, T + PRESS_AGAIN_MS + 1).ruling).toBe('hold');
  });

  it('is void after going back, and after a post that went out', () => {
    expect(rulePress(run(passed, { type: 'back' }).state, draft, T).ruling).toBe('hold');
    const sent = run(passed, { type: 'released', draft, outcome: 'sent', at: START }).state;
    expect(rulePress(sent, draft, T).ruling).toBe('hold');
  });
});

describe('changes under the question', () => {
  it('a new policy judges the held draft again, and the old verdict posts nothing', () => {
    const state = heldWith(clean);
    const changed = run(state, { type: 'policy-changed' });
    expect(changed.effects).toEqual([{ do: 'check', draft }]);
    expect(answer(changed.state, 'office', T, state.revision).effects).toEqual([]);
    const verdict = verdictOf([findingOf('warn', null)]);
    const judged = run(changed.state, { type: 'verdict', draft, verdict, at: T }).state;
    expect(judged.decision?.verdict).toBe(verdict);
  });

  it('a new policy does not disturb a post that is on its way', () => {
    const sending = answer(heldWith(clean), 'office').state;
    expect(run(sending, { type: 'policy-changed' }).effects).toEqual([]);
  });

  it('words changed by the site are checked anew and never posted by the old answer', () => {
    const chosen = answer(heldWith(verdictOf([findingOf('warn', null)])), 'office').state;
    const other = draftOf('other words');
    const { state, effects } = run(chosen, { type: 'draft-changed', draft: other });
    expect(effects).toEqual([{ do: 'check', draft: other }]);
    const checked = run(state, { type: 'verdict', draft: other, verdict: clean, at: T });
    expect(checked.effects).toEqual([]);
    expect(canGo(checked.state, T)).toBe(true);
  });

  it('a mend is taken from the verdict, read back and checked again', () => {
    const mend = { kind: 'mask' as const, edits: [{ part: 0, start: 0, end: 1, text: '*' }] };
    const finding = findingOf('block', 'block', { mends: [mend] });
    const state = heldWith(verdictOf([finding]));
    const step = run(state, { type: 'mend', finding: finding.id, mend: 0, seen: state.revision });
    expect(step.effects).toEqual([{ do: 'mend', draft, mend }]);
    const after = draftOf('*eather');
    const { state: read, effects } = run(step.state, { type: 'mended', draft: after, ok: true });
    expect(effects).toEqual([{ do: 'check', draft: after }]);
    expect(read.decision?.telling).toBe('mended');
  });

  it('a surface that went away can no longer be posted, and its words are still shown', () => {
    const chosen = answer(heldWith(verdictOf([findingOf('warn', null)])), 'office').state;
    const gone = run(chosen, { type: 'surface-gone' }).state;
    expect(canGo(gone, T)).toBe(false);
    expect(panelView(gone, 'X', T)?.draft).toEqual(draft);
  });
});
