import { compareSeverity } from '../gate';
import type { CompiledRule } from './compile';
import type { Mask } from './spot';

/** A match on the original text of one part. */
export interface Stretch {
  rule: CompiledRule;
  part: number;
  start: number;
  end: number;
  /** The same stretch in the folded text, to tell equal words. */
  words: string;
  mask: Mask;
}

/**
 * Leaves one stretch where several say the same of the same words: overlapping stretches of one
 * rule become one; of several rules of one category, the strongest takes all the words, as long as
 * it is at least as strong in both capacities.
 */
export function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined = joinOwn(stretches).sort(byPlace);
  const kept: Stretch[] = [];
  const dropped = new Set<Stretch>();
  let open: Stretch[] = [];
  for (const stretch of joined) {
    open = open.filter((other) => other.part === stretch.part && other.end > stretch.start);
    for (const other of open) {
      if (other.rule === stretch.rule || !sameCategory(other, stretch)) continue;
      if (dropped.has(other)) continue;
      if (outranks(other.rule, stretch.rule)) {
        drop(dropped, stretch, other);
        break;
      }
      if (outranks(stretch.rule, other.rule)) drop(dropped, other, stretch);
    }
    open.push(stretch);
    kept.push(stretch);
  }
  return joinOwn(kept.filter((stretch) => !dropped.has(stretch)));
}

/** The words of a dropped stretch go over to the one that stays: none loses its mark. */
function drop(dropped: Set<Stretch>, weaker: Stretch, stronger: Stretch): void {
  dropped.add(weaker);
  if (weaker.start < stronger.start || weaker.end > stronger.end) {
    stronger.words = `${stronger.words} ${weaker.words}`;
  }
  stronger.start = Math.min(stronger.start, weaker.start);
  stronger.end = Math.max(stronger.end, weaker.end);
  stronger.mask = wider(stronger.mask, weaker.mask);
}

function byPlace(a: Stretch, b: Stretch): number {
  return a.part - b.part || a.start - b.start || a.end - b.end || a.rule.order - b.rule.order;
}

function sameCategory(a: Stretch, b: Stretch): boolean {
  return a.rule.rule.category === b.rule.rule.category && a.rule.rule.signal === b.rule.rule.signal;
}

/** At least as strong in both capacities; equals by grade, then by order, so that one always wins. */
function outranks(a: CompiledRule, b: CompiledRule): boolean {
  const office = compareSeverity(a.severity.office, b.severity.office);
  const own = compareSeverity(a.severity.private, b.severity.private);
  if (office < 0 || own < 0) return false;
  if (office > 0 || own > 0) return true;
  const grades = 'GNA';
  const grade = grades.indexOf(a.card.grade) - grades.indexOf(b.card.grade);
  return grade > 0 || (grade === 0 && a.order < b.order);
}

/** Overlapping stretches of the same rule become one. */
function joinOwn(stretches: readonly Stretch[]): Stretch[] {
  const last = new Map<CompiledRule, Stretch>();
  const out: Stretch[] = [];
  for (const stretch of [...stretches].sort(byPlace)) {
    const before = last.get(stretch.rule);
    if (before !== undefined && before.part === stretch.part && stretch.start < before.end) {
      if (stretch.end > before.end) {
        before.end = stretch.end;
        before.words = `${before.words} ${stretch.words}`;
      }
      before.mask = wider(before.mask, stretch.mask);
    } else {
      const copy = { ...stretch };
      last.set(stretch.rule, copy);
      out.push(copy);
    }
  }
  return out;
}

function wider(a: Mask, b: Mask): Mask {
  const order: Mask[] = ['digits', 'letters', 'everything'];
  return order[Math.max(order.indexOf(a), order.indexOf(b))] as Mask;
}
