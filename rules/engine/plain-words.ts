import { fold } from './normalize';
import { tokenize } from './tokens';

/** Words that an office gives as people write them, looked for one after the other in a text. */

/** The words of a name as they are compared. */
export function wordsIn(name: string): readonly string[] {
  return tokenize(fold(name)).texts;
}

/** Where these words stand one after the other: the first token of each place, from `from` on. */
export function nextPlace(texts: readonly string[], words: readonly string[], from = 0): number {
  const [first] = words;
  if (first === undefined) return -1;
  for (let at = texts.indexOf(first, from); at !== -1; at = texts.indexOf(first, at + 1)) {
    if (words.every((word, offset) => texts[at + offset] === word)) return at;
  }
  return -1;
}
