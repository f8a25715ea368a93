import { foldedIndex } from './normalize';
import type { Hit } from './phrases';
import type { Reading, Spot } from './spot';
import type { Sentence } from './tokens';

/** The part of compromise that is used here: a sentence with its word classes. */
interface Parsed {
  match(pattern: string): { json(options: object): unknown };
}
type Nlp = (text: string) => Parsed;

interface Matched {
  offset: { start: number; length: number };
}

/** A longer sentence is not parsed: it costs as much as a whole post. */
const LONGEST_SENTENCE = 400;
/** Sentences after this much of a text are not parsed, nor those of texts that begin further on. */
export const GRAMMAR_REACH = 2_000;

let loading: Promise<Nlp> | null = null;
/** Several rules ask of the same sentence. */
const parsed = new WeakMap<Sentence, Parsed>();

/** compromise is loaded when a sentence first asks for it: it costs a tenth of a second. */
function load(): Promise<Nlp> {
  loading ??= import('compromise/two').then((module) => module.default as unknown as Nlp);
  return loading;
}

/**
 * Places of a compromise match string, looked for only in sentences where every trigger group
 * stands. English only. A promise only where there is such a sentence.
 */
export function findGrammar(
  reading: Reading,
  match: string,
  triggers: readonly (readonly Hit[])[],
): Spot[] | Promise<Spot[]> {
  const sentences = sentencesWithAll(reading, triggers).filter(isParsed);
  if (sentences.length === 0) return [];
  return load().then((nlp) => sentences.flatMap((each) => spotsIn(nlp, reading, each, match)));
}

/** Whether a sentence in which the triggers stand is too long, or too far on, to be parsed. */
export function passesOver(reading: Reading, triggers: readonly (readonly Hit[])[]): boolean {
  return sentencesWithAll(reading, triggers).some((sentence) => !isParsed(sentence));
}

function isParsed({ from, to }: Sentence): boolean {
  return from < GRAMMAR_REACH && to - from <= LONGEST_SENTENCE;
}

function spotsIn(nlp: Nlp, { folded }: Reading, sentence: Sentence, match: string): Spot[] {
  const from = folded.start(sentence.from);
  const to = folded.end(sentence.to - 1);
  let words = parsed.get(sentence);
  if (words === undefined) {
    words = nlp(folded.original.slice(from, to));
    parsed.set(sentence, words);
  }
  const matches = words.match(match).json({ offset: true }) as Matched[];
  return matches.flatMap(({ offset }): Spot[] => {
    const start = foldedIndex(folded, from + offset.start);
    const end = Math.min(foldedIndex(folded, from + offset.start + offset.length), sentence.to);
    return end > start ? [{ start, end, mask: 'digits' }] : [];
  });
}

function sentencesWithAll({ tokens }: Reading, triggers: readonly (readonly Hit[])[]): Sentence[] {
  const sets = triggers.map((hits) => new Set(hits.map((hit) => tokens.sentence(hit.first))));
  const [first, ...rest] = sets;
  return [...(first ?? [])]
    .filter((index) => rest.every((set) => set.has(index)))
    .map((index) => tokens.sentences[index] as Sentence);
}
