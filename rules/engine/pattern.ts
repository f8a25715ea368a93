import type { Gate } from './gates';
import { ARABIC, DIGIT, LATIN } from './letters';
import type { LinearPattern } from './linear';
import type { Folded } from './normalize';
import { requiredIn } from './required';
import type { PatternKind } from './rule';
import type { Spot } from './spot';
import { AT, KIND } from './units';

export interface Pattern {
  source: string;
  /** Single signs that a text must hold. */
  signs: readonly string[];
  /** Made when the gate first lets the pattern through. */
  made: RegExp | null;
  /** An office's pattern: run on the linear engine instead. */
  linear?: LinearPattern;
}

const FLAGS: Readonly<Record<Exclude<PatternKind, 'address'>, number>> = {
  digit: DIGIT << KIND,
  latin: LATIN << KIND,
  arabic: ARABIC << KIND,
  at: AT,
};
/** How a web address begins. */
const ADDRESS = ['://', 'www.'];

/** What a text must hold: what the pattern's author says, and what can be read off its source. */
export function neededBy(
  source: string,
  { kinds = [], literals = [] }: { kinds?: readonly PatternKind[]; literals?: readonly string[] },
): { gate: Gate; signs: string[] } {
  const seen = kinds.reduce((all, kind) => all | (kind === 'address' ? 0 : FLAGS[kind]), 0);
  const each = literals.filter((literal) => literal.length > 1).map((literal) => [literal]);
  if (kinds.includes('address')) each.push(ADDRESS);
  const gate = { seen, each, words: requiredIn(source) };
  const signs = literals.filter((literal) => literal.length === 1);
  return { gate, signs };
}

/** The pattern's places in a text that opens its gate. */
export function findPattern(pattern: Pattern, folded: Folded): Spot[] {
  if (!pattern.signs.every((sign) => folded.text.includes(sign))) return [];
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
