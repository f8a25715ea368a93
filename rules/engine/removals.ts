/** Taking words out of a text, with what they would leave behind. */
import { foldedIndex } from './normalize';
import type { Reading } from './spot';
import { sentenceAt } from './tokens';

/** A stretch of the original text. */
export interface Span {
  start: number;
  end: number;
}

/** An edit in a part that is known. */
export interface PartEdit extends Span {
  text: string;
}

/** Just the two ends. */
export function span({ start, end }: Span): Span {
  return { start, end };
}

/** The sentences that a place stands in. */
export function widerSentence(reading: Reading, place: Span): Span {
  const { folded, tokens } = reading;
  const first = sentenceAt(tokens, foldedIndex(folded, place.start));
  const last = sentenceAt(tokens, Math.max(foldedIndex(folded, place.end) - 1, 0));
  if (first === null || last === null) return span(place);
  return {
    start: Math.min(place.start, folded.start(first.from)),
    end: Math.max(place.end, folded.end(last.to - 1)),
  };
}

/** The lines that a place stands on. */
export function widerLine(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return {
    start: start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1,
    end: next === -1 ? text.length : next,
  };
}

/** Removals with what they leave behind: a doubled space, a line with nothing on it. */
export function removals(text: string, spans: readonly Span[]): PartEdit[] {
  return joined(joined(spans).map((gone) => tidied(text, gone))).map((gone) => ({
    ...gone,
    text: '',
  }));
}

function tidied(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && isBlank(text[from - 1])) from--;
  while (to < text.length && isBlank(text[to])) to++;
  const opensLine = from === 0 || text[from - 1] === '\n';
  const closesLine = to === text.length || text[to] === '\n';
  if (opensLine && closesLine) {
    if (to < text.length) return { start: from, end: to + 1 };
    return { start: from === 0 ? 0 : from - 1, end: to };
  }
  if (opensLine) return { start, end: to };
  if (closesLine || /[.,;:!?،؛۔؟)\]]/u.test(text[to] as string)) return { start: from, end };
  return from < start && to > end ? { start, end: end + 1 } : { start, end };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\u00A0';
}

/** In order, overlapping and touching ones made one. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const next of spans.map(span).sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else out.push(next);
  }
  return out;
}
