/** A piece of a text, and where it stands in it. */
export interface Chunk {
  start: number;
  text: string;
}

/** Texts up to this length are read in one piece. */
const SHORT = 1_000;
/** A chunk of this length ends with its paragraph; one of the other with its line or sentence. */
const CLOSED_BY = { paragraph: 300, sentence: 1_500 };
/** The end of a sentence whose last word is no abbreviation; looked for in this many characters. */
const SENTENCE_END = /\p{L}{4}[.!?۔؟]["”’)]?$/u;
/** Its last sign. */
const LAST_SIGNS: ReadonlySet<number> = new Set([...'.!?۔؟"”’)'].map((sign) => sign.charCodeAt(0)));
const TAIL = 6;
const NEWLINE = 10;
const SPACE = 32;
const QUOTE = 34;
/** “ ” « ». */
const OTHER_QUOTES: ReadonlySet<number> = new Set([0x201c, 0x201d, 0xab, 0xbb]);

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
  let blank = true;
  let quoting = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      const least = blank ? CLOSED_BY.paragraph : CLOSED_BY.sentence;
      blank = true;
      // A quotation ends with its line, as the exceptions have it.
      quoting = false;
      if (at + 1 - start < least) continue;
    } else {
      if (code !== SPACE) blank = false;
      if (isQuote(code)) quoting = !quoting;
      const closes = code === SPACE && at + 1 - start >= CLOSED_BY.sentence;
      if (!closes || quoting || !LAST_SIGNS.has(text.charCodeAt(at - 1))) continue;
      if (!SENTENCE_END.test(text.slice(at - TAIL, at))) continue;
    }
    if (at + 1 === text.length) continue;
    chunks.push({ start, text: text.slice(start, at + 1) });
    start = at + 1;
  }
  chunks.push({ start, text: text.slice(start) });
  return chunks;
}

function isQuote(code: number): boolean {
  return code === QUOTE || (code > 0x7f && OTHER_QUOTES.has(code));
}
