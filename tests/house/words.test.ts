import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../components/words';
import { bundleWordsFor } from '../../components/words/bundle';
import { optionsWordsFor } from '../../components/words/options';
import { POLICY_KEYS } from '../../rules/policy/table';
import { LANGUAGES } from '../../rules/types';
import { filesIn, place, ROOT, sourcesIn } from './source';

/** The places of a catalogue, and what stands there: a text, or a function of so many arguments. */
function shapeOf(words: unknown, at = ''): string[] {
  if (typeof words === 'function') return [`${at}(${words.length})`];
  if (typeof words !== 'object' || words === null) return [`${at}: ${typeof words}`];
  return Object.entries(words).flatMap(([key, part]) => shapeOf(part, `${at}.${key}`));
}

describe('the words of the UI', () => {
  it.each(LANGUAGES)('%s has the places of the English catalogue', (language) => {
    expect(shapeOf(wordsFor(language)).sort()).toEqual(shapeOf(wordsFor('en')).sort());
  });

  it.each(LANGUAGES)('%s has the places of the English full pages', (language) => {
    // What a key does is said by the table in English.
    const shape = (words: ReturnType<typeof optionsWordsFor>) =>
      shapeOf({ ...words, policy: { ...words.policy, says: {} } }).sort();
    expect(shape(optionsWordsFor(language))).toEqual(shape(optionsWordsFor('en')));
    expect(shapeOf(bundleWordsFor(language))).toEqual(shapeOf(bundleWordsFor('en')));
  });

  it.each(LANGUAGES)('%s names every key of the policy, and Urdu says what it does', (language) => {
    const { names, says } = optionsWordsFor(language).policy;
    expect(Object.keys(names).sort()).toEqual([...POLICY_KEYS].sort());
    if (language === 'ur') expect(Object.keys(says).sort()).toEqual([...POLICY_KEYS].sort());
  });

  it('have no exclamation marks of our own', () => {
    const loud = sourcesIn('components').flatMap((source) =>
      source.texts
        .filter(({ name }) => /![^=]|!$/.test(name) && !/!important/.test(name))
        .map((found) => place(source, found)),
    );
    expect(loud).toEqual([]);
  });
});

describe('the browser’s own words', () => {
  const files = filesIn('public/_locales', 'messages.json');
  const messages = (file: string): Record<string, { message: string; description: string }> =>
    JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

  it('are there for every language', () => {
    expect(files).toEqual(
      [...LANGUAGES].sort().map((language) => `public/_locales/${language}/messages.json`),
    );
  });

  it.each(files)('%s has the keys and placeholders of the English one', (file) => {
    const english = messages('public/_locales/en/messages.json');
    const these = messages(file);
    expect(Object.keys(these).sort()).toEqual(Object.keys(english).sort());
    const slots = (message: string) => (message.match(/\$[a-z0-9]+\$?/gi) ?? []).sort();
    for (const [key, { message, description }] of Object.entries(these)) {
      expect(slots(message)).toEqual(slots(english[key]?.message ?? ''));
      expect(description).not.toBe('');
      expect(message).not.toContain('!');
    }
    // The stores' own limit.
    expect(these.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
