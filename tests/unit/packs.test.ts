import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  type Compiled,
  check,
  compileRules,
  type Example,
  type Matcher,
  type Rule,
} from '../../rules';
import { compareSeverity } from '../../rules/gate';
import {
  CAPACITIES,
  type Capacity,
  type Draft,
  TEXT_LANGUAGES,
  type TextLanguage,
  type TextRange,
} from '../../rules/types';
import { loadPacks, packReport } from '../../scripts/packs';
import { PACKS } from '../../scripts/vite-packs';

const NOW = new Date('2026-11-21T12:00:00');
const SITE = 'x';
const { rules, packs, problems } = loadPacks(PACKS);
const everything = compileRules(rules, packs);
const ALL = packs.map(({ pack }) => pack);
const quiet: Record<string, string[]> = parse(readFileSync(`${PACKS}/quiet.yaml`, 'utf8'));

function draftOf(example: Example): Draft {
  return {
    site: SITE,
    surface: example.surface ?? 'post',
    account: { handle: example.account ?? null, kind: 'unknown' },
    conversation: null,
    parts: [
      {
        role: example.role ?? 'text',
        text: example.text,
        attachments: (example.pictures ?? []).map((alt, at) => ({
          kind: 'image',
          alt,
          key: String(at),
        })),
      },
    ],
  };
}

function verdictOf(compiled: Compiled, example: Example) {
  const officeAccounts = (example.registered ?? []).map((handle) => ({ site: SITE, handle }));
  const policy = { packs: ALL, officeAccounts, windows: example.windows };
  return check(compiled, draftOf(example), { policy, now: NOW });
}

/** What one rule marks in an example; `null` when it says nothing. */
async function marked(rule: Rule, example: Example, capacity: Capacity | undefined) {
  const { findings, signals, reports } = await verdictOf(compileRules([rule]), example);
  const heard = findings.filter((finding) =>
    CAPACITIES.some((each) => (capacity ?? each) === each && finding.severity[each] !== null),
  );
  if (heard.length + signals.length + reports.length === 0) return null;
  const ranges: TextRange[] = [
    ...heard.flatMap((finding) => finding.ranges),
    ...signals.map((signal) => signal.range),
    ...reports,
  ];
  return ranges
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => example.text.slice(start, end));
}

function examplesOf(rule: Rule, kind: 'flag' | 'quiet'): [TextLanguage, Example][] {
  return TEXT_LANGUAGES.flatMap((language) =>
    (rule.examples[kind][language] ?? []).map((example): [TextLanguage, Example] => [
      language,
      typeof example === 'string' ? { text: example } : example,
    ]),
  );
}

/** The languages in which a rule has words of its own; a format or a tone has those of its examples. */
function languagesOf(rule: Rule): Set<string> {
  const phrases = rule.match.flatMap((matcher: Matcher) => {
    if ('phrases' in matcher) return [matcher.phrases];
    if ('near' in matcher) return matcher.near.groups;
    if ('marking' in matcher) return [matcher.marking.levels];
    return 'grammar' in matcher ? [{ en: [] }] : [];
  });
  const found = phrases.flatMap((each) => Object.keys(each));
  return new Set(found.length > 0 ? found : Object.keys(rule.examples.flag));
}

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

  it.each([...languagesOf(rule)])('has two examples and two near misses in %s', (language) => {
    expect(flags.filter(([each]) => each === language).length).toBeGreaterThanOrEqual(2);
    expect(quiets.filter(([each]) => each === language).length).toBeGreaterThanOrEqual(2);
  });

  it.each(flags.map(([language, example]) => [language, example.text, example] as const))(
    'flags (%s) %s',
    async (_language, _text, example) => {
      const words = await marked(rule, example, example.capacity);
      expect(words).not.toBeNull();
      if (example.words !== undefined) expect(words).toEqual(example.words);
    },
  );

  it.each(quiets.map(([language, example]) => [language, example.text, example] as const))(
    'is quiet on (%s) %s',
    async (_language, _text, example) => {
      expect(await marked(rule, example, example.capacity)).toBeNull();
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
    const { findings } = await verdictOf(everything, { text });
    const loud = findings.filter((finding) =>
      CAPACITIES.some((capacity) => compareSeverity(finding.severity[capacity], 'note') > 0),
    );
    expect(loud.map((finding) => finding.id)).toEqual([]);
  });
});
