import { DIGIT, LATIN } from './letters';
import type { LinearPattern } from './linear';
import type { Folded } from './normalize';
import type { PatternKind } from './rule';
import type { Spot } from './spot';
import { AT, COLON, KIND, STOP, WIDE } from './units';

export interface Pattern {
  source: string;
  kinds: readonly PatternKind[];
  literals: readonly string[];
  /** Made when the gate first lets the pattern through. */
  made: RegExp | null;
  /** An office's pattern: run on the linear engine instead. */
  linear?: LinearPattern;
}

const BITS: Readonly<Record<PatternKind, number>> = {
  digit: 1,
  latin: 2,
  arabic: 4,
  at: 8,
  address: 16,
};

/** Which kinds of characters a text holds, as bits; reading the text has noted most of it. */
export function kindsIn(folded: Folded): number {
  const { seen } = folded;
  let kinds = 0;
  if ((seen & (DIGIT << KIND)) !== 0) kinds |= BITS.digit;
  if ((seen & (LATIN << KIND)) !== 0) kinds |= BITS.latin;
  if ((seen & AT) !== 0) kinds |= BITS.at;
  if ((seen & WIDE) !== 0 && /[\u0600-\u06FF]/u.test(folded.text)) kinds |= BITS.arabic;
  if ((seen & (COLON | STOP)) !== 0 && /:\/\/|www\./u.test(folded.text)) kinds |= BITS.address;
  return kinds;
}

/** The pattern's places; runs it only when everything it needs is there. */
export function findPattern(pattern: Pattern, folded: Folded, kinds: number): Spot[] {
  for (const kind of pattern.kinds) if ((kinds & BITS[kind]) === 0) return [];
  if (!pattern.literals.every((literal) => folded.text.includes(literal))) return [];
  if (pattern.linear !== undefined) return pattern.linear.find(folded.text);
  pattern.made ??= new RegExp(pattern.source, 'dgu');
  const spots: Spot[] = [];
  for (const match of folded.text.matchAll(pattern.made)) {
    const [start, end] = match.indices?.groups?.mark ?? [
      match.index,
      match.index + match[0].length,
    ];
    if (end > start) spots.push({ start, end, mask: 'digits' });
  }
  return spots;
}
