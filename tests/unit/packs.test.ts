import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check, compileRules } from '../../rules';
import { draftOf } from '../../rules/draft';
import { compareSeverity } from '../../rules/gate';
import { examplesOf, markedBy } from '../../rules/try-examples';
import { CAPACITIES, TEXT_LANGUAGES } from '../../rules/types';
import { loadPacks, packReport } from '../../scripts/packs';
import { languagesOf } from '../../scripts/rules/languages';
import { PACKS } from '../../scripts/vite-packs';

const NOW = new Date('2026-11-21T12:00:00');
const { rules, packs, problems } = loadPacks(PACKS);
const everything = compileRules(rules, packs);
const policy = { packs: packs.map(({ pack }) => pack), officeAccounts: [], windows: [] };
const quiet: Record<string, string[]> = parse(readFileSync(`${PACKS}/quiet.yaml`, 'utf8'));

const ids = rules.map((rule) => rule.id);

it('no id is used twice', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

it('every rule file can be read', () => {
  expect(packReport(problems)).toBeNull();
  expect(rules.length).toBeGreaterThan(0);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const flags = examplesOf(rule, 'flag');
  const quiets = examplesOf(rule, 'quiet');

  const spoken = languagesOf(rule);
  const languages = TEXT_LANGUAGES.filter((each) => spoken.has(each) || rule.examples.flag[each]);

  it.each(languages)('has five examples and five near misses in %s', (language) => {
    expect(flags.filter(([each]) => each === language).length).toBeGreaterThanOrEqual(5);
    expect(quiets.filter(([each]) => each === language).length).toBeGreaterThanOrEqual(5);
  });

  it.each(flags.map(([language, example]) => [language, example.text, example] as const))(
    'flags (%s) %s',
    async (_language, _text, example) => {
      const words = await markedBy(rule, example, packs);
      expect(words).not.toBeNull();
      if (example.words !== undefined) expect(words).toEqual(example.words);
    },
  );

  it.each(quiets.map(([language, example]) => [language, example.text, example] as const))(
    'is quiet on (%s) %s',
    async (_language, _text, example) => {
      expect(await markedBy(rule, example, packs)).toBeNull();
    },
  );

  it('says what may be engaged, and shouts nothing', () => {
    for (const words of Object.values(rule.words)) {
      expect(Object.values(words).join(' ')).not.toMatch(/!|\billegal\b/u);
    }
  });
});

describe('the always-safe list', () => {
  const texts = Object.entries(quiet).flatMap(([language, list]) =>
    list.map((text) => [language, text] as const),
  );

  it.each(texts)('nothing above a note on (%s) %s', async (_language, text) => {
    const { findings } = await check(everything, draftOf(text), { policy, now: NOW });
    const loud = findings.filter((finding) =>
      CAPACITIES.some((capacity) => compareSeverity(finding.severity[capacity], 'note') > 0),
    );
    expect(loud.map((finding) => finding.id)).toEqual([]);
  });
});
