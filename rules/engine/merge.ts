import { compareSeverity } from '../gate';
import { CAPACITIES, type Capacity, type Claim } from '../types';
import type { Ruling } from './ruling';
import type { Mask } from './spot';

/** Part of a stretch that is the draft as a whole. */
export const WHOLE = -1;

/** A match with its weight. */
export interface Stretch {
  ruling: Ruling;
  /** Index of the part, or `WHOLE`. */
  part: number;
  start: number;
  end: number;
  /** The words as they are compared. */
  words: string;
  mask: Mask;
  claim?: Claim;
}

/** What is said of some words, in the capacities where `lead` has the say. */
export interface Merged extends Stretch {
  capacities: readonly Capacity[];
  /** Rules that said the same less strongly, in order. */
  also: readonly Ruling[];
}

const MASKS: readonly Mask[] = ['digits', 'letters', 'everything'];
const GRADES = 'GNA';

/**
 * Leaves one card where several rules say the same of the same words. In each capacity by itself,
 * overlapping stretches of one category become one, and the strongest rule speaks for them; a rule
 * that has the say in both capacities gives one finding for both.
 */
export function mergeStretches(stretches: readonly Stretch[]): Merged[] {
  const [first] = stretches;
  if (first === undefined) return [];
  if (stretches.length === 1) return [speakFor([first], first.ruling.capacities)];
  const merged: Merged[] = [];
  for (const members of clustersOf([...stretches].sort(byPlace))) {
    const [{ ruling }] = members as [Stretch];
    if (members.length === 1) merged.push(speakFor(members, ruling.capacities));
    else for (const one of mergeCluster(members)) merged.push(one);
  }
  return merged.sort(byPlace);
}

/** Signals: overlapping ones that suggest the same capacity become one. */
export function mergeSignals(stretches: readonly Stretch[]): Merged[] {
  return clustersOf([...stretches].sort(byPlace))
    .map((members) => speakFor(members, []))
    .sort(byPlace);
}

function mergeCluster(members: readonly Stretch[]): Merged[] {
  const merged = new Map<string, Merged>();
  for (const capacity of CAPACITIES) {
    const speaking = members.filter(({ ruling }) => ruling.capacities.includes(capacity));
    for (const cluster of clustersOf(speaking)) {
      const one = speakFor(cluster, [capacity]);
      const same = merged.get(keyOf(one));
      merged.set(keyOf(one), same === undefined ? one : both(same, one));
    }
  }
  return [...merged.values()];
}

function keyOf({ ruling, start, end }: Merged): string {
  return `${start} ${end} ${ruling.rule.order}`;
}

function both(a: Merged, b: Merged): Merged {
  const also = new Set([...a.also, ...b.also]);
  return { ...a, capacities: CAPACITIES, also: [...also].sort(byOrder), claim: a.claim ?? b.claim };
}

/** Stretches of one category that overlap, directly or through others; they come in order of place. */
function clustersOf(stretches: readonly Stretch[]): Stretch[][] {
  const open = new Map<string, { end: number; part: number; members: Stretch[] }>();
  const clusters: Stretch[][] = [];
  for (const stretch of stretches) {
    const { category, signal = '' } = stretch.ruling.rule.rule;
    const key = category + signal;
    const cluster = open.get(key);
    if (cluster?.part === stretch.part && stretch.start < cluster.end) {
      cluster.members.push(stretch);
      cluster.end = Math.max(cluster.end, stretch.end);
    } else {
      const members = [stretch];
      open.set(key, { end: stretch.end, part: stretch.part, members });
      clusters.push(members);
    }
  }
  return clusters;
}

/** One for all of a cluster, led by its strongest; it takes all the words, so none loses its mark. */
function speakFor(members: readonly Stretch[], capacities: readonly Capacity[]): Merged {
  const [{ ruling: own, part, start, end, words, mask, claim }] = members as [Stretch];
  const also: Ruling[] = [];
  const whole = { ruling: own, capacities, also, part, start, end, words, mask, claim };
  if (members.length === 1) return whole;
  const texts = new Set<string>();
  const rulings = new Set<Ruling>();
  for (const each of members) {
    texts.add(each.words);
    rulings.add(each.ruling);
    if (each.end > whole.end) whole.end = each.end;
    if (each.mask !== whole.mask) whole.mask = wider(each.mask, whole.mask);
    whole.claim ??= each.claim;
  }
  whole.words = [...texts].join('\n');
  let lead = own;
  for (const each of rulings) if (each !== lead && outranks(each, lead, capacities)) lead = each;
  rulings.delete(lead);
  return { ...whole, ruling: lead, also: [...rulings].sort(byOrder) };
}

function wider(a: Mask, b: Mask): Mask {
  return MASKS[Math.max(MASKS.indexOf(a), MASKS.indexOf(b))] as Mask;
}

/** By severity in the capacity, then in both, then by grade; of equals the higher layer. */
function outranks(a: Ruling, b: Ruling, capacities: readonly Capacity[]): boolean {
  for (const capacity of [...capacities, ...CAPACITIES]) {
    const difference = compareSeverity(a.severity[capacity], b.severity[capacity]);
    if (difference !== 0) return difference > 0;
  }
  const grade = GRADES.indexOf(a.rule.grade) - GRADES.indexOf(b.rule.grade);
  if (grade !== 0) return grade > 0;
  return a.height === b.height ? a.rule.order < b.rule.order : a.height > b.height;
}

function byOrder(a: Ruling, b: Ruling): number {
  return a.rule.order - b.rule.order;
}

function byPlace(a: Stretch, b: Stretch): number {
  return (
    a.part - b.part ||
    a.start - b.start ||
    a.end - b.end ||
    a.ruling.rule.order - b.ruling.rule.order
  );
}
