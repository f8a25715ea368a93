/**
 * What has to stand beside the word by which a phrase is looked for. Most words of a draft that are in
 * a phrase stand there by chance; a look at their neighbours says so without running it.
 */
import type { TextLanguage } from '../types';
import type { Attempt, Beside } from './attempt';
import { Choice, type Leaf, type Step } from './choice';
import { pairHash, stemHash } from './hash';
import { farOf, type Sides, sidesOf } from './phrase-far';
import type { Program } from './phrase-program';
import { type Anchor, stemLength } from './places';
import { WordSet } from './word-set';

/** One of these choices begins (or ends) so far away, while they are gathered. */
interface Edge {
  choices: Choice[];
  low: number;
  high: number;
}

const BEFORE = -1;
const AFTER = 1;
type Side = typeof BEFORE | typeof AFTER;

/** Choices of a side from which looking at them is no cheaper than running the phrase. */
const MOST = 6;

/** Where a piece of a phrase stands in it. */
export interface Context {
  steps: readonly Step[];
  index: number;
  /** The word that `steps` follow in the choice at `parent`. */
  leaf: Leaf | null;
  parent: Context | null;
}

/**
 * How to try a phrase where a word of it stands.
 * @param ways all ways to write it.
 * @param hash of the word or of two neighbours; of the first letters of a stem; of a number it is not
 *   looked at.
 */
export function attemptsOf(
  ways: readonly Program[],
  kind: Anchor['kind'],
  hash: number,
): readonly Attempt[] {
  return ways.flatMap((program, way) => attemptOf(program, way, kind, hash) ?? []);
}

function attemptOf(
  { steps: all, language }: Program,
  way: number,
  kind: Anchor['kind'],
  hash: number,
): Attempt | null {
  const own: Leaf[] = [];
  let before: Edge | null = nothing();
  let after: Edge | null = nothing();
  const far: Sides[] = [];
  let length = 0;
  const note = (count: number, first: Context, leaf: Leaf, last: Context) => {
    length = count;
    before = either(before, edgeOf(first, BEFORE));
    after = either(after, afterLeaf(leaf, last));
    far.push(sidesOf(first, leaf, last));
  };
  const look = (steps: readonly Step[], leaf: Leaf | null, parent: Context | null): void => {
    for (let index = 0; index < steps.length; index++) {
      const step = steps[index] as Step;
      if (step.kind === 'gap') continue;
      const context = { steps, index, leaf, parent };
      for (const each of step.leaves) {
        if (isLookedUp(each, kind, hash)) {
          own.push(each);
          note(1, context, each, context);
        } else if (kind === 'word' && each.kind === 'word') {
          eachNext(each, context, (next, place) => {
            if (pairHash(each.hash, next.hash) === hash) note(2, context, next, place);
          });
        }
        if (each.rest !== null) look(each.rest, each, context);
      }
      for (const other of step.others) look(other, null, context);
    }
  };
  look(all, null, null);
  if (length === 0) return null;
  const isSure = kind === 'word' || kind === 'number';
  const itself = isSure ? null : WordSet.of(language, own);
  const sides = { before: besideOf(before, language), after: besideOf(after, language) };
  return { way, length, own: itself, ...sides, far: farOf(far, length, language) };
}

function besideOf(edge: Edge | null, language: TextLanguage): Beside | null {
  if (edge === null) return null;
  const leaves = edge.choices.flatMap((choice) => choice.leaves);
  // Where there is no word that could stand there, how far away it is does not matter.
  const low = leaves.length === 0 ? 0 : edge.low;
  return { words: WordSet.of(language, leaves), low, high: edge.high };
}

function isLookedUp(leaf: Leaf, kind: Anchor['kind'], hash: number): boolean {
  if (leaf.kind !== kind) return false;
  if (kind === 'number') return true;
  const { text } = leaf;
  return hash === (kind === 'stem' ? stemHash(text, 0, stemLength(text.length)) : leaf.hash);
}

/** Hands on the words that can come next after a leaf, with nothing between. */
function eachNext(
  { rest }: Leaf,
  context: Context,
  take: (leaf: Leaf, place: Context) => void,
): void {
  const begin = (
    steps: readonly Step[],
    index: number,
    leaf: Leaf | null,
    parent: Context | null,
  ) => {
    const step = steps[index];
    if (step === undefined || step.kind === 'gap') return;
    const place = { steps, index, leaf, parent };
    for (const each of step.words) take(each, place);
    for (const other of step.others) begin(other, 0, null, place);
  };
  if (rest !== null) {
    begin(rest, 0, null, context);
    return;
  }
  let at: Context | null = context;
  while (at !== null && at.index === at.steps.length - 1) at = at.parent;
  if (at !== null) begin(at.steps, at.index + 1, at.leaf, at.parent);
}

function nothing(): Edge {
  return { choices: [], low: Number.POSITIVE_INFINITY, high: 0 };
}

function either(a: Edge | null, b: Edge | null): Edge | null {
  if (a === null || b === null) return null;
  const choices = [...new Set([...a.choices, ...b.choices])];
  if (choices.length > MOST) return null;
  return { choices, low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

function afterLeaf({ rest }: Leaf, context: Context): Edge | null {
  if (rest === null) return edgeOf(context, AFTER);
  return edgeOf({ steps: rest, index: -1, leaf: null, parent: context }, AFTER);
}

/** What has to stand on one side of a piece; `null`: the phrase may begin or end with it. */
function edgeOf(place: Context, side: Side): Edge | null {
  const edge = nothing();
  let passed: Passed | null = { low: 0, high: 0 };
  for (let at: Context | null = place; at !== null; at = at.parent) {
    passed = gather(at.steps, at.index + side, side, edge, passed);
    if (passed === null) break;
    if (side === BEFORE && at.leaf !== null) {
      addTo(edge, new Choice(languageOf(at), [at.leaf], [], false), passed);
      passed = null;
      break;
    }
  }
  return passed === null && edge.choices.length <= MOST ? edge : null;
}

function languageOf({ steps, parent }: Context): Choice['language'] {
  return ((parent ?? { steps, index: 0 }).steps[parent?.index ?? 0] as Choice).language;
}

/** Words that may stand between. */
interface Passed {
  low: number;
  high: number;
}

function addTo(edge: Edge, choice: Choice, { low, high }: Passed): void {
  edge.choices.push(choice);
  edge.low = Math.min(edge.low, low);
  edge.high = Math.max(edge.high, high);
}

/**
 * Takes the words into `edge` with which the steps from `index` on begin (or, backwards, end).
 * @returns what may stand between when none of these steps needs a word; `null`: one does.
 */
function gather(
  steps: readonly Step[],
  index: number,
  side: Side,
  edge: Edge,
  before: Passed,
): Passed | null {
  let passed = before;
  for (let at = index; at >= 0 && at < steps.length; at += side) {
    const step = steps[at] as Step;
    if (step.kind === 'gap') {
      passed = { low: passed.low + step.min, high: passed.high + step.max };
      continue;
    }
    const { choice, low, high, through } = edgeOfChoice(step, side);
    if (choice !== null) {
      addTo(edge, choice, { low: passed.low + low, high: passed.high + high });
    }
    if (through === -1) return null;
    passed = { low: passed.low, high: passed.high + through };
  }
  return passed;
}

/** The words a choice begins or ends with, and how far in they stand. */
interface ChoiceEdge extends Passed {
  choice: Choice | null;
  /** Words that it may pass over when it asks for none; -1: it asks for one. */
  through: number;
}

const edges = {
  [BEFORE]: new WeakMap<Choice, ChoiceEdge>(),
  [AFTER]: new WeakMap<Choice, ChoiceEdge>(),
};

function edgeOfChoice(choice: Choice, side: Side): ChoiceEdge {
  const known = edges[side].get(choice);
  if (known !== undefined) return known;
  const edge = nothing();
  const leaves: Leaf[] = [];
  let through = choice.empty ? 0 : -1;
  const into = (steps: readonly Step[]) => {
    const from = side === AFTER ? 0 : steps.length - 1;
    return gather(steps, from, side, edge, { low: 0, high: 0 });
  };
  for (const leaf of choice.leaves) {
    const passed = side === AFTER || leaf.rest === null ? { low: 0, high: 0 } : into(leaf.rest);
    if (passed === null) continue;
    leaves.push(leaf);
    edge.low = Math.min(edge.low, passed.low);
    edge.high = Math.max(edge.high, passed.high);
  }
  for (const other of choice.others) through = Math.max(through, into(other)?.high ?? -1);
  for (const each of edge.choices) leaves.push(...each.leaves);
  const { low, high } = edge;
  const isItself = side === AFTER && choice.others.length === 0;
  const words = isItself ? choice : new Choice(choice.language, leaves, [], false);
  const done = { choice: leaves.length > 0 ? words : null, low, high, through };
  edges[side].set(choice, done);
  return done;
}
