import { LANGUAGES, type Language } from '../types';
import {
  eachEntry,
  expectedId,
  hint,
  isKnownId,
  isName,
  isRecord,
  LEFT_OUT,
  MAX_NAME,
  own,
  problem,
  refused,
  type Shape,
  unknownKeys,
} from './reading';
import type { PolicyProblem } from './types';

/** One of a few words. */
export function choice<const T extends string>(words: readonly T[]): Shape<T> {
  const says = `one of ${words.map((word) => JSON.stringify(word)).join(', ')}`;
  return {
    says,
    words,
    schema: { type: 'string' },
    read(value, path, fallback) {
      const found = words.find((word) => word === value);
      if (found !== undefined) return { value: found, problems: [] };
      return refused(value, path, says + hint(value, words), fallback);
    },
  };
}

/** A name in each language we speak; a language that is left out borrows the other one's. */
export const nameByLanguage = byLanguage('names');

/** A short text in each language we speak, read as a name is. */
export const textByLanguage = byLanguage('texts');

function byLanguage(what: string): Shape<Record<Language, string>> {
  return {
    says: `${what} by language, such as {"en": "…"}; languages: ${LANGUAGES.join(', ')}`,
    schema: {
      type: 'object',
      properties: Object.fromEntries(LANGUAGES.map((code) => [code, { type: 'string' as const }])),
    },
    read(value, path, fallback) {
      // Not one plain text: Chrome's schema knows no either-or and would drop it without a word.
      if (!isRecord(value)) return refused(value, path, this.says, fallback);
      const problems = unknownKeys(value, path, LANGUAGES);
      const given = LANGUAGES.map((code) => own(value, code))
        .find(isName)
        ?.trim();
      const names = eachLanguage((code) => {
        const name = own(value, code);
        // A language that is left out borrows the other one's name: better than none.
        if (isName(name)) return name.trim();
        const kept = given ?? fallback[code];
        if (name !== undefined && name !== '') {
          problems.push(problem(name, `${path}.${code}`, `a text of at most ${MAX_NAME}`, kept));
        }
        return kept;
      });
      return { value: names, problems };
    },
  };
}

/** Ids of packs, at least one, in order; a pack named twice counts once. */
export const packList: Shape<string[]> = {
  says: 'a list of at least one pack id',
  schema: { type: 'array', items: { type: 'string' } },
  read(value, path, fallback, known) {
    if (!Array.isArray(value)) return refused(value, path, this.says, fallback);
    const problems: PolicyProblem[] = [];
    const packs = new Set<string>();
    eachEntry(value, path, problems, (entry, at) => {
      if (isKnownId(entry, known.packs)) packs.add(entry);
      else problems.push(problem(entry, at, expectedId('pack', entry, known.packs), LEFT_OUT));
    });
    if (packs.size > 0) return { value: [...packs], problems };
    return {
      value: fallback,
      problems: [...problems, problem(value, path, this.says, fallback)],
    };
  },
};

function eachLanguage(name: (code: Language) => string): Record<Language, string> {
  return Object.fromEntries(LANGUAGES.map((code) => [code, name(code)])) as Record<
    Language,
    string
  >;
}
