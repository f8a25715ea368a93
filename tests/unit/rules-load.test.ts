import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, compileRules, problemText } from '../../rules';
import { loadOfficePack, type OfficePack } from '../../rules/load';
import type { Verdict } from '../../rules/types';
import { ROOT, readSource } from '../house/source';
import { bat, draft, pack } from './rules-helpers';

const BUILT = { rules: [bat], packs: [pack('t')] };
const PACK = `pack:
  pack: my-office
  name: { en: My office, ur: میرا دفتر }
  lawyer: null
`;

function ruleYaml(id: string, match: string, more = ''): string {
  return `  - id: my-office/${id}
    category: internal-document
    catalogue: []
    citations:
      - { instrument: House rules, clause: '1', year: 2026, version: first, grade: A, url: 'https://example.org/r' }
    verified: 2026-11-20
    expires: 2027-11-20
    severity: { office: reason, private: approve }
    words:
      en: { title: a, why: b, may: c }
      ur: { title: a, why: b, may: c }
    match:
      - ${match}
${more}    examples:
      flag: { en: [a] }
      quiet: { en: [b] }
`;
}

const pattern = (source: string, needs = '{ kinds: [digit] }') =>
  `pattern: { source: '${source}', needs: ${needs} }`;
const phrase = (words: string) => `phrases: { en: [${words}] }`;
const yamlOf = (...rules: string[]) => `${PACK}rules:\n${rules.join('')}`;
const load = (text: string) => loadOfficePack(text, 'office.yaml', BUILT);
const lines = ({ refused }: OfficePack) =>
  refused.flatMap(({ rule, problems }) =>
    problems.map((problem) => `${rule} ${problemText(problem, problem.line)}`),
  );

function verdictOf(office: OfficePack, text: string, packs = ['t', 'my-office']): Promise<Verdict> {
  const compiled = compileRules(BUILT.rules, BUILT.packs, [office]);
  const context = { policy: { packs, officeAccounts: [] }, now: new Date(0) };
  return check(compiled, draft(text), context);
}

describe('an office’s pack', () => {
  it('works beside the built ones, with severities that only an office sets', async () => {
    const office = await load(yamlOf(ruleYaml('words', phrase('internal memo'))));
    expect(lines(office)).toEqual([]);
    const { findings, layers } = await verdictOf(office, 'Vote for bat. An internal memo.');
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['t/bat', { office: 'warn', private: 'note' }],
      ['my-office/words', { office: 'reason', private: 'warn' }],
    ]);
    expect(layers['my-office']).toEqual({ en: 'My office', ur: 'میرا دفتر' });
    expect((await verdictOf(office, 'An internal memo.', ['t'])).findings).toEqual([]);
  });

  it('may be JSON', async () => {
    const { parse } = await import('yaml');
    const json = JSON.stringify(parse(yamlOf(ruleYaml('words', phrase('internal memo')))), null, 1);
    const office = await load(json);
    expect(office.prepared.rules.map(({ rule }) => rule.id)).toEqual(['my-office/words']);
    const wrong = await load(json.replace('"reason"', '"raeson"'));
    expect(lines(wrong)[0]).toContain(
      'office.yaml:28: rules[0].severity.office: got "raeson", expected',
    );
  });

  it('sets and switches off rules below it', async () => {
    const adjust = `  adjust: { t/bat: { office: approve, private: null } }\n`;
    const office = await load(`${PACK}${adjust}rules: []\n`);
    expect(lines(office)).toEqual([]);
    const { findings } = await verdictOf(office, 'Vote for bat');
    expect(findings).toMatchObject([{ severity: { office: 'approve' }, decidedBy: 'my-office' }]);
    const off = await load(`${PACK}  adjust: { t/bat: off }\nrules: []\n`);
    expect((await verdictOf(off, 'Vote for bat')).findings).toEqual([]);
  });

  it('loses a bad rule alone, says where and why, and the verdict says that one is missing', async () => {
    const bad = ruleYaml('bad', phrase('internal memo')).replace('internal-document', 'internl');
    const office = await load(yamlOf(ruleYaml('good', phrase('internal memo')), bad));
    expect(office.prepared.rules.map(({ rule }) => rule.id)).toEqual(['my-office/good']);
    expect(lines(office)).toEqual([
      expect.stringContaining(
        'my-office/bad office.yaml:23: rules[1].category: got "internl", expected one of',
      ),
    ]);
    const { findings, unchecked } = await verdictOf(office, 'An internal memo.');
    expect(findings.map(({ rule }) => rule)).toEqual(['my-office/good']);
    expect(unchecked).toEqual([{ what: 'rules', detail: 'my-office: 1 rule was refused' }]);
    expect((await verdictOf(office, 'x', ['t'])).unchecked).toEqual([]);
  });

  it.each([
    ['text that is no YAML', 'pack: [', 'null office.yaml:1: got '],
    ['a list', '- a', 'null office.yaml:1: got a list of 1, expected a map with pack, rules'],
    ['no pack', 'rules: []', 'null office.yaml:1: pack: got nothing, expected a map with'],
    [
      'a built pack’s name',
      `${PACK.replace('pack: my', 'pack: t #')}rules: []`,
      'expected a name that no built pack has',
    ],
    ['an unknown key', `${PACK}rules: []\nrulez: 1`, 'rulez: got "rulez", expected rules'],
    [
      'an unknown rule adjusted',
      `${PACK}  adjust: { t/bta: off }\nrules: []`,
      'null office.yaml:5: pack.adjust.t/bta: got "t/bta", expected the id of a rule; did you mean t/bat?',
    ],
    [
      'an unknown pack below',
      `${PACK}  extends: pkk\nrules: []`,
      'null office.yaml:5: pack.extends: got "pkk", expected one of t, my-office',
    ],
    [
      'another pack’s rule',
      yamlOf(ruleYaml('a', phrase('a')).replace('my-office/a', 't/a')),
      'rules[0].id: got "t/a", expected my-office/ and a name',
    ],
    [
      'a rule twice',
      yamlOf(ruleYaml('a', phrase('a')), ruleYaml('a', phrase('b'))),
      'my-office/a office.yaml:22: rules[1].id: got "my-office/a", expected an id that no other rule has',
    ],
    [
      'a rule that is none',
      `${PACK}rules: [3]`,
      'null office.yaml:5: rules[0]: got 3, expected a map with id',
    ],
    [
      'a disclaimer without one',
      yamlOf(ruleYaml('a', phrase('a'), '    mends: [disclaimer]\n')),
      'my-office/a office.yaml:19: rules[0].mends[0]: got "disclaimer", expected no disclaimer: pack my-office has none',
    ],
    [
      'an alias bomb',
      `a: &a [x, x]\nb: &b [${'*a, '.repeat(50)}*a]\nc: &c [${'*b, '.repeat(50)}*b]\npack: [*c, *c, *c]`,
      'expected YAML that can be read',
    ],
  ])('%s is refused', async (_name, text, message) => {
    expect(lines(await load(text)).join('\n')).toContain(message);
  });

  it('any text is a pack or a list of problems', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        const office = await load(text);
        expect(office.pack === null ? office.refused.length : 1).toBeGreaterThan(0);
        compileRules(BUILT.rules, BUILT.packs, [office]);
      }),
      { numRuns: 100 },
    );
  });
});

it('the worker runs neither YAML nor the linear engine until an office has rules of its own', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const walk = (path: string) => {
    const file = [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((each) =>
      existsSync(join(ROOT, each)),
    );
    if (file === undefined || seen.has(file)) return;
    seen.add(file);
    const { text, imports } = readSource(file);
    for (const { from, to, typeOnly } of imports) {
      // Only for an office's own text is this asked for, and run then.
      const late = file === 'shell/rule-engine.ts' && text.includes(`await import('${from}')`);
      if (typeOnly || late) continue;
      if (to === null) packages.add(from);
      else walk(to);
    }
  };
  walk('entrypoints/background/index');
  expect(seen).toContain('rules/engine/check.ts');
  expect(seen).toContain('shell/rule-engine.ts');
  expect([...packages].filter((name) => /yaml|re2js/u.test(name))).toEqual([]);
});

describe('an office’s pattern', () => {
  it('runs on a linear engine: the same places, through folding', async () => {
    const source = '(?:^|[^\\p{L}])(?<mark>ref[.: ]*[0-9]{3,6})';
    const office = await load(yamlOf(ruleYaml('ref', pattern(source))));
    expect(lines(office)).toEqual([]);
    const text = '👍🏽 Ref: ۴۲۱ and REF 7788. xref 999';
    const { findings } = await verdictOf(office, text);
    const words = findings.flatMap(({ ranges }) => ranges.map((r) => text.slice(r.start, r.end)));
    expect(words).toEqual(['Ref: ۴۲۱', 'REF 7788']);
  });

  it.each([
    ['([0-9]+)+x', '1'],
    ['([0-9]|[0-9][0-9])+$', '1'],
    ['[0-9][^x]*y|[0-9]', '1'],
    ['(?:[0-9]?){20}x', '12 '],
  ])('%s cannot be made slow', async (source, piece) => {
    const office = await load(yamlOf(ruleYaml('slow', pattern(source))));
    expect(lines(office)).toEqual([]);
    const text = piece.repeat(100_000).slice(0, 100_000);
    await verdictOf(office, text.slice(0, 1000));
    // On an engine that backs up this would not end within the test's time.
    await verdictOf(office, text);
  });

  it.each([
    ['[0-9]+(?![0-9])', '18: rules[0].match[0].pattern.source', 'linear engine: no look-ahead'],
    [
      '[0-9]{500}[a-z]{500}',
      '17: rules[0].match',
      'patterns of 1002 instructions, expected at most 444',
    ],
  ])('%s is refused', async (source, place, message) => {
    const office = await load(
      yamlOf(ruleYaml('bad', pattern(source)), ruleYaml('good', phrase('memo'))),
    );
    expect(office.prepared.rules.map(({ rule }) => rule.id)).toEqual(['my-office/good']);
    expect(lines(office)[0]).toContain(`my-office/bad office.yaml:${place}: got `);
    expect(lines(office)[0]).toContain(message);
  });

  it('is left out on a draft too long for it, and that is said', async () => {
    const office = await load(yamlOf(ruleYaml('wide', pattern('[0-9]{1,30}[a-z]{1,30}q'))));
    expect(lines(office)).toEqual([]);
    const found = await verdictOf(office, 'see 12345abcq');
    expect([found.findings.length, found.unchecked]).toEqual([1, []]);
    const long = await verdictOf(office, `see 12345abcq ${'word '.repeat(19_000)}`);
    expect(long.findings).toEqual([]);
    expect(long.unchecked).toEqual([
      {
        what: 'patterns',
        detail: 'my-office/wide: a pattern too slow for 95014 characters',
      },
    ]);
    expect(await verdictOf(office, `see 12345abcq ${'word '.repeat(19_000)}`)).toEqual(long);
  });
});
