/** A piece of a text, and where it stands in it. */
export interface Chunk {
  start: number;
  text: string;
}

/** Texts up to this length are read in one piece. */
const SHORT = 1_000;
/** A chunk of this length ends with its paragraph; one of the other with its line or sentence. */
const CLOSED_BY = { paragraph: 300, sentence: 1_500 };
/** The end of a line, or of a sentence whose last word is no abbreviation. */
const END = /\n|\p{L}{4}[.!?۔؟]+["”’)]?[ \t]+/gu;
const QUOTE = /["“”«»]/gu;

/**
 * A long text in pieces of whole paragraphs, or of whole lines and sentences where a paragraph is
 * very long. Each is checked by itself, so that typing in one does not cost the others: no phrase,
 * format or pattern is looked for across the end of a chunk. Where a chunk ends hangs on what is
 * before it and close to it alone, so that most chunks stay the same when one changes.
 */
export function chunksOf(text: string): Chunk[] {
  if (text.length <= SHORT) return [{ start: 0, text }];
  const chunks: Chunk[] = [];
  let start = 0;
  let line = 0;
  let read = 0;
  let quoting = false;
  for (const { 0: end, index } of text.matchAll(END)) {
    const at = index + end.length;
    const newline = end === '\n';
    // A quotation ends with its line, as the exceptions have it.
    quoting = !newline && quoting !== isOdd(text.slice(read, at).match(QUOTE)?.length ?? 0);
    const blank = newline && text.slice(line, index).trim() === '';
    const least = blank ? CLOSED_BY.paragraph : CLOSED_BY.sentence;
    if (at - start >= least && at < text.length && !quoting) {
      chunks.push({ start, text: text.slice(start, at) });
      start = at;
    }
    if (newline) line = at;
    read = at;
  }
  chunks.push({ start, text: text.slice(start) });
  return chunks;
}

function isOdd(count: number): boolean {
  return count % 2 === 1;
}
