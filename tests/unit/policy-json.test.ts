import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../rules/policy/json-text';
import { layPolicy, validatePolicy } from '../../rules/policy/layers';
import { defaultPolicy } from '../../rules/policy/table';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('readJson', () => {
  it.each([
    ['', 1, 1, 'a value', true],
    ['{"a": 1,}', 1, 9, 'a key in double quotes', false],
    ['{"a": 1\n "b": 2}', 2, 2, 'a comma or }', false],
    ['{\n  "a": [1, 2\n', 3, 1, 'a comma or ]', true],
    ["{'a': 1}", 1, 2, 'a key or }', false],
    ['{"a" 1}', 1, 6, 'a colon after the key', false],
    ['{"a": yes}', 1, 7, 'a value', false],
    ['"a', 1, 3, 'a closing quote', true],
    ['"a\nb"', 1, 3, 'a closing quote on the same line', false],
    ['"\\q"', 1, 3, 'one of " \\ / b f n r t u after \\', false],
    ['"\\u00g0"', 1, 6, 'four hexadecimal digits', false],
    ['"\\u00', 1, 6, 'four hexadecimal digits', true],
    ['{} {}', 1, 4, 'nothing more', false],
    ['01', 1, 2, 'nothing more', false],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 1, 65, 'at most 64 levels', false],
  ])('says of %j where it goes wrong', (text, line, column, expected, early) => {
    expect(readJson(text)).toEqual({ fault: { line, column, expected, early } });
  });

  it('reads what JSON.parse reads, and nothing else', () => {
    const json = fc.json({ maxDepth: 5 });
    const damaged = fc
      .tuple(json, fc.nat(), fc.nat(2), fc.constantFrom(...'{}[]",:\\ \n0-.eEtu\u0000a'))
      .map(([text, place, gone, sign]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + gone);
      });
    const property = fc.property(fc.oneof(json, damaged, fc.string()), (text) => {
      const read = readJson(text);
      expect('value' in read).toBe(parses(text));
      if ('value' in read) expect(read.value).toEqual(JSON.parse(text));
    });
    fc.assert(property, { numRuns: 3_000 });
  });

  it('calls an object of texts early wherever it is cut off', () => {
    const property = fc.property(
      fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))),
      fc.nat(),
      (value, place) => {
        const text = JSON.stringify(value);
        const read = readJson(text.slice(0, place % text.length));
        expect(read).toMatchObject({ fault: { early: true } });
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});

describe('the policy as one text', () => {
  const lay = (managed: unknown, bundle?: unknown) =>
    layPolicy([
      { source: 'managed', given: managed },
      ...(bundle === undefined ? [] : [{ source: 'bundle' as const, given: bundle }]),
    ]);

  it('lies under the keys beside it and over a bundle', () => {
    const json = JSON.stringify({ unchecked: 'stop', question: 'always' });
    const { policy, sources, problems } = lay(
      { json, question: 'when-unclear' },
      { unchecked: 'allow' },
    );
    expect(problems).toEqual([]);
    expect(policy).toEqual({ ...defaultPolicy, unchecked: 'stop', question: 'when-unclear' });
    expect(sources).toMatchObject({ unchecked: 'managed', question: 'managed', json: 'managed' });
  });

  it('reports a key that does not exist with the nearest, and a bad value alone', () => {
    const { policy, problems } = lay({
      json: '{"uncheked": "stop", "unchecked": "stop", "question": 7}',
    });
    expect(policy.unchecked).toBe('stop');
    expect(problems.map(({ path }) => path)).toEqual(['json.uncheked', 'json.question']);
    expect(problems[0]?.expected).toContain('nearest is "unchecked"');
  });

  it('says line and column of a slip, and keeps what stands beside it', () => {
    const { policy, problems } = lay({
      json: '{\n  "question": "always"\n  "x": 1\n}',
      unchecked: 'stop',
    });
    expect(policy.unchecked).toBe('stop');
    expect(problems).toEqual([
      {
        path: 'json',
        got: '"  \\"x\\": 1"',
        expected: 'a JSON text with the keys of this page; at line 3, column 3: a comma or }',
        kept: '""',
        source: 'managed',
      },
    ]);
  });

  it.each(['[]', '7', 'null', '"text"'])('refuses %s, which is no policy', (json) => {
    expect(lay({ json }).problems.map(({ path }) => path)).toEqual(['json']);
  });

  it('may stand neither in itself nor in a bundle', () => {
    const inner = JSON.stringify({ json: '{"unchecked":"stop"}' });
    const { policy, problems } = lay({ json: inner }, { json: '{"question":"when-unclear"}' });
    expect(policy).toEqual(defaultPolicy);
    expect(problems.map(({ path, source }) => [path, source])).toEqual([
      ['json', 'bundle'],
      ['json.json', 'managed'],
    ]);
  });

  it('gives a valid policy for any text and never throws', () => {
    const texts = fc.oneof(fc.string(), fc.json(), fc.constant('['.repeat(100_000)));
    const property = fc.property(texts, (json) => {
      const { policy } = validatePolicy({ json, unchecked: 'stop' });
      expect(policy.unchecked).toBe('stop');
      expect(validatePolicy(policy).problems).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('where a bundle is', () => {
  const publicKey = 'A'.repeat(43).concat('=');
  const url = 'https://policy.example.gov.pk/ehtiyat.json';
  const read = (bundle: unknown) => validatePolicy({ bundle, unchecked: 'stop' });

  it.each([
    [{ url, publicKey }],
    [{ url: 'https://policy.example.gov.pk:8443/a?b=c', publicKey }],
    [{ text: '{}', publicKey }],
    [{ url, text: '{}', publicKey }],
  ])('is taken: %j', (bundle) => {
    const { policy, problems } = read(bundle);
    expect(problems).toEqual([]);
    expect(policy.bundle).toEqual({ url: '', text: '', ...bundle });
  });

  it.each([
    ['bundle', 'https://a.example/b'],
    ['bundle.publicKey', { url }],
    ['bundle.publicKey', { url, publicKey: 'AAAA' }],
    ['bundle.publicKey', { url, publicKey: `${'A'.repeat(42)}B=` }],
    ['bundle.url', { publicKey }],
    ['bundle.url', { publicKey, url: 'http://a.example/b' }],
    ['bundle.url', { publicKey, url: 'https://user:word@a.example/b' }],
    ['bundle.url', { publicKey, url: 'https://localhost/b' }],
    ['bundle.url', { publicKey, url: 'https://a.example/b#c' }],
    ['bundle.url', { publicKey, url: 'https://a.example/b c' }],
    ['bundle.url', { publicKey, url: 'file:///etc/b' }],
    ['bundle.text', { publicKey, text: {} }],
  ])('is refused at %s: %j', (path, bundle) => {
    const { policy, problems } = read(bundle);
    expect(problems.map((each) => each.path)).toEqual([path]);
    expect(policy).toEqual({ ...defaultPolicy, unchecked: 'stop' });
  });

  it('may not be said by a bundle', () => {
    const { policy, problems } = layPolicy([
      { source: 'bundle', given: { bundle: { url, publicKey } } },
    ]);
    expect(policy.bundle).toBeNull();
    expect(problems).toMatchObject([{ path: 'bundle', source: 'bundle' }]);
  });
});
