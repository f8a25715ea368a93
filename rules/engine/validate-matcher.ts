import { type Claim, TEXT_LANGUAGES, type TextLanguage } from '../types';
import { PICTURE_KINDS } from './attached-pictures';
import { LEAST_WORDS, tellingCount } from './claim';
import { PhraseError, parsePhrase } from './phrase-syntax';
import { IDENTIFIER_KINDS, PATTERN_KINDS, type Phrases, TONE_KINDS } from './rule';
import { address, day, isMap, listOf, mapOf, oneOf, type Shape, share, text, whole } from './shape';

/** The closed set of ways to match, each a key. */
export const MATCHER_KINDS = [
  'phrases',
  'near',
  'identifier',
  'marking',
  'pattern',
  'tone',
  'grammar',
  'register',
  'picture',
  'missing',
  'claim',
] as const;
const MOST_WITHIN = 30;

/** Phrases for each language, at least one, each of them readable. */
export function phrasesShape(lists: Readonly<Record<string, Phrases>>): Shape {
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

/** Groups of a `near`: its work doubles with each. */
const MOST_GROUPS = 6;

/** One matcher: exactly one known key, and what belongs to it. */
export function matcherShape(phrases: Shape): Shape {
  const shapes: Record<string, Shape> = {
    phrases,
    near: mapOf({
      groups: listOf(phrases, 2, MOST_GROUPS),
      'within?': whole(0, MOST_WITHIN),
      'order?': oneOf(['any', 'given']),
      'across?': oneOf(['sentence', 'part']),
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
    picture: oneOf(PICTURE_KINDS),
    missing: missing(phrases),
    claim: mapOf({ list: listOf(claim), 'likeness?': share }),
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

function missing(phrases: Shape): Shape {
  return (value, path, report) => {
    const what = isMap(value) ? value.what : undefined;
    const keys = {
      'alt-text': mapOf({ what: text }),
      source: mapOf({ what: text, when: phrases, 'by?': phrases }),
      words: mapOf({ what: text, when: phrases, by: phrases }),
    };
    const shape = Object.hasOwn(keys, String(what)) ? keys[what as keyof typeof keys] : undefined;
    if (shape === undefined) oneOf(Object.keys(keys))(what, `${path}.what`, report);
    else shape(value, path, report);
  };
}

const claim: Shape = (value, path, report) => {
  claimKeys(value, path, report);
  if (!isMap(value) || typeof value.claimReviewed !== 'string') return;
  if (tellingCount(value as unknown as Claim) >= LEAST_WORDS) return;
  const expected = `a claim of at least ${LEAST_WORDS} telling words`;
  report(`${path}.claimReviewed`, value.claimReviewed, expected);
};

const claimKeys: Shape = mapOf({
  claimReviewed: text,
  inLanguage: oneOf(TEXT_LANGUAGES),
  author: text,
  url: address,
  datePublished: day,
  reviewRating: text,
});

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
