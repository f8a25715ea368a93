/** Mends: exact edits on the text that was checked. They change only the words that were marked. */
import type { Edit, Mend } from '../types';
import { ARABIC, letterKind } from './letters';
import { type Folded, foldedIndex } from './normalize';
import type { RuleMend } from './rule';
import type { Mask, Reading } from './spot';
import { sentenceAt, tokenAt } from './tokens';
import { isShouted } from './tone';

/** A marked stretch of the original text, with the reading of its part. */
export interface Place {
  part: number;
  start: number;
  end: number;
  mask: Mask;
  reading: Reading;
}

interface Span {
  start: number;
  end: number;
}

const MASKED: Readonly<Record<Mask, RegExp>> = {
  digits: /\p{Nd}/u,
  letters: /[\p{L}\p{N}]/u,
  everything: /[^\s\p{Cf}]/u,
};
/** Single exclamation marks left standing in a part; the same number that tone allows. */
const MARKS_LEFT = 2;

/** The mends of one finding; one that would change nothing is left out. */
export function makeMends(mends: readonly RuleMend[], places: readonly Place[]): Mend[] {
  const made: Mend[] = [];
  for (const mend of mends) {
    const edits = editsOf(mend, places);
    if (edits.length > 0) made.push({ kind: kindOf(mend), edits });
  }
  return made;
}

function kindOf(mend: RuleMend): Mend['kind'] {
  if (mend === 'mask' || mend === 'sentence-case') return mend;
  return typeof mend === 'string' && mend.startsWith('remove') ? 'remove' : 'replace';
}

function editsOf(mend: RuleMend, places: readonly Place[]): Edit[] {
  const edits: Edit[] = [];
  for (const part of new Set(places.map((place) => place.part))) {
    const here = places.filter((place) => place.part === part);
    const { reading } = here[0] as Place;
    const text = reading.folded.original;
    for (const edit of editsInPart(mend, here, reading)) {
      if (edit.text !== text.slice(edit.start, edit.end)) edits.push({ part, ...edit });
    }
  }
  return edits;
}

function editsInPart(
  mend: RuleMend,
  places: readonly Place[],
  reading: Reading,
): Omit<Edit, 'part'>[] {
  const text = reading.folded.original;
  if (typeof mend === 'object') {
    if (!('replace' in mend)) return [];
    return places.map(({ start, end }) => ({ start, end, text: mend.replace }));
  }
  switch (mend) {
    case 'mask':
      return places.map(({ start, end, mask }) => ({
        start,
        end,
        text: masked(text.slice(start, end), mask),
      }));
    case 'remove':
      return removals(text, places);
    case 'remove-sentence':
      return removals(
        text,
        places.map((place) => widerSentence(reading, place)),
      );
    case 'remove-line':
      return removals(
        text,
        places.map((place) => widerLine(text, place)),
      );
    case 'sentence-case':
      return places.flatMap((place) => quietWords(reading, place));
    case 'one-mark':
      return oneMark(reading, places);
    case 'shorten':
      return places.map((place) => ({ ...span(place), text: shortened(reading.folded, place) }));
    default:
      return [];
  }
}

function span({ start, end }: Span): Span {
  return { start, end };
}

/** Every covered character becomes `*`; what separates them stays as it was typed. */
function masked(words: string, mask: Mask): string {
  let out = '';
  for (const character of words) out += MASKED[mask].test(character) ? '*' : character;
  return out;
}

function widerSentence(reading: Reading, place: Place): Span {
  const { folded, tokens } = reading;
  const first = sentenceAt(tokens, foldedIndex(folded, place.start));
  const last = sentenceAt(tokens, Math.max(foldedIndex(folded, place.end) - 1, 0));
  if (first === null || last === null) return span(place);
  return {
    start: Math.min(place.start, folded.starts[first.from] as number),
    end: Math.max(place.end, folded.ends[last.to - 1] as number),
  };
}

function widerLine(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return {
    start: start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1,
    end: next === -1 ? text.length : next,
  };
}

/** Removals with what they leave behind: a doubled space, a line with nothing on it. */
function removals(text: string, spans: readonly Span[]): Omit<Edit, 'part'>[] {
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

/** Shouted words in small letters; a capital where a sentence begins. */
function quietWords(reading: Reading, place: Place): Omit<Edit, 'part'>[] {
  const { folded, tokens } = reading;
  const edits: Omit<Edit, 'part'>[] = [];
  for (
    let token = tokenAt(tokens, foldedIndex(folded, place.start));
    token < tokens.count;
    token++
  ) {
    const start = folded.starts[tokens.starts[token] as number] as number;
    const end = folded.ends[(tokens.ends[token] as number) - 1] as number;
    if (start >= place.end) break;
    if (!isShouted(reading, token)) continue;
    const quiet = folded.original.slice(start, end).toLowerCase();
    const opens = tokens.sentences[tokens.sentence[token] as number]?.first === token;
    const [head = ''] = quiet;
    edits.push({ start, end, text: opens ? head.toUpperCase() + quiet.slice(head.length) : quiet });
  }
  return edits;
}

/** Each pile becomes one mark; from the third on, a full stop of the script before it. */
function oneMark({ folded }: Reading, places: readonly Place[]): Omit<Edit, 'part'>[] {
  return places.map(({ start, end }, index) => {
    const pile = folded.original.slice(start, end);
    const [question] = /[?؟]/u.exec(pile) ?? [];
    const urdu = start > 0 && letterBefore(folded, start) === ARABIC;
    const mark = question ?? (index < MARKS_LEFT ? '!' : urdu ? '۔' : '.');
    return { start, end, text: mark };
  });
}

function letterBefore(folded: Folded, offset: number): number {
  let at = foldedIndex(folded, offset) - 1;
  while (at > 0 && /\s/u.test(folded.text[at] as string)) at--;
  return at < 0 ? 0 : letterKind(folded.text, at);
}

/** The letter once; e and o twice, since "good" is not "god". */
function shortened(folded: Folded, { start, end }: Span): string {
  const letters = [...folded.original.slice(start, end)];
  const keep = /[eo]/u.test(folded.text[foldedIndex(folded, start)] as string) ? 2 : 1;
  return letters.slice(0, keep).join('');
}
