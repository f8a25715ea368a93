import { compareSeverity } from '../gate';
import { CAPACITIES, type Capacity, type Claim } from '../types';
import type { CompiledRule } from './compile';
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
const NOBODY: readonly Ruling[] = [];
const NO_CAPACITIES: readonly Capacity[] = [];

/**
 * Leaves one card where several rules say the same of the same words. In each capacity by itself,
 * overlapping stretches of one category become one, and the strongest rule speaks for them; a rule
 * that has the say in both capacities gives one finding for both.
 */
export function mergeStretches(stretches: readonly Stretch[]): Merged[] {
  const [first] = stretches;
  if (first === undefined) return [];
  if (stretches.length === 1) return [alone(first, first.ruling.capacities)];
  const speakers = new Speakers();
  const merged: Merged[] = [];
  for (const members of clustersOf([...stretches].sort(byPlace))) {
    const [one] = members as [Stretch];
    if (members.length === 1) merged.push(alone(one, one.ruling.capacities));
    else mergeCluster(members, speakers, merged);
  }
  return merged.sort(byPlace);
}

/** Signals: overlapping ones that suggest the same capacity become one. */
export function mergeSignals(stretches: readonly Stretch[]): Merged[] {
  const [first] = stretches;
  if (first === undefined) return [];
  if (stretches.length === 1) return [alone(first, NO_CAPACITIES)];
  const speakers = new Speakers();
  return clustersOf([...stretches].sort(byPlace))
    .map((members) => speakers.speakFor(members, NO_CAPACITIES))
    .sort(byPlace);
}

function alone(stretch: Stretch, capacities: readonly Capacity[]): Merged {
  const { ruling, part, start, end, words, mask, claim } = stretch;
  return { ruling, capacities, also: NOBODY, part, start, end, words, mask, claim };
}

/** Adds what is said of one cluster to `merged`. */
function mergeCluster(members: readonly Stretch[], speakers: Speakers, merged: Merged[]): void {
  const [office, own] = CAPACITIES.map((capacity) =>
    speaking(members, capacity).map((cluster) => speakers.speakFor(cluster, [capacity])),
  ) as [Merged[], Merged[]];
  // Those of one capacity do not overlap, so that at most one of the other begins where one does.
  let next = 0;
  for (const one of office) {
    for (; (own[next]?.start ?? one.start) < one.start; next++) merged.push(own[next] as Merged);
    const other = own[next];
    if (other !== undefined && isSame(one, other)) {
      merged.push(both(one, other));
      next++;
    } else merged.push(one);
  }
  for (; next < own.length; next++) merged.push(own[next] as Merged);
}

/** The clusters of those members that say anything in this capacity. */
function speaking(
  members: readonly Stretch[],
  capacity: Capacity,
): readonly (readonly Stretch[])[] {
  const silent = members.some(({ ruling }) => !ruling.capacities.includes(capacity));
  if (!silent) return [members];
  return clustersOf(members.filter(({ ruling }) => ruling.capacities.includes(capacity)));
}

function isSame(a: Merged, b: Merged): boolean {
  return a.start === b.start && a.end === b.end && a.ruling.rule === b.ruling.rule;
}

function both(a: Merged, b: Merged): Merged {
  const also =
    a.also === b.also || b.also.every((ruling) => a.also.includes(ruling))
      ? a.also
      : [...new Set([...a.also, ...b.also])].sort(byOrder);
  return { ...a, capacities: CAPACITIES, also, claim: a.claim ?? b.claim };
}

/** Stretches of one category that overlap, directly or through others; they come in order of place. */
function clustersOf(stretches: readonly Stretch[]): Stretch[][] {
  // A draft is about few things: no look-up is quicker than going through them.
  const open: OpenCluster[] = [];
  const clusters: Stretch[][] = [];
  for (const stretch of stretches) {
    const { category, signal } = stretch.ruling.rule.rule;
    const last = open.find((each) => each.category === category && each.signal === signal);
    if (last?.part === stretch.part && stretch.start < last.end) {
      last.members.push(stretch);
      last.end = Math.max(last.end, stretch.end);
      continue;
    }
    const { part, end } = stretch;
    const members = [stretch];
    clusters.push(members);
    if (last === undefined) open.push({ category, signal, part, end, members });
    else {
      last.part = part;
      last.end = end;
      last.members = members;
    }
  }
  return clusters;
}

/** The last cluster of a category. */
interface OpenCluster extends Pick<CompiledRule['rule'], 'category' | 'signal'> {
  part: number;
  end: number;
  members: Stretch[];
}

/** The rules of a cluster in the order met, the one that speaks for them, and the others in theirs. */
interface Said {
  rulings: readonly Ruling[];
  lead: Ruling;
  also: readonly Ruling[];
}

/** Who speaks for a cluster. A draft that repeats itself has many of the same rules. */
class Speakers {
  /** Of the cluster before, by the first of its capacities. */
  readonly #last: Partial<Record<Capacity | 'none', Said>> = {};

  /** One for all of a cluster, led by its strongest; it takes all the words, so none loses its mark. */
  speakFor(members: readonly Stretch[], capacities: readonly Capacity[]): Merged {
    const [first] = members as [Stretch];
    const whole = alone(first, capacities);
    if (members.length === 1) return whole;
    const { words } = first;
    let texts: Set<string> | null = null;
    const rulings: Ruling[] = [];
    for (const each of members) {
      if (each.words !== words) texts = (texts ?? new Set([words])).add(each.words);
      if (!rulings.includes(each.ruling)) rulings.push(each.ruling);
      if (each.end > whole.end) whole.end = each.end;
      if (each.mask !== whole.mask) whole.mask = wider(each.mask, whole.mask);
      whole.claim ??= each.claim;
    }
    if (texts !== null) whole.words = [...texts].join('\n');
    const { lead, also } = this.#leadOf(rulings, capacities);
    return { ...whole, ruling: lead, also };
  }

  #leadOf(rulings: readonly Ruling[], capacities: readonly Capacity[]): Said {
    const capacity = capacities[0] ?? 'none';
    const last = this.#last[capacity];
    if (
      last?.rulings.length === rulings.length &&
      rulings.every((ruling, index) => ruling === last.rulings[index])
    ) {
      return last;
    }
    let [lead] = rulings as [Ruling];
    for (const each of rulings) if (each !== lead && outranks(each, lead, capacities)) lead = each;
    const also = rulings.filter((each) => each !== lead).sort(byOrder);
    const said = { rulings, lead, also };
    this.#last[capacity] = said;
    return said;
  }
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
