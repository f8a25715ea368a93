import type { TextRange } from '../types';
import { WHOLE } from './merge';
import { originalRange } from './normalize';
import type { CheckedPart } from './part';
import { nextPlace, wordsIn } from './plain-words';
import { sentenceAt } from './tokens';

/** A stretch of one part of a draft, or `WHOLE`. */
interface Place {
  part: number;
  start: number;
  end: number;
}

/** A place where some words stand, and the sentence round it. */
interface Standing {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** Where words that an office gave stand in one draft; each is looked for when it is first asked. */
export class Excuses {
  readonly #parts: readonly CheckedPart[];
  readonly #standing = new Map<string, Standing[]>();

  constructor(parts: readonly CheckedPart[]) {
    this.#parts = parts;
  }

  /** Whether one of these stands in a sentence of the match; for the draft as a whole, anywhere. */
  inSentence(phrases: readonly string[], { part, start, end }: Place): boolean {
    return phrases.some((phrase) =>
      part === WHOLE
        ? this.#parts.some((_, each) => this.#of(phrase, each).length > 0)
        : this.#of(phrase, part).some(({ from, to }) => from < end && start < to),
    );
  }

  /** Whether the match overlaps one of these. */
  overlaps(phrases: readonly string[], { part, start, end }: Place): boolean {
    if (part === WHOLE) return false;
    return phrases.some((phrase) =>
      this.#of(phrase, part).some((place) => place.start < end && start < place.end),
    );
  }

  /** Where one of these stands, in order of place; places that overlap are one. */
  places(phrases: readonly string[]): TextRange[] {
    return this.#parts.flatMap((_, part) => {
      const found = phrases.flatMap((phrase) => this.#of(phrase, part));
      const places: TextRange[] = [];
      for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
        const last = places.at(-1);
        if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
        else places.push({ part, start, end });
      }
      return places;
    });
  }

  #of(phrase: string, part: number): readonly Standing[] {
    const key = `${part} ${phrase}`;
    let found = this.#standing.get(key);
    if (found === undefined) {
      found = this.#find(wordsIn(phrase), part);
      this.#standing.set(key, found);
    }
    return found;
  }

  #find(words: readonly string[], part: number): Standing[] {
    const found: Standing[] = [];
    for (const { start: begin, checked } of this.#parts[part]?.chunks ?? []) {
      const { folded, tokens } = checked.reading;
      const { texts } = tokens;
      for (let at = nextPlace(texts, words); at !== -1; at = nextPlace(texts, words, at + 1)) {
        const own = originalRange(folded, tokens.start(at), tokens.end(at + words.length - 1));
        const sentence = sentenceAt(tokens, tokens.start(at));
        const round = sentence === null ? own : originalRange(folded, sentence.from, sentence.to);
        const { start, end } = own;
        found.push({
          ...{ start: begin + start, end: begin + end },
          ...{ from: begin + round.start, to: begin + round.end },
        });
      }
    }
    return found;
  }
}
