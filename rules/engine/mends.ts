/** Mends: exact edits on the text that was checked. They change only the words that were marked. */
import type { Edit, Mend } from '../types';
import { disclaimerLine, type ReadPart, routed, sourceLines } from './additions';
import { ARABIC, letterKind } from './letters';
import { type Folded, foldedIndex } from './normalize';
import type { Pack } from './pack';
import { type PartEdit, removals, span, widerLine, widerSentence } from './removals';
import type { RuleMend } from './rule';
import type { Mask, Reading } from './spot';
import { tokenAt } from './tokens';
import { isShouted } from './tone';

/** A marked stretch of the original text. */
export interface Place {
  part: number;
  start: number;
  end: number;
  mask: Mask;
}

const MASKED: Readonly<Record<Mask, RegExp>> = {
  digits: /\p{Nd}/gu,
  letters: /[\p{L}\p{N}]/gu,
  everything: /[^\s\p{Cf}]/gu,
};
/** Single exclamation marks left standing in a part; the same number that tone allows. */
const MARKS_LEFT = 2;

const KINDS: Readonly<Record<Extract<RuleMend, string>, Mend['kind']>> = {
  mask: 'mask',
  remove: 'remove',
  'remove-sentence': 'remove',
  'remove-line': 'remove',
  'sentence-case': 'sentence-case',
  'one-mark': 'replace',
  shorten: 'replace',
  'add-source': 'add-source',
  disclaimer: 'disclaimer',
  'ask-permission': 'ask-permission',
  wait: 'wait',
};

/** What the mends of one finding need besides the marked places. */
export interface MendContext {
  mends: readonly RuleMend[];
  /** Where the pack's law accepts one. */
  disclaimer(): Pack['disclaimer'];
  /** End of the window that is open; `null`: the rule waits for none; absent: none is open. */
  until?: string | null;
  parts: readonly ReadPart[];
}

/** The mends of one finding; one that would change nothing is left out. */
export function makeMends(context: MendContext, places: readonly Place[]): Mend[] {
  const mends: Mend[] = [];
  for (const mend of context.mends) {
    if (mend === 'ask-permission') mends.push({ kind: mend, edits: [] });
    else if (mend === 'wait') {
      const { until } = context;
      if (until === undefined) continue;
      mends.push({ kind: mend, edits: [], ...(until !== null && { until }) });
    } else {
      const edits = editsOf(mend, context, places);
      if (edits.length > 0) mends.push({ kind: kindOf(mend), edits });
    }
  }
  return mends;
}

function kindOf(mend: RuleMend): Mend['kind'] {
  if (typeof mend === 'string') return KINDS[mend];
  return 'route' in mend ? 'route' : 'replace';
}

function editsOf(mend: RuleMend, context: MendContext, places: readonly Place[]): Edit[] {
  if (mend === 'add-source') return sourceLines(context.parts, partsOf(places));
  if (mend === 'disclaimer') {
    return disclaimerLine(context.parts, partsOf(places), context.disclaimer() ?? {});
  }
  const edits: Edit[] = [];
  for (const part of partsOf(places)) {
    const here = places.every((place) => place.part === part)
      ? places
      : places.filter((place) => place.part === part);
    const reading = (context.parts[part] as ReadPart).reading();
    const { original } = reading.folded;
    for (const { start, end, text } of editsInPart(mend, here, reading)) {
      if (text !== original.slice(start, end)) edits.push({ part, start, end, text });
    }
  }
  return edits;
}

/** The parts that hold one of these places, each once. */
function partsOf(places: readonly Place[]): number[] {
  const [first] = places;
  if (first !== undefined && places.length === 1) return [first.part];
  return [...new Set(places.map(({ part }) => part))];
}

function editsInPart(mend: RuleMend, places: readonly Place[], reading: Reading): PartEdit[] {
  const text = reading.folded.original;
  if (typeof mend === 'object') {
    if ('route' in mend) return routed(reading, mend.route, places);
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

/** Every covered character becomes `*`; what separates them stays as it was typed. */
function masked(words: string, mask: Mask): string {
  return words.replace(MASKED[mask], '*');
}

/** Shouted words in small letters; a capital where a sentence begins. */
function quietWords(reading: Reading, place: Place): PartEdit[] {
  const { folded, tokens } = reading;
  const edits: PartEdit[] = [];
  for (
    let token = tokenAt(tokens, foldedIndex(folded, place.start));
    token < tokens.count;
    token++
  ) {
    const start = folded.start(tokens.start(token));
    const end = folded.end(tokens.end(token) - 1);
    if (start >= place.end) break;
    if (!isShouted(reading, token)) continue;
    const quiet = folded.original.slice(start, end).toLowerCase();
    const opens = tokens.sentences[tokens.sentence(token)]?.first === token;
    const [head = ''] = quiet;
    edits.push({ start, end, text: opens ? head.toUpperCase() + quiet.slice(head.length) : quiet });
  }
  return edits;
}

/** Each pile becomes one mark; from the third on, a full stop of the script before it. */
function oneMark({ folded }: Reading, places: readonly Place[]): PartEdit[] {
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
function shortened(folded: Folded, { start, end }: Place): string {
  const letters = [...folded.original.slice(start, end)];
  const keep = /[eo]/u.test(folded.text[foldedIndex(folded, start)] as string) ? 2 : 1;
  return letters.slice(0, keep).join('');
}
