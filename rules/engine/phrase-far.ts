/**
 * What a phrase needs farther away than right beside the word by which it is looked for. Many phrases
 * are a common frame round two rare words ("{group} … are very very {bad}"): where the one stands by
 * chance, the other is missing, and the phrase need not be run.
 */
import type { Far } from './attempt';
import type { Choice, Leaf, Step } from './choice';
import { howCommonHash, NUMBERS } from './frequent';
import type { Context } from './phrase-need';
import { WordSet } from './word-set';

/** Words of which one stands in every match of a step, and how often any of them is met. */
interface Needed {
  leaves: readonly Leaf[];
  cost: number;
}

/** The same at a place: at most `away` words between it and the word that is looked for. */
interface Placed extends Needed {
  away: number;
}

/** Words beyond which it does not matter how far: few sentences go on for so long. */
const LONG = 40;
/** Share of places that pass by chance from which it is no use to look. */
const TOO_MANY = 0.9;
/** Larger sets are looked through no faster than the phrase is run. */
const MOST = 3_000;

/** What one place of a word in a phrase needs on either side, the rarest; `null`: nothing. */
export interface Sides {
  before: Placed | null;
  after: Placed | null;
}

/** What is needed away from the word or the neighbours that begin at `first` and end with `leaf`. */
export function sidesOf(first: Context, leaf: Leaf, last: Context): Sides {
  const start =
    leaf.rest === null ? last : { steps: leaf.rest, index: -1, leaf: null, parent: last };
  return { before: rarest(gather(first, -1)), after: rarest(gather(start, 1)) };
}

function rarest(found: readonly Placed[]): Placed | null {
  return found.reduce<Placed | null>(
    (best, next) => (best === null || chanceOf(next) < chanceOf(best) ? next : best),
    null,
  );
}

/**
 * What one attempt needs on one of the sides, from what each of its places needs.
 * @param length words that are looked up together.
 */
export function farOf(
  all: readonly Sides[],
  length: number,
  language: Choice['language'],
): Far | null {
  const before = oneFor(all.map((sides) => sides.before));
  const after = oneFor(all.map((sides) => sides.after));
  const isAfter = chanceOf(after) < chanceOf(before);
  const { leaves, away } = isAfter ? after : before;
  if (chanceOf(isAfter ? after : before) >= TOO_MANY || leaves.length > MOST) return null;
  const words = WordSet.of(language, leaves);
  return isAfter
    ? { words, low: length, high: length + away }
    : { words, low: -1 - away, high: -1 };
}

/** What holds for all places; all words there are where one place needs nothing. */
function oneFor(placed: readonly (Placed | null)[]): Placed {
  const all = placed.flatMap((one) => one ?? []);
  if (all.length === 0 || all.length < placed.length) return { leaves: [], cost: 1, away: 0 };
  return { ...together(all), away: Math.max(...all.map(({ away }) => away)) };
}

/** What the steps on one side of a place need, in its own steps and in all those around them. */
function gather(place: Context, side: -1 | 1): Placed[] {
  const found: Placed[] = [];
  let passed = 0;
  for (let at: Context | null = place; at !== null && passed < LONG; at = at.parent) {
    for (let index = at.index + side; index >= 0 && index < at.steps.length; index += side) {
      const step = at.steps[index] as Step;
      const longest = lengthOf(step);
      const needed = step.kind === 'gap' ? null : neededIn(step);
      passed += longest;
      if (passed >= LONG) return found;
      if (needed !== null) found.push({ ...needed, away: passed - 1 });
    }
    if (side === -1 && at.leaf !== null) {
      found.push({ leaves: [at.leaf], cost: costOf(at.leaf), away: passed++ });
    }
  }
  return found;
}

function chanceOf({ cost, away }: Placed): number {
  return 1 - (1 - Math.min(1, cost)) ** (away + 1);
}

function costOf({ kind, hash }: Leaf): number {
  if (kind === 'number') return NUMBERS;
  // The hash of a stem is none of a word: it stands for some words that are rare.
  return howCommonHash(hash) * (kind === 'stem' ? 20 : 1);
}

const needs = new WeakMap<Choice, { needed: Needed | null }>();

/** The rarest words of which one stands wherever a choice is taken; `null`: it may stand for no word. */
function neededIn(choice: Choice): Needed | null {
  const known = needs.get(choice);
  if (known !== undefined) return known.needed;
  const options: (Needed | null)[] = [
    ...choice.leaves.map((leaf) => {
      const own = { leaves: [leaf], cost: costOf(leaf) };
      return leaf.rest === null ? own : rarer(own, neededInAll(leaf.rest));
    }),
    ...choice.others.map(neededInAll),
  ];
  const all = options.flatMap((option) => option ?? []);
  const isSure = !choice.empty && all.length === options.length;
  const needed = isSure ? together(all) : null;
  needs.set(choice, { needed });
  return needed;
}

/** One of the words of any of these. */
function together(all: readonly Needed[]): Needed {
  const leaves = new Map(
    all.flatMap((one) => one.leaves.map((leaf) => [leaf.kind + leaf.text, leaf])),
  );
  const each = [...leaves.values()];
  return { leaves: each, cost: each.reduce((sum, leaf) => sum + costOf(leaf), 0) };
}

function neededInAll(steps: readonly Step[]): Needed | null {
  return steps.reduce<Needed | null>(
    (best, step) => (step.kind === 'gap' ? best : rarer(best, neededIn(step))),
    null,
  );
}

function rarer<One extends Needed | null>(a: One, b: Needed | null): One | Needed {
  if (a === null || b === null) return (a ?? b) as One | Needed;
  return b.cost < a.cost ? b : a;
}

const lengths = new WeakMap<Choice, number>();

/** Most words that a step takes, at most `LONG`. */
function lengthOf(step: Step): number {
  if (step.kind === 'gap') return Math.min(LONG, step.max);
  let length = lengths.get(step);
  if (length === undefined) {
    const options = [
      ...step.leaves.map(({ rest }) => 1 + (rest === null ? 0 : lengthOfAll(rest))),
      ...step.others.map(lengthOfAll),
    ];
    length = Math.min(LONG, Math.max(0, ...options));
    lengths.set(step, length);
  }
  return length;
}

function lengthOfAll(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + lengthOf(step), 0);
}
