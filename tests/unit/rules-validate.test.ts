import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemText, readPack, validateRule } from '../../rules';
import { readRule } from '../../rules/load';
import { loadPacks, packReport } from '../../scripts/packs';
import { packFiles, packsPlugin } from '../../scripts/vite-packs';

const GOOD = `id: t/bat
category: political
citations:
  - { instrument: Rules, clause: r.24, year: 1964, version: v, grade: A, url: 'https://example.org/r' }
verified: 2026-11-20
expires: 2027-11-20
severity: { office: block, private: warn }
words:
  en: { title: a, why: b, may: c }
  ur: { title: a, why: b, may: c }
lists:
  symbol: { en: [bat, lion] }
match:
  - phrases: { en: ['vote for {symbol}'] }
  - near: { groups: [{ en: [vote] }, { en: ['{symbol}'] }], within: 3 }
  - identifier: cnic
  - identifier: { kind: card, context: { en: [card] } }
  - marking: { levels: { en: [secret] } }
  - pattern: { source: '[0-9]{3}', needs: { kinds: [digit] } }
  - tone: capitals
  - grammar: { match: 'we will #Verb', triggers: [[we], [will]] }
  - register: private-on-registered
except: { quoted: true, near: { en: [zoo] } }
mends: [mask, { replace: x }]
examples:
  flag: { en: [vote for bat] }
  quiet: { en: [{ text: bat, capacity: office }] }
catalogue: [PK-05]
`;

const PACK = `pack: t
name: { en: Test, ur: Test }
lawyer: null
`;

function problems(from: string | RegExp, to: string): string[] {
  const yaml = GOOD.replace(from, to);
  expect(yaml).not.toBe(GOOD);
  const read = readRule(yaml, 't/bat.yaml');
  return 'rule' in read ? [] : read.problems.map((each) => problemText(each, each.line));
}

describe('a rule file', () => {
  it('that is right gives the rule', () => {
    const read = readRule(GOOD, 't/bat.yaml');
    expect(read).toMatchObject({ rule: { id: 't/bat', verified: '2026-11-20' } });
  });

  it.each([
    ['id: t/bat', 'id: t/cat', 't/bat.yaml:1: id: got "t/cat", expected t/bat, after the file'],
    [
      'category: political',
      'category: politcal',
      't/bat.yaml:2: category: got "politcal", expected one of',
    ],
    ['severity:', 'severty:', 't/bat.yaml:7: severty: got "severty", expected severity'],
    [
      'office: block',
      'office: reason',
      't/bat.yaml:7: severity.office: got "reason", expected null or one of note, warn, block',
    ],
    [
      'expires: 2027-11-20',
      'expires: 2027-02-30',
      't/bat.yaml:6: expires: got "2027-02-30", expected a day as 2026-11-20',
    ],
    [
      'expires: 2027-11-20',
      'expires: 2026-11-20',
      't/bat.yaml:6: expires: got "2026-11-20", expected a day after verified',
    ],
    [
      'year: 1964',
      "year: '1964'",
      't/bat.yaml:4: citations[0].year: got "1964", expected a whole number',
    ],
    [
      'https://example.org/r',
      'http://example.org/r',
      't/bat.yaml:4: citations[0].url: got "http://example.org/r", expected an https address',
    ],
    [
      "'vote for {symbol}'",
      "'vote for {symbal}'",
      't/bat.yaml:14: match[0].phrases.en[0]: got "vote for {symbal}", expected one of the rule\'s lists: {symbol}',
    ],
    [
      "en: ['vote for {symbol}']",
      "eng: ['vote']",
      't/bat.yaml:14: match[0].phrases.eng: got "eng", expected en',
    ],
    [
      'identifier: cnic',
      'identifier: cnc',
      't/bat.yaml:16: match[2].identifier: got "cnc", expected one of cnic',
    ],
    [
      "source: '[0-9]{3}'",
      "source: '\\bno'",
      't/bat.yaml:19: match[5].pattern.source: got "\\\\bno", expected no \\b and \\w',
    ],
    [
      "source: '[0-9]{3}'",
      "source: '(a'",
      't/bat.yaml:19: match[5].pattern.source: got "(a", expected a regular expression',
    ],
    ["source: '[0-9]{3}'", "source: '(a)\\1'", 'expected no back-references'],
    [
      'tone: capitals',
      'tone: loud',
      't/bat.yaml:20: match[6].tone: got "loud", expected one of capitals',
    ],
    [
      '  - tone: capitals',
      '  - tone: capitals\n    phrases: { en: [a] }',
      't/bat.yaml:20: match[6]: got a map with tone, phrases, expected one key',
    ],
    [
      'triggers: [[we], [will]]',
      'triggers: []',
      'match[7].grammar.triggers: got a list of 0, expected a list of at least 1',
    ],
    ['mends: [mask,', 'mends: [hide,', 't/bat.yaml:24: mends[0]: got "hide", expected one of mask'],
    [
      'category: political',
      'category: classified',
      'expected no replacement in classified: it is never reworded',
    ],
    ['severity: {', 'signal: office\nseverity: {', 'expected one of severity, signal and reads'],
    [
      '  ur: { title: a, why: b, may: c }\n',
      '',
      't/bat.yaml:8: words.ur: got nothing, expected a map with title, why, may',
    ],
    ['verified: 2026-11-20', 'verified: [', 'expected YAML that can be read'],
    [/^.*$/su, 'just text', 't/bat.yaml:1: got "just text", expected a map with id'],
    [
      '  en: { title: a, why: b, may: c }',
      '  en: { title: a, why: b, may: c, report: d }',
      't/bat.yaml:8: words: got a map with en, ur, expected report in both languages, or in none',
    ],
    [
      '  - tone: capitals',
      '  - claim: { list: [{ claimReviewed: The dam is full, inLanguage: en, author: a, url: "https://a.b/c", datePublished: 2026-01-01, reviewRating: "False" }] }',
      'match[6].claim.list[0].claimReviewed: got "The dam is full", expected a claim of at least 4 telling words',
    ],
    [
      '  - tone: capitals',
      '  - missing: { what: alt }',
      't/bat.yaml:20: match[6].missing.what: got "alt", expected one of alt-text, source, words',
    ],
    [
      '{ text: bat, capacity: office }',
      '{ text: bat, windows: [{ kind: election, from: 2026-02-30, until: "2026-03-01T25:00" }] }',
      't/bat.yaml:27: examples.quiet.en[0].windows[0].from: got "2026-02-30", expected a day as 2026-11-20, or a moment',
    ],
    [
      'severity: {',
      'window: { kinds: [elections], severity: { office: block, private: null } }\nseverity: {',
      't/bat.yaml:7: window.kinds[0]: got "elections", expected one of election',
    ],
  ])('%s -> %s', (from, to, message) => {
    expect(problems(from, to).join('\n')).toContain(message);
  });

  it('names every mistake at once', () => {
    expect(problems(/severity: .*\n/u, 'pause: often\n').length).toBe(2);
  });

  it('may be anything at all', () => {
    for (const value of [
      null,
      [],
      3,
      { match: {} },
      { match: [null], lists: 3 },
      { lists: { a: 3 } },
    ]) {
      expect('problems' in validateRule(value, 't/x.yaml')).toBe(true);
    }
  });
});

describe('a folder of packs', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'packs-'));
    mkdirSync(join(dir, 't'));
    writeFileSync(join(dir, 't', 'pack.yaml'), PACK);
    writeFileSync(join(dir, 't', 'bat.yaml'), GOOD);
    writeFileSync(join(dir, 't', 'cat.yaml'), GOOD);
    writeFileSync(join(dir, 'note.txt'), 'not a rule');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('loses only the rule with the mistake', () => {
    const { rules, problems: found, files } = loadPacks(dir);
    expect(rules.map(({ id }) => id)).toEqual(['t/bat']);
    expect(files.length).toBe(3);
    expect(packReport(found)).toBe(
      'rule files with mistakes:\n  t/cat.yaml:1: id: got "t/bat", expected t/cat, after the file',
    );
  });

  it.each([
    [
      'adjust: { t/bta: off }\n',
      't/pack.yaml:4: adjust.t/bta: got "t/bta", expected the id of a rule; did you mean t/bat?',
    ],
    ['extends: u\n', 't/pack.yaml:4: extends: got "u", expected one of t'],
    [
      'extends: t\n',
      't/pack.yaml:4: extends: got "t", expected a pack below it, not one in a ring',
    ],
  ])('a pack that says %j', (line, message) => {
    writeFileSync(join(dir, 't', 'pack.yaml'), PACK + line);
    rmSync(join(dir, 't', 'cat.yaml'));
    expect(packReport(loadPacks(dir).problems)).toContain(message);
  });

  it('a disclaimer needs a pack that has one', () => {
    rmSync(join(dir, 't', 'cat.yaml'));
    writeFileSync(join(dir, 't', 'bat.yaml'), GOOD.replace('[mask,', '[disclaimer,'));
    expect(packReport(loadPacks(dir).problems)).toContain(
      't/bat.yaml:24: mends[0]: got "disclaimer", expected no disclaimer: pack t has none',
    );
    writeFileSync(join(dir, 't', 'pack.yaml'), `${PACK}disclaimer: { en: Mine. }\n`);
    expect(loadPacks(dir).problems).toEqual([]);
  });

  it('becomes a module without examples, or fails the build with the report', () => {
    const load = packsPlugin(dir).load as unknown as (this: object, id: string) => string | null;
    const watched: string[] = [];
    const context = {
      addWatchFile: (file: string) => watched.push(file),
      error: (message: string) => {
        throw new Error(message);
      },
    };
    expect(() => load.call(context, '\0virtual:packs')).toThrow('t/cat.yaml:1: id:');
    expect(load.call(context, 'other')).toBeNull();
    rmSync(join(dir, 't', 'cat.yaml'));
    const code = load.call(context, '\0virtual:packs') ?? '';
    const json = /^export const packs = (.*);$/mu.exec(code)?.[1] ?? 'null';
    expect(JSON.parse(json)).toMatchObject([{ pack: 't' }]);
    const [file] = packFiles(loadPacks(dir));
    expect(file?.name).toBe('packs/t.pack');
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    const { rules } = readPack(file?.contents.slice().buffer as ArrayBuffer, decode);
    expect(rules.map(({ rule }) => rule.id)).toEqual(['t/bat']);
    expect(decode(file?.contents ?? new Uint8Array(0))).not.toContain('examples');
    expect(watched).toContain(join(dir, 't', 'bat.yaml'));
  });
});
