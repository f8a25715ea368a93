import {
  CAPACITIES,
  CATEGORIES,
  GRADES,
  PART_ROLES,
  SEVERITIES,
  SURFACE_KINDS,
  TEXT_LANGUAGES,
} from '../types';
import type { RuleProblem } from './problem';
import type { Phrases, Rule } from './rule';
import {
  address,
  anyKeys,
  bool,
  day,
  dayOrMoment,
  isMap,
  listOf,
  mapOf,
  oneOf,
  type Report,
  type Shape,
  show,
  text,
  whole,
} from './shape';
import { matcherShape, phrasesShape } from './validate-matcher';
import { WINDOW_KINDS } from './window';

/** Strongest a pack may ask; `reason` and `approve` are an office's to set. */
const PACK_SEVERITIES: readonly string[] = ['note', 'warn', 'block'];
const MENDS = [
  'mask',
  'remove',
  'remove-sentence',
  'remove-line',
  'sentence-case',
  'one-mark',
  'shorten',
  'add-source',
  'disclaimer',
  'ask-permission',
  'wait',
];
const CATALOGUE = /^[A-Z]{2,6}-[0-9]{2}$/;
/** Their words are never put in other words by us. */
const NEVER_REWORDED = ['classified', 'internal-document', 'secret-credential', 'hate-sectarian'];
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;

/**
 * Checks one parsed rule file.
 * @param file path below the packs folder, `pk/cnic.yaml`; the id must agree with it.
 * @param packLists the lists of its pack, which its phrases may use as they use its own.
 * @param office the office's pack that it stands in; absent: a rule of ours.
 * @returns the rule, or every mistake found in it.
 */
export function validateRule(
  value: unknown,
  file: string,
  packLists: Readonly<Record<string, Phrases>> = {},
  office?: string,
): { rule: Rule } | { problems: RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const report: Report = (path, got, expected) => {
    problems.push({ file, path, got: show(got), expected });
  };
  ruleShape({ ...packLists, ...listsOf(value) }, office !== undefined)(value, '', report);
  if (isMap(value)) {
    if (office === undefined) checkId(value.id, file.replace(/\.ya?ml$/u, ''), report);
    else checkOfficeId(value.id, office, report);
    checkWhole(value, report);
  }
  return problems.length > 0 ? { problems } : { rule: value as unknown as Rule };
}

function ruleShape(lists: Readonly<Record<string, Phrases>>, byOffice: boolean): Shape {
  const weight = severities(byOffice);
  const phrases = phrasesShape(lists);
  const plain = phrasesShape({});
  const words = mapOf({ title: text, why: text, may: text, 'report?': text });
  return mapOf({
    id: text,
    category: oneOf(CATEGORIES),
    catalogue: listOf(catalogueEntry, 0),
    citations: listOf(
      mapOf({
        instrument: text,
        clause: text,
        year: whole(FIRST_YEAR, LAST_YEAR),
        version: text,
        grade: oneOf(GRADES),
        url: address,
        'successor?': text,
      }),
    ),
    verified: day,
    expires: day,
    'severity?': weight,
    'signal?': oneOf(CAPACITIES),
    'reads?': oneOf(['report']),
    'window?': mapOf({ kinds: listOf(oneOf(WINDOW_KINDS)), severity: weight }),
    'pause?': bool,
    'sensitive?': bool,
    'surfaces?': listOf(oneOf(SURFACE_KINDS)),
    'roles?': listOf(oneOf(PART_ROLES)),
    words: mapOf({ en: words, ur: words }),
    'lists?': anyKeys(/^[a-z0-9-]+$/, plain),
    match: listOf(matcherShape(phrases)),
    'except?': mapOf({
      'quoted?': bool,
      'negated?': bool,
      'question?': bool,
      'near?': phrases,
      'anywhere?': phrases,
      'names?': phrases,
      'official?': bool,
    }),
    'mends?': listOf(mend),
    examples: mapOf({ flag: examples, quiet: examples }),
  });
}

/** A severity for each capacity; `reason` and `approve` only where an office sets it. */
export function severities(byOffice: boolean): Shape {
  const known = byOffice ? SEVERITIES : PACK_SEVERITIES;
  const severity: Shape = (value, path, report) => {
    if (value !== null && !known.includes(value as string)) {
      report(path, value, `null or one of ${known.join(', ')}`);
    }
  };
  return mapOf({ office: severity, private: severity });
}

const catalogueEntry: Shape = (value, path, report) => {
  if (typeof value !== 'string' || !CATALOGUE.test(value)) report(path, value, 'an entry as PK-05');
};

const mend: Shape = (value, path, report) => {
  if (!isMap(value)) return oneOf(MENDS)(value, path, report);
  if ('route' in value) mapOf({ route: words({ en: text }) })(value, path, report);
  else mapOf({ replace: anyText })(value, path, report);
};

const anyText: Shape = (value, path, report) => {
  if (typeof value !== 'string') report(path, value, 'a text');
};

/** A text in some of the languages of drafts; those of `needed` must be there. */
function words(needed: Readonly<Record<string, Shape>>): Shape {
  const optional = TEXT_LANGUAGES.filter((code) => !(code in needed));
  return mapOf({ ...needed, ...Object.fromEntries(optional.map((code) => [`${code}?`, text])) });
}

const example: Shape = (value, path, report) => {
  if (typeof value === 'string') return text(value, path, report);
  mapOf({
    text: anyText,
    'words?': listOf(text),
    'capacity?': oneOf(CAPACITIES),
    'account?': text,
    'registered?': listOf(text),
    'surface?': oneOf(SURFACE_KINDS),
    'role?': oneOf(PART_ROLES),
    'windows?': listOf(openWindow),
    'pictures?': listOf(picture),
  })(value, path, report);
};

const picture: Shape = (value, path, report) => {
  if (typeof value === 'string') anyText(value, path, report);
  else mapOf({ 'alt?': anyText, 'name?': text, 'located?': bool })(value, path, report);
};

const openWindow: Shape = mapOf({
  kind: oneOf(WINDOW_KINDS),
  from: dayOrMoment,
  until: dayOrMoment,
  'about?': listOf(text),
});

const examples: Shape = mapOf(
  Object.fromEntries(TEXT_LANGUAGES.map((language) => [`${language}?`, listOf(example)])),
);

/** The rule's lists as far as they are readable, for the phrases that use them. */
function listsOf(value: unknown): Record<string, Phrases> {
  const lists: Record<string, Phrases> = {};
  if (!isMap(value) || !isMap(value.lists)) return lists;
  for (const [name, phrases] of Object.entries(value.lists)) {
    if (!isMap(phrases)) continue;
    const readable = Object.entries(phrases).filter(
      ([, list]) => Array.isArray(list) && list.every((item) => typeof item === 'string'),
    );
    lists[name] = Object.fromEntries(readable) as Phrases;
  }
  return lists;
}

function checkId(id: unknown, expected: string, report: Report): void {
  if (id !== expected) report('id', id, `${expected}, after the file`);
}

function checkOfficeId(id: unknown, pack: string, report: Report): void {
  const [own, name = '', more] = typeof id === 'string' ? id.split('/') : [];
  if (own !== pack || more !== undefined || !/^[a-z0-9-]+$/.test(name)) {
    report('id', id, `${pack}/ and a name of small letters, digits and hyphens`);
  }
}

/** What several keys must agree on. */
function checkWhole(rule: Record<string, unknown>, report: Report): void {
  const kinds = [rule.severity, rule.signal, rule.reads];
  if (kinds.filter((kind) => kind !== undefined).length !== 1) {
    report('severity', rule.severity, 'one of severity, signal and reads');
  }
  const { ur, en } = isMap(rule.words) ? rule.words : {};
  if (isMap(en) && isMap(ur) && (en.report === undefined) !== (ur.report === undefined)) {
    report('words', rule.words, 'report in both languages, or in none');
  }
  const { verified, expires } = rule;
  if (typeof verified === 'string' && typeof expires === 'string' && expires <= verified) {
    report('expires', expires, `a day after verified (${verified})`);
  }
  const mends = Array.isArray(rule.mends) ? rule.mends : [];
  for (const [index, item] of mends.entries()) {
    if (isMap(item) && 'replace' in item && NEVER_REWORDED.includes(String(rule.category))) {
      report(
        `mends[${index}]`,
        item,
        `no replacement in ${String(rule.category)}: it is never reworded`,
      );
    }
  }
}
