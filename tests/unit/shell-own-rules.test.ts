import { describe, expect, it, vi } from 'vitest';
import { layPolicy } from '../../rules/policy/layers';
import { defaultPolicy } from '../../rules/policy/table';
import type { Policy } from '../../rules/policy/types';
import { openRuleEngine } from '../../shell/rule-engine';
import { reportRules } from '../../shell/rules-report';
import { draft } from './rules-helpers';
import { packs, ruleIds } from './shipped-packs';

const read = vi.hoisted(() => vi.fn());
vi.mock('../../shell/pack-files', async () => {
  const { preparePack } = await import('../../rules');
  const { loaded } = await import('./shipped-packs');
  const readPackFile = async (pack: string) => {
    read(pack);
    return preparePack(loaded.rules.filter(({ id }) => id.startsWith(`${pack}/`)));
  };
  return { readPackFile };
});

/** An office's text with one rule; `more` goes into the pack. */
const textOf = (phrases: string, more = '') => `pack:
  pack: met
  name: { en: Met Office, ur: محکمہ موسمیات }
  lawyer: null
${more}rules:
  - id: met/embargo
    category: media-permission
    catalogue: []
    citations:
      - { instrument: House rules, clause: '1', year: 2026, version: first, grade: A, url: 'https://example.org/r' }
    verified: 2026-11-20
    expires: 2027-11-20
    severity: { office: reason, private: block }
    words:
      en: { title: a, why: b, may: c }
      ur: { title: a, why: b, may: c }
    match:
      - phrases: { en: [${phrases}] }
    examples:
      flag: { en: [a] }
      quiet: { en: [b] }
`;

const policyWith = (more: Partial<Policy>): Policy => ({ ...defaultPolicy, ...more });
const engine = openRuleEngine(packs, ruleIds);
const noCounts = async () => ({ posts: 0, rules: {} });

/** What the report says, with everything from the managed store. */
function told(policy: Policy, officePackTexts: string[] = []) {
  const { sources, problems } = layPolicy([{ source: 'managed', given: policy }]);
  const report = { source: 'managed' as const, sources, problems, since: {} };
  return reportRules({ policy, officePackTexts, report, mark: '' }, async () => engine, noCounts);
}

async function found(policy: Policy, text: string) {
  const { checker, packs: inForce } = await engine(policy);
  const context = { policy: { ...policy, packs: [...inForce] }, now: new Date(0) };
  return checker.check(draft(text), context);
}

describe('an office’s own rules in the worker', () => {
  it('flag a draft on top of the packs, and name the office’s pack', async () => {
    const policy = policyWith({ ownRules: textOf('monsoon outlook') });
    const verdict = await found(policy, 'Our monsoon outlook. My CNIC is 35202-1234567-1.');
    expect(verdict.findings.map(({ rule }) => rule).sort()).toEqual(['met/embargo', 'pk/cnic']);
    expect(verdict.layers.met).toEqual({ en: 'Met Office', ur: 'محکمہ موسمیات' });
    expect(verdict.unchecked).toEqual([]);
  });

  it('may use the word lists of the pack they extend, which comes into force with them', async () => {
    const list = Object.keys(packs.find(({ pack }) => pack === 'uk')?.lists ?? {})[0];
    expect(list).toBeDefined();
    const ownRules = textOf(`'{${list}} outlook'`, '  extends: uk\n');
    const policy = policyWith({ ownRules, packs: ['common'] });
    const running = await engine(policy);
    expect(running.own.map(({ refused }) => refused)).toEqual([[]]);
    expect(running.rules.some(({ pack }) => pack === 'uk')).toBe(true);
  });

  it('are read once for one policy, and again for another', async () => {
    const policy = policyWith({ ownRules: textOf('storm watch') });
    await engine(policy);
    read.mockClear();
    await engine({ ...policy });
    expect(read).not.toHaveBeenCalled();
    await engine(policyWith({ ownRules: textOf('storm warning') }));
    expect(read).toHaveBeenCalled();
  });

  it('with a mistake are refused by themselves, and the report says the line', async () => {
    const ownRules = textOf("'* outlook'");
    const policy = policyWith({ ownRules });
    const { problems } = await told(policy);
    expect(problems).toMatchObject([
      {
        path: expect.stringMatching(/^ownRules, line 1[0-9]: rules\[0\]\.match/),
        source: 'managed',
      },
    ]);
    const verdict = await found(policy, 'My CNIC is 35202-1234567-1.');
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(['pk/cnic']);
    expect(verdict.unchecked).toMatchObject([{ what: 'rules' }]);
  });

  it.each(['{', 'pack: { pack: pk }', '[]', 'rules: 7', '- : :'])(
    'cost nothing else where the text is %j',
    async (ownRules) => {
      const policy = policyWith({ ownRules });
      const { problems } = await told(policy);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems[0]?.kept).toBe('no rules of the office');
      const verdict = await found(policy, 'My CNIC is 35202-1234567-1.');
      expect(verdict.findings.map(({ rule }) => rule)).toEqual(['pk/cnic']);
    },
  );

  it('may change a rule of a pack that is not in force without being refused for it', async () => {
    const ownRules = textOf('monsoon', `  adjust: { uk/purdah: off, ${ruleIds.at(-1)}: off }\n`);
    const { problems } = await told(policyWith({ ownRules }));
    expect(problems.map(({ path }) => path)).toEqual([
      expect.stringMatching(/line 5: pack\.adjust\.uk\/purdah$/),
    ]);
  });
});

describe('the packs of a bundle', () => {
  const other = (words: string, more = '') => textOf(words, more).replaceAll('met', 'desk');

  it('are in force beside the rules of the policy itself, each refused by itself', async () => {
    const policy = policyWith({ ownRules: textOf('monsoon outlook') });
    const officePackTexts = [other('storm watch'), textOf('cold wave').replace('lawyer', 'lawyr')];
    const running = await engine({ ...policy, officePackTexts });
    expect(running.packs).toEqual(['common', 'pk', 'desk', 'met']);
    const context = { policy: { ...policy, packs: [...running.packs] }, now: new Date(0) };
    const verdict = await running.checker.check(draft('Monsoon outlook. Storm watch.'), context);
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(['met/embargo', 'desk/embargo']);
    const { problems } = await told(policy, officePackTexts);
    expect(problems[0]).toMatchObject({ source: 'bundle' });
    expect(problems.every(({ path }) => path.startsWith('bundle.packs[1], line '))).toBe(true);
  });

  it('may not bring a rule or a pack that is there already', async () => {
    const policy = policyWith({ ownRules: textOf('monsoon outlook') });
    const { problems } = await told(policy, [textOf('storm watch')]);
    expect(problems).toMatchObject([{ path: expect.stringMatching(/^ownRules, line 2: pack/) }]);
  });
});

describe('the report', () => {
  it('says which rules on markings, credentials and identifiers were made weaker', async () => {
    const changes = (more: Partial<Policy>) =>
      told(policyWith(more)).then(({ rules }) => rules.weakened);
    expect(await changes({ ruleChanges: [{ rule: 'pk/cnic', office: 'off' }] })).toEqual([
      'pk/cnic',
    ]);
    expect(await changes({ ruleChanges: [{ rule: 'pk/cnic', office: 'block' }] })).toEqual([]);
    expect(await changes({ ruleChanges: [{ rule: 'tone', office: 'off' }] })).toEqual([]);
    expect(await changes({ stages: [{ rule: 'classified', stage: 'watch' }] })).toContain(
      'pk/classified-marking',
    );
    const ownRules = textOf('monsoon', '  adjust: { pk/classified-marking: off }\n');
    expect(await changes({ ownRules })).toEqual(['pk/classified-marking']);
  });
});
