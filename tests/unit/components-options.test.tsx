import { describe, expect, it, vi } from 'vitest';
import { Options } from '../../components/options/options';
import type {
  OptionsActions,
  OptionsPage,
  OptionsView,
  PolicyView,
} from '../../components/options/options-view';
import { policyReport } from '../../components/options/policy-report';
import { valueLines } from '../../components/options/policy-values';
import { optionsWordsFor } from '../../components/words/options';
import { pageOf } from '../../entrypoints/options/store';
import { tallyOf } from '../../rules/dry-run';
import { layPolicy } from '../../rules/policy/layers';
import { POLICY_KEYS } from '../../rules/policy/table';
import { draftOf, verdictOf } from '../gallery/draft';
import { cnic } from '../gallery/samples';
import { all, type Drawn, draw, textOf } from '../gallery/tree';

const GIVEN = {
  officeName: { en: 'Ministry', ur: 'وزارت' },
  officeAccounts: [{ site: 'x', handle: '@Secret_Handle', owner: 'Ayesha K', users: ['Bilal R'] }],
  question: 'always',
  unchecked: 'perhaps Bilal',
  helpDesk: { en: 'Call Bilal on 2211' },
  approvedPeople: ['Zainab Q'],
};

function policyOf(managed: object, person: object = {}): PolicyView {
  const layers = [
    { source: 'managed' as const, given: managed },
    { source: 'person' as const, given: person },
  ];
  return {
    ...layPolicy(layers),
    source: 'managed',
    since: { managed: '2026-11-20T09:00:00Z' },
    packs: [
      { pack: 'common', name: { en: 'Common', ur: 'مشترک' } },
      { pack: 'pk', name: { en: 'Pakistan', ur: 'پاکستان' } },
    ],
    bundle: null,
    rollOut: { weakened: [], counts: null, lowered: [] },
    refused: null,
    copied: null,
    atStart: false,
  };
}

function viewOf(page: OptionsPage, part: Partial<OptionsView> = {}): OptionsView {
  return {
    page,
    language: 'en',
    version: '0.1.0',
    officeName: 'Ministry',
    side: { helpDesk: 'Call 2211', legalPage: '', logo: '' },
    policy: policyOf(GIVEN),
    silent: false,
    disclosure: { asks: true, noted: false },
    pinned: null,
    workshop: { yaml: '', texts: '', result: null, busy: false },
    dryRun: { file: null, done: 0, total: 0, result: null, failed: '' },
    ...part,
  };
}

function drawn(view: OptionsView) {
  const actions = new Proxy({} as OptionsActions, {
    get: (target, name: keyof OptionsActions) => (target[name] ??= vi.fn() as never),
  });
  const nodes = draw(<Options view={view} actions={actions} />);
  const row = (key: string): Drawn => {
    const found = all(
      nodes,
      ({ props, children }) =>
        String(props.class).includes('key-row') && textOf(children).endsWith(key),
    );
    expect(found, key).toHaveLength(1);
    return found[0] as Drawn;
  };
  return { nodes, text: textOf(nodes), row, actions };
}

const inputs = (row: Drawn) => all([row], ({ tag }) => tag === 'input');

describe('settings in force', () => {
  it('has a row for every key, in each language', () => {
    for (const language of ['en', 'ur'] as const) {
      const { row } = drawn(viewOf('policy', { language }));
      for (const key of POLICY_KEYS) row(key);
    }
  });

  it('locks what the office set, says so, and lets a person choose the rest that is theirs', () => {
    const { row, actions } = drawn(viewOf('policy'));
    expect(inputs(row('question'))).toEqual([]);
    expect(textOf([row('question')])).toContain('Locked: set by your office.');
    const [, pk] = inputs(row('packs'));
    ((pk as Drawn).props.onChange as () => void)();
    expect(actions.setOwn).toHaveBeenCalledExactlyOnceWith('packs', ['common']);
    expect(textOf([row('windows')])).toContain('Only an office can set this');
  });

  it('never lets the last pack go, and gives an own choice back', () => {
    const view = viewOf('policy', { policy: policyOf({}, { packs: ['pk'] }) });
    const { row, actions } = drawn(view);
    expect(inputs(row('packs')).map(({ props }) => props.disabled)).toEqual([false, true]);
    const [back] = all([row('packs')], ({ tag }) => tag === 'button');
    ((back as Drawn).props.onClick as (press: object) => void)({ isTrusted: true });
    expect(actions.setOwn).toHaveBeenCalledExactlyOnceWith('packs', null);
  });

  it('says what was refused, where it stood, and where help is', () => {
    const { text } = drawn(viewOf('policy'));
    expect(text).toContain('1 value refused');
    expect(text).toContain('Expected:one of "allow", "stop"');
    expect(text).toContain('Call 2211');
  });

  it('says when a change is read, and when nobody answers', () => {
    const policy = { ...policyOf({}), source: 'default' as const, atStart: true };
    expect(drawn(viewOf('policy', { policy })).text).toContain('at its next start');
    const silent = viewOf('policy', { policy: null, silent: true });
    expect(drawn(silent).text).toContain('does not answer');
  });

  it('shows why a bundle was refused, and offers to ask again', () => {
    const at = '2026-11-20T09:00:00Z';
    const bundle = { host: 'rules.example', access: true, version: 5, issued: at, expires: at };
    const refused = { reason: 'older' as const, detail: 'version 4', at };
    const policy = { ...policyOf({}), bundle: { ...bundle, checkedAt: at, refused } };
    const { text, nodes, actions } = drawn(viewOf('policy', { policy }));
    expect(text).toContain('Version 5 is in force.');
    expect(text).toContain('it is older than one that was taken before (version 4)');
    const [button] = all(
      nodes,
      ({ tag, children }) => tag === 'button' && textOf(children) === 'Ask for it now',
    );
    ((button as Drawn).props.onClick as (press: object) => void)({ isTrusted: true });
    expect(actions.checkBundle).toHaveBeenCalledOnce();
  });
});

describe('values in plain words', () => {
  const say = optionsWordsFor('en').policy;

  it.each([
    ['question', 'always', ['Every post is asked about']],
    ['windows', [], ['not set']],
    ['helpDesk', { en: '', ur: '' }, ['not set']],
    ['packs', ['a', 'b'], ['a, b']],
    ['emergency', { offered: false, never: [] }, ['offered: no', 'never: not set']],
    ['officeAccounts', [{ site: 'x', handle: 'a' }], ['site x · handle a']],
    ['logo', `data:image/png;base64,${'A'.repeat(3000)}`, ['a picture of 3 kB']],
    ['ownRules', 'x'.repeat(1000), ['a text of 1000 characters']],
    ['bundle', null, ['not set']],
  ])('%s %j', (key, value, lines) => {
    expect(valueLines(key, value, say)).toEqual(lines);
  });

  it('are few, however long the list', () => {
    const lines = valueLines('officeAccounts', new Array(50).fill({ site: 'x' }), say);
    expect(lines).toHaveLength(13);
    expect(lines.at(-1)).toBe('and 38 more');
  });
});

describe('the report', () => {
  const report = policyReport(policyOf(GIVEN), { version: '0.1.0', day: '2026-11-22' });

  it('tells every key, where it comes from, and what was refused', () => {
    for (const key of POLICY_KEYS) expect(report).toContain(`- ${key} (`);
    expect(report).toContain('- officeAccounts (managed since 2026-11-20T09:00:00Z): 1 entry');
    expect(report).toContain('- unchecked (managed): expected one of "allow", "stop"');
    expect(report).toContain('- question (managed since 2026-11-20T09:00:00Z): "always"');
  });

  it('names no account, no person and no word that somebody wrote', () => {
    for (const name of ['Secret_Handle', 'Ayesha', 'Bilal', 'Zainab', '2211', 'Ministry']) {
      expect(report).not.toContain(name);
    }
  });
});

describe('the other pages', () => {
  it('ask for a note until it was given, or the office gave it', () => {
    const ask = (asks: boolean, noted: boolean) =>
      drawn(viewOf('welcome', { disclosure: { asks, noted } }));
    expect(ask(true, false).text).toContain('I have taken note of this');
    expect(ask(true, true).text).toContain('You have taken note of this.');
    expect(ask(false, false).text).toContain('Your office has taken note of this');
    // What is read and kept is told in full, whoever took note of it.
    expect(ask(false, false).text).toContain('What is kept');
  });

  it('hide the number in a listed post', () => {
    const text = 'My CNIC is 35202-1234567-1';
    const tally = tallyOf({ problems: [{ line: 3, why: 'expected an object with "text"' }] });
    tally.add({ line: 1, text }, verdictOf(draftOf(text), [{ ...cnic, office: 'block' }]));
    const run = { file: 'p.csv', done: 1, total: 1, result: tally.result(), failed: '' };
    const { text: shown } = drawn(viewOf('dry-run', { dryRun: run }));
    expect(shown).toContain('My CNIC is •••••-•••••••-•');
    expect(shown).not.toContain('35202');
    expect(shown).toContain('1 line could not be read');
  });

  it('are named by the address, the first for any other', () => {
    expect(pageOf('#workshop')).toBe('workshop');
    expect(pageOf('#')).toBe('policy');
    expect(pageOf('#constructor')).toBe('policy');
  });
});
