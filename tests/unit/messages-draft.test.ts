import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../rules/types';
import { draftProblem } from '../../rules/validate-draft';

const draft: Draft = {
  site: 'x',
  surface: 'post',
  account: { handle: 'weather', name: 'Weather desk', kind: 'person' },
  conversation: null,
  parts: [
    { role: 'text', text: 'secret words', attachments: [] },
    { role: 'text', text: '', attachments: [{ kind: 'image', alt: '', key: 'blob:1' }] },
  ],
};

/** The draft with one place changed: `parts.0.text`. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(draft) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

describe('draftProblem', () => {
  it('finds nothing wrong with a draft', () => {
    expect(draftProblem(draft)).toBeNull();
    expect(draftProblem({ ...draft, parts: [] })).toBeNull();
    expect(draftProblem(changed('account.handle', null))).toBeNull();
  });

  it.each([
    ['site', 7, 'site', 'a text'],
    ['surface', 'tweet', 'surface', 'one of post, reply'],
    ['account', null, 'account', 'an object'],
    ['account.handle', undefined, 'account.handle', 'a text or null'],
    ['account.name', 7, 'account.name', 'a text or nothing'],
    ['account.kind', 'robot', 'account.kind', 'one of person'],
    ['conversation', undefined, 'conversation', 'a text or null'],
    ['parts', 'text', 'parts', 'a list'],
    ['parts.1', null, 'parts[1]', 'an object'],
    ['parts.1.text', undefined, 'parts[1].text', 'a text'],
    ['parts.0.role', 'body', 'parts[0].role', 'one of text, title'],
    ['parts.0.attachments', undefined, 'parts[0].attachments', 'a list'],
    ['parts.1.attachments.0.key', 7, 'parts[1].attachments[0].key', 'a text'],
    ['parts.1.attachments.0.alt', 7, 'parts[1].attachments[0].alt', 'a text or nothing'],
    ['parts', Array(501).fill(draft.parts[0]), 'parts', 'at most 500 entries'],
  ])('names %s when it is %j', (path, value, where, expected) => {
    const problem = draftProblem(changed(path, value));
    expect(problem?.path).toBe(where);
    expect(problem?.expected).toContain(expected);
  });

  it.each([null, undefined, 'text', 7, []])('says that %j is no draft', (value) => {
    expect(draftProblem(value)).toEqual({ path: 'draft', expected: 'an object' });
  });

  it('never throws and never repeats what is in the draft', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ ...Object.fromEntries(Object.keys(draft).map((key) => [key, fc.anything()])) }),
    );
    fc.assert(
      fc.property(anything, (value) => {
        draftProblem(value);
      }),
    );
    const problem = draftProblem(changed('parts.0.attachments', 'secret words'));
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});
