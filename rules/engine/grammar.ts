import { foldedIndex } from './normalize';
import type { Hit } from './phrases';
import type { Reading, Spot } from './spot';

/** The part of compromise that is used here. */
type Nlp = (text: string) => { match(pattern: string): { json(options: object): unknown } };

interface Matched {
  offset: { start: number; length: number };
}

let loading: Promise<Nlp> | null = null;

/** compromise is loaded when a sentence first asks for it: it costs a tenth of a second. */
function load(): Promise<Nlp> {
  loading ??= import('compromise/two').then((module) => module.default as unknown as Nlp);
  return loading;
}

/**
 * Places of a compromise match string, looked for only in sentences where every trigger group
 * stands. English only.
 */
export async function findGrammar(
  reading: Reading,
  match: string,
  triggers: readonly (readonly Hit[])[],
): Promise<Spot[]> {
  const { folded, tokens } = reading;
  const spots: Spot[] = [];
  for (const index of sentencesWithAll(reading, triggers)) {
    const sentence = tokens.sentences[index];
    if (sentence === undefined) continue;
    const from = folded.starts[sentence.from] as number;
    const to = folded.ends[sentence.to - 1] as number;
    const nlp = await load();
    const matches = nlp(folded.original.slice(from, to)).match(match).json({ offset: true });
    for (const { offset } of matches as Matched[]) {
      const start = foldedIndex(folded, from + offset.start);
      const end = Math.min(foldedIndex(folded, from + offset.start + offset.length), sentence.to);
      if (end > start) spots.push({ start, end, mask: 'digits' });
    }
  }
  return spots;
}

function sentencesWithAll({ tokens }: Reading, triggers: readonly (readonly Hit[])[]): number[] {
  const sets = triggers.map(
    (hits) => new Set(hits.map((hit) => tokens.sentence[hit.first] as number)),
  );
  const [first, ...rest] = sets;
  return [...(first ?? [])].filter((index) => rest.every((set) => set.has(index)));
}
