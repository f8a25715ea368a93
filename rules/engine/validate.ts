import {
  CAPACITIES,
  CATEGORIES,
  GRADES,
  PART_ROLES,
  SURFACE_KINDS,
  TEXT_LANGUAGES,
  type TextLanguage,
} from '../types';
import { PhraseError, parsePhrase } from './phrase-syntax';
import {
  IDENTIFIER_KINDS,
  PATTERN_KINDS,
  type Phrases,
  type Rule,
  type RuleProblem,
  TONE_KINDS,
} from './rule';
import {
  address,
  anyKeys,
  bool,
  day,
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

/** Strongest a pack may ask; `reason` and `approve` are an office's to set. */
const PACK_SEVERITIES = ['note', 'warn', 'block'];
const MATCHER_KINDS = [
  'phrases',
  'near',
  'identifier',
  'marking',
  'pattern',
  'tone',
  'grammar',
  'register',
];
const MENDS = [
  'mask',
  'remove',
  'remove-sentence',
  'remove-line',
  'sentence-case',
  'one-mark',
  'shorten',
];
/** Their words are never put in other words by us. */
const NEVER_REWORDED = ['classified', 'internal-document', 'secret-credential', 'hate-sectarian'];
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;
const MOST_WITHIN = 30;

/**
 * Checks one parsed rule file.
 * @param file path below the packs folder, `pk/cnic.yaml`; the id must agree with it.
 * @returns the rule, or every mistake found in it.
 */
export function validateRule(
  value: unknown,
  file: string,
): { rule: Rule } | { problems: RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const report: Report = (path, got, expected) => {
    problems.push({ file, path, got: show(got), expected });
  };
  ruleShape(listsOf(value))(value, '', report);
  if (isMap(value)) checkWhole(value, file, report);
  return problems.length > 0 ? { problems } : { rule: value as unknown as Rule };
}

function ruleShape(lists: Readonly<Record<string, Phrases>>): Shape {
  const phrases = phrasesShape(lists);
  const plain = phrasesShape({});
  const words = mapOf({ title: text, why: text, may: text });
  return mapOf({
    id: text,
    category: oneOf(CATEGORIES),
    citations: listOf(
      mapOf({
        instrument: text,
        clause: text,
        year: whole(FIRST_YEAR, LAST_YEAR),
        version: text,
        grade: oneOf(GRADES),
        url: address,
      }),
    ),
    verified: day,
    expires: day,
    'severity?': mapOf({ office: severity, private: severity }),
    'signal?': oneOf(CAPACITIES),
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
    }),
    'mends?': listOf(mend),
    examples: mapOf({ flag: examples, quiet: examples }),
  });
}

const severity: Shape = (value, path, report) => {
  if (value !== null && !PACK_SEVERITIES.includes(value as string)) {
    report(path, value, `null or one of ${PACK_SEVERITIES.join(', ')}`);
  }
};

const mend: Shape = (value, path, report) => {
  if (isMap(value))
    mapOf({ replace: (item, at, say) => typeof item === 'string' || say(at, item, 'a text') })(
      value,
      path,
      report,
    );
  else oneOf([...MENDS, 'replace'])(value === 'replace' ? undefined : value, path, report);
};

const example: Shape = (value, path, report) => {
  if (typeof value === 'string') return text(value, path, report);
  mapOf({
    text: (item, at, say) => typeof item === 'string' || say(at, item, 'a text'),
    'words?': listOf(text),
    'capacity?': oneOf(CAPACITIES),
    'account?': text,
    'registered?': listOf(text),
    'surface?': oneOf(SURFACE_KINDS),
    'role?': oneOf(PART_ROLES),
  })(value, path, report);
};

const examples: Shape = mapOf(
  Object.fromEntries(TEXT_LANGUAGES.map((language) => [`${language}?`, listOf(example)])),
);

/** Phrases for each language, at least one, each of them readable. */
function phrasesShape(lists: Readonly<Record<string, Phrases>>): Shape {
  const phrase =
    (language: TextLanguage): Shape =>
    (value, path, report) => {
      if (typeof value !== 'string')
        return report(path, value, 'a phrase (quote it when it begins with * or # or {)');
      try {
        parsePhrase(value, language, lists);
      } catch (error) {
        if (!(error instanceof PhraseError)) throw error;
        report(path, value, error.message);
      }
    };
  const shape = mapOf(
    Object.fromEntries(
      TEXT_LANGUAGES.map((language) => [`${language}?`, listOf(phrase(language))]),
    ),
  );
  return (value, path, report) => {
    if (isMap(value) && Object.keys(value).length === 0) {
      report(path, value, `phrases in at least one of ${TEXT_LANGUAGES.join(', ')}`);
    } else shape(value, path, report);
  };
}

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

function matcherShape(phrases: Shape): Shape {
  const shapes: Record<string, Shape> = {
    phrases,
    near: mapOf({
      groups: listOf(phrases, 2),
      'within?': whole(0, MOST_WITHIN),
      'order?': oneOf(['any', 'given']),
    }),
    identifier: (value, path, report) =>
      isMap(value)
        ? mapOf({ kind: oneOf(IDENTIFIER_KINDS), context: phrases })(value, path, report)
        : oneOf(IDENTIFIER_KINDS)(value, path, report),
    marking: mapOf({ levels: phrases, 'headings?': phrases }),
    pattern: mapOf({
      source: pattern,
      needs: mapOf({ 'kinds?': listOf(oneOf(PATTERN_KINDS)), 'literals?': listOf(literal) }),
    }),
    tone: oneOf(TONE_KINDS),
    grammar: mapOf({ match: text, triggers: listOf(triggerGroup(phrases)) }),
    register: oneOf(['private-on-registered', 'office-on-unregistered']),
  };
  return (value, path, report) => {
    const keys = isMap(value) ? Object.keys(value) : [];
    if (keys.length > 1) return report(path, value, `one key: ${MATCHER_KINDS.join(', ')}`);
    oneOf(MATCHER_KINDS)(keys[0], path, report);
    const shape = shapes[keys[0] ?? ''];
    if (shape !== undefined)
      shape((value as Record<string, unknown>)[keys[0] as string], `${path}.${keys[0]}`, report);
  };
}

function triggerGroup(phrases: Shape): Shape {
  return (value, path, report) =>
    phrases({ en: value }, path, (at, got, expected) =>
      report(at.replace('.en', ''), got, expected),
    );
}

const literal: Shape = (value, path, report) => {
  if (typeof value !== 'string' || value === '' || value !== value.toLowerCase()) {
    report(path, value, 'a text in lower case');
  }
};

const pattern: Shape = (value, path, report) => {
  if (typeof value !== 'string' || value === '') return report(path, value, 'a regular expression');
  if (/\\[bBwW]/.test(value.replaceAll('\\\\', ''))) {
    return report(path, value, 'no \\b and \\w: they do not know Urdu; use (?<![\\p{L}\\p{N}])');
  }
  if (/\\[1-9]|\\k</.test(value)) return report(path, value, 'no back-references');
  try {
    new RegExp(value, 'dgu');
  } catch (error) {
    report(path, value, `a regular expression (${(error as Error).message})`);
  }
};

/** What several keys must agree on. */
function checkWhole(rule: Record<string, unknown>, file: string, report: Report): void {
  const id = file.replace(/\.ya?ml$/u, '');
  if (rule.id !== id) report('id', rule.id, `${id}, after the file`);
  if ((rule.severity === undefined) === (rule.signal === undefined)) {
    report('severity', rule.severity, 'either severity or signal');
  }
  const { verified, expires } = rule;
  if (typeof verified === 'string' && typeof expires === 'string' && expires <= verified) {
    report('expires', expires, `a day after verified (${verified})`);
  }
  const mends = Array.isArray(rule.mends) ? rule.mends : [];
  for (const [index, item] of mends.entries()) {
    if (isMap(item) && NEVER_REWORDED.includes(String(rule.category))) {
      report(
        `mends[${index}]`,
        item,
        `no replacement in ${String(rule.category)}: it is never reworded`,
      );
    }
  }
}
