import { describe, expect, it } from 'vitest';
import { MEMORY_IDLE_MS } from '../../guard/memory';
import { rulePress } from '../../guard/ruling';
import { panelView } from '../../guard/view';
import type { Draft, Verdict } from '../../rules/types';
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
  signalOf,
  verdictOf,
} from './guard-fixtures';

const draft = CLEAN_DRAFT;
const T = START;

describe('messages in one conversation', () => {
  const line = (text: string) =>
    draftOf(text, {
      surface: 'message',
      conversation: '1-2',
      account: { handle: 'a', kind: 'person' },
    });
  const first = line('Salaam');
  const asked = run(answer(heldWith(clean, first), 'private').state, {
    type: 'released',
    draft: first,
    outcome: 'sent',
    at: START,
  }).state;

  it('are asked about once while they are clean', () => {
    let state = asked;
    for (let n = 0; n < 20; n++) {
      const next = line(`line ${n}`);
      state = run(state, { type: 'verdict', draft: next, verdict: clean, at: T }).state;
      const ruled = rulePress(state, next, T + n * 60_000);
      expect(ruled.ruling).toBe('let-through');
      state = ruled.state;
    }
  });

  it('not yet checked are held without a panel and go out when they are clean', () => {
    const next = line('sent at once');
    expect(rulePress(asked, next, T).ruling).toBe('hold');
    const held = run(asked, { type: 'held', draft: next, at: T }).state;
    expect(panelView(held, 'X', T)).toBeNull();
    const { effects } = run(held, { type: 'verdict', draft: next, verdict: clean, at: T });
    expect(kinds(effects)).toEqual(['release']);
  });

  it('need not wait for the site’s sign of the one before', () => {
    const before = line('before');
    const sending = answer(heldWith(clean, before), 'private').state;
    expect(sending.decision?.step).toBe('releasing');
    expect(rulePress({ ...sending, pass: null }, before, T).ruling).toBe('stop');
    const next = line('next');
    expect(rulePress(sending, next, T).ruling).toBe('hold');
    const held = run(sending, { type: 'held', draft: next, at: T }).state;
    expect(held.decision?.draft).toBe(next);
    const late = run(held, { type: 'released', draft: before, outcome: 'not-taken', at: START });
    expect(late.state).toBe(held);
  });

  it('are asked about when something was found', () => {
    const next = line('not clean');
    const held = run(asked, { type: 'held', draft: next, at: T }).state;
    const { state, effects } = run(held, {
      type: 'verdict',
      draft: next,
      verdict: verdictOf([findingOf('warn', 'warn')]),
      at: T,
    });
    expect(effects).toEqual([]);
    expect(panelView(state, 'X', T)).not.toBeNull();
  });

  it('are asked about again after the idle time, in another conversation and as another account', () => {
    const known = (next: Draft) =>
      run(asked, { type: 'verdict', draft: next, verdict: clean, at: T }).state;
    const late = line('late');
    expect(rulePress(known(late), late, T + MEMORY_IDLE_MS + 1).ruling).toBe('hold');
    const elsewhere = { ...late, conversation: '3-4' };
    expect(rulePress(known(elsewhere), elsewhere, T).ruling).toBe('hold');
    const other = { ...late, account: { handle: 'b', kind: 'person' as const } };
    expect(rulePress(known(other), other, T).ruling).toBe('hold');
  });

  it('posts are never remembered', () => {
    const posted = run(answer(heldWith(clean), 'office').state, {
      type: 'released',
      draft,
      outcome: 'sent',
      at: START,
    });
    expect(rulePress(posted.state, draft, T).ruling).toBe('hold');
  });
});

describe('question: when-unclear', () => {
  const unclear = fresh({ question: 'when-unclear' });

  it.each<[string, Verdict, boolean]>([
    ['registered, nothing against it', verdictOf([], { register: 'registered' }), true],
    ['not registered, nothing for the office', verdictOf([], { register: 'not-registered' }), true],
    ['account unknown', verdictOf([], { register: 'unknown-account' }), false],
    ['no register', verdictOf([], { register: 'no-register' }), false],
    [
      'registered, words of a person',
      verdictOf([], { register: 'registered', signals: [signalOf('private')] }),
      false,
    ],
    ['something found', verdictOf([findingOf('warn', null)], { register: 'registered' }), false],
  ])('%s', (_, verdict, quiet) => {
    const { effects, state } = run(
      unclear,
      { type: 'held', draft, at: T },
      { type: 'verdict', draft, verdict, at: T },
    );
    expect(kinds(effects).includes('release')).toBe(quiet);
    expect(panelView(state, 'X', T) === null).toBe(quiet);
  });

  it('shows the first-time notice before anything is posted without a question', () => {
    const { state } = run(
      fresh({ question: 'when-unclear', noticeSeen: false }),
      { type: 'held', draft, at: T },
      { type: 'verdict', draft, verdict: verdictOf([], { register: 'registered' }), at: T },
    );
    expect(panelView(state, 'X', T)?.notice).toBe(true);
  });
});
