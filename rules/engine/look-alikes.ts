/**
 * Cyrillic and Greek letters that stand in for Latin ones, to slip a word past a reader or a list.
 * They are taken for Latin in a word that also holds a Latin letter (a spaced-out word is one word
 * here), and in the whole text when every foreign letter has a Latin twin and the rest is in a script
 * that we read.
 */
import type { Folded } from './folded';
import { ARABIC, DIGIT, LATIN, OTHER } from './letters';
import { CAPITAL, CODE, FOREIGN, KIND, WIDE } from './units';

/** Cyrillic and Greek letters that look like a Latin one in the case they have here. */
const STAND_INS = 'авсԁеһніјкморԛѕтѵԝхугпиАВСЕНІЈКМОРЅТХУαεικνορτυχηΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
/** Their Latin twins, in the same order. */
const TWINS = 'abcdehhijkmopqstvwxyrnuabcehijkmopstxyaeikvoptuxnabezhikmnoptyx';
/** By code: the Latin letter that it can be taken for, or 0. */
const twins = new Uint16Array(0x530);
for (const [index, letter] of [...STAND_INS].entries()) {
  twins[letter.charCodeAt(0)] = TWINS.charCodeAt(index);
}

/** Between the letters of a spaced-out word: at most so many signs. */
const LONGEST_GAP = 3;
const NEWLINE = 10;
const LETTER = (LATIN | ARABIC | DIGIT | OTHER) << KIND;

/** The Latin letter, or 0; the capital and the small one may be taken for different ones. */
function twinOf(folded: Folded, at: number): number {
  const unit = folded.units[folded.from + at] as number;
  if ((unit & FOREIGN) === 0) return 0;
  const written = folded.original.charCodeAt(folded.start(at));
  return twins[written] || twins[unit & CODE] || 0;
}

/** Puts Latin letters for their look-alikes, in place. */
export function unmask(folded: Folded): void {
  if (isOtherwiseOurs(folded)) replaceBetween(folded, 0, folded.length);
  else {
    for (let at = 0; at < folded.length; ) at = unmaskWord(folded, at);
  }
}

/** Whether every foreign letter has a twin, and there are letters that are not foreign. */
function isOtherwiseOurs(folded: Folded): boolean {
  if ((folded.seen & ((LATIN | ARABIC) << KIND)) === 0) return false;
  for (let at = 0; at < folded.length; at++) {
    const foreign = ((folded.units[folded.from + at] as number) & FOREIGN) !== 0;
    if (foreign && twinOf(folded, at) === 0) return false;
  }
  return true;
}

/** Unmasks the word, or the spaced-out word, that begins here if it has a Latin letter; gives its end. */
function unmaskWord(folded: Folded, start: number): number {
  let end = wordEnd(folded, start);
  if (end === start) return start + 1;
  let single = end === start + 1;
  while (single) {
    const next = nextWord(folded, end);
    const nextEnd = wordEnd(folded, next);
    single = nextEnd === next + 1;
    if (single) end = nextEnd;
  }
  let latin = 0;
  for (let at = start; at < end; at++) latin |= folded.units[folded.from + at] as number;
  if ((latin & (LATIN << KIND)) !== 0) replaceBetween(folded, start, end);
  return end;
}

function wordEnd({ units, from }: Folded, start: number): number {
  let end = start;
  while (((units[from + end] as number) & ((LATIN << KIND) | FOREIGN)) !== 0) end++;
  return end;
}

/** Where the next word begins when only a few signs of the same line stand between. */
function nextWord({ units, from }: Folded, end: number): number {
  for (let at = end; at <= end + LONGEST_GAP; at++) {
    const unit = units[from + at] as number;
    if (unit === 0 || (unit & CODE) === NEWLINE) break;
    if ((unit & LETTER) !== 0) return at;
  }
  return end;
}

function replaceBetween(folded: Folded, start: number, end: number): void {
  const { units, from } = folded;
  for (let at = start; at < end; at++) {
    const twin = twinOf(folded, at);
    if (twin === 0) continue;
    const flags = (units[from + at] as number) & CAPITAL;
    units[from + at] = twin | (LATIN << KIND) | flags | WIDE;
  }
}
