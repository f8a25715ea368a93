import type { LinearPattern } from './linear';
import type { Folded } from './normalize';
import type { PatternKind } from './rule';
import type { Spot } from './spot';

export interface Pattern {
  source: string;
  kinds: readonly PatternKind[];
  literals: readonly string[];
  /** Made when the gate first lets the pattern through. */
  made: RegExp | null;
  /** An office's pattern: run on the linear engine instead. */
  linear?: LinearPattern;
}

const KIND: Readonly<Record<PatternKind, RegExp>> = {
  digit: /[0-9]/,
  latin: /[a-z]/,
  arabic: /[\u0600-\u06FF]/,
  at: /@/,
  address: /:\/\/|www\./,
};

/** Which kinds of characters a text holds; worked out once for all patterns. */
export function kindsOf(folded: Folded): ReadonlySet<PatternKind> {
  const kinds = new Set<PatternKind>();
  for (const kind of Object.keys(KIND) as PatternKind[]) {
    if (KIND[kind].test(folded.text)) kinds.add(kind);
  }
  return kinds;
}

/** The pattern's places; runs it only when everything it needs is there. */
export function findPattern(
  pattern: Pattern,
  folded: Folded,
  kinds: ReadonlySet<PatternKind>,
): Spot[] {
  if (!pattern.kinds.every((kind) => kinds.has(kind))) return [];
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
