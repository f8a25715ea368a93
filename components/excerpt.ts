import type { Finding, TextRange, Verdict } from '../rules/types';

/** A stretch of one text. */
export type Span = Pick<TextRange, 'start' | 'end'>;

/** A run of quoted words. `mark`: the words the finding is about. */
export interface Piece {
  text: string;
  mark: boolean;
  /** Something in it is masked on screen; `hidden` counts the masked characters. */
  hidden: number;
}

/** The words of a finding as a card quotes them. */
export interface Excerpt {
  pieces: Piece[];
  /** Words of the part before or after the excerpt were left out. */
  cutBefore: boolean;
  cutAfter: boolean;
  /** Ranges of the finding that the excerpt does not show. */
  elsewhere: number;
}

/** UTF-16 units of context shown on each side of the leading range. */
const CONTEXT = 48;
/** Longest leading range quoted in full; of a longer one the beginning and the end are shown. */
const LONGEST = 160;
const HEAD = 100;
const TAIL = 40;

/** What stays visible of masked words, so that the shape of a number can be told. */
const SEPARATOR = /[\s-]/u;
const SPACE = /\s/u;
/** Line breaks are shown as a stroke, as in quoted verse. */
const LINE_BREAK = /\s*\n\s*/gu;

/** All ranges of one part that must not be shown in full, of whatever finding. */
export function sensitiveRanges(verdict: Verdict, part: number): TextRange[] {
  return verdict.findings
    .filter((finding) => finding.sensitive)
    .flatMap((finding) => finding.ranges.filter((range) => range.part === part));
}

/**
 * The text with everything inside the ranges but spaces and hyphens shown as bullets. Has the length
 * of `text` in UTF-16 units: all offsets still fit.
 */
export function maskText(text: string, ranges: readonly Span[]): string {
  let out = text;
  for (const { start, end } of ranges) {
    let masked = '';
    for (const sign of text.slice(start, end)) {
      masked += SEPARATOR.test(sign) ? sign : '•'.repeat(sign.length);
    }
    out = out.slice(0, start) + masked + out.slice(end);
  }
  return out;
}

/**
 * The words of a finding with a little context, the finding's own ranges marked and everything
 * sensitive masked. `null` for a finding on the draft as a whole.
 *
 * @param texts the text of each part as it was checked; ranges are UTF-16 offsets into it
 */
export function excerptOf(
  finding: Finding,
  verdict: Verdict,
  texts: readonly string[],
): Excerpt | null {
  const lead = finding.ranges[0];
  const whole = lead === undefined ? undefined : texts[lead.part];
  if (lead === undefined || whole === undefined) return null;
  return excerptFrom(
    whole,
    finding.ranges.filter(({ part }) => part === lead.part),
    sensitiveRanges(verdict, lead.part),
    finding.ranges.length,
  );
}

/**
 * The words of a text with a little context.
 *
 * @param places what is quoted, at least one; the first leads
 * @param masked what must not be shown in full
 * @param all how many places there are, here and elsewhere
 */
export function excerptFrom(
  whole: string,
  places: readonly Span[],
  masked: readonly Span[],
  all: number,
): Excerpt {
  const [lead = { start: 0, end: 0 }] = places;
  const text = maskText(whole, masked);
  const from = skipSpace(text, contextStart(text, lead.start), lead.start);
  const to = dropSpace(text, lead.end, contextEnd(text, lead.end));
  const shown = places.filter((range) => range.start >= from && range.end <= to);
  const cuts = [from, to, ...shown.flatMap(ends), ...masked.flatMap(ends)]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b);
  const pieces = cuts.flatMap((start, index): Piece[] => {
    const end = cuts[index + 1] ?? start;
    if (end === start) return [];
    const inside = (range: Span) => range.start <= start && end <= range.end;
    const said = text.slice(start, end);
    return [
      {
        text: shorten(said).replace(LINE_BREAK, ' / '),
        mark: shown.some(inside),
        hidden: masked.some(inside) ? [...said].filter((sign) => sign === '•').length : 0,
      },
    ];
  });
  return {
    pieces,
    cutBefore: text.slice(0, from).trim() !== '',
    cutAfter: text.slice(to).trim() !== '',
    elsewhere: all - shown.length,
  };
}

function ends({ start, end }: Span): number[] {
  return [start, end];
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const head = wholeCharacters(text, HEAD);
  const tail = wholeCharacters(text, text.length - TAIL);
  return `${text.slice(0, head)} … ${text.slice(tail)}`;
}

/** Where the context begins: at most `CONTEXT` before `start`, at the beginning of a word. */
function contextStart(text: string, start: number): number {
  if (start <= CONTEXT) return 0;
  const earliest = wholeCharacters(text, start - CONTEXT);
  for (let at = earliest; at < start; at += 1) {
    if (SPACE.test(text[at - 1] ?? ' ')) return at;
  }
  return start;
}

/** Where the context ends: at most `CONTEXT` after `end`, at the end of a word. */
function contextEnd(text: string, end: number): number {
  if (text.length - end <= CONTEXT) return text.length;
  for (let at = end + CONTEXT; at > end; at -= 1) {
    if (SPACE.test(text[at] ?? ' ')) return at;
  }
  return end;
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && SPACE.test(text.charAt(at))) at += 1;
  return at;
}

function dropSpace(text: string, limit: number, to: number): number {
  let at = to;
  while (at > limit && SPACE.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** The offset, moved back by one where it would split a surrogate pair. */
function wholeCharacters(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

/** Whether more of the letters are of the Arabic script than of another: which type stack to use. */
export function readsAsUrdu(text: string): boolean {
  let arabic = 0;
  let other = 0;
  for (const sign of text) {
    if (/\p{Script=Arabic}/u.test(sign)) arabic += 1;
    else if (/\p{L}/u.test(sign)) other += 1;
  }
  return arabic > other;
}
