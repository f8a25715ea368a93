/**
 * A phrase as steps, each a gap or a choice, that are run from one word on. A step is taken from all
 * the places at once that the ones before it can end at, so the cost of a run is bounded by the length
 * of the phrase times the words it spans, whatever the gaps and alternatives.
 */
import type { TextLanguage } from '../types';
import { Choice, type Leaf, type Step } from './choice';
import { hashOf } from './hash';
import type { PhraseNode } from './phrase-syntax';
import { romanStem, romanWord } from './roman';
import type { Words } from './words';

/** A phrase, ready to be run. */
export interface Program {
  language: TextLanguage;
  steps: readonly Step[];
}

type WordNode = Exclude<PhraseNode, { kind: 'gap' | 'any' }>;

/** Makes the steps of a phrase. */
export function makeProgram(nodes: readonly PhraseNode[], language: TextLanguage): Program {
  return { language, steps: stepsOf(nodes, language) };
}

function stepsOf(nodes: readonly PhraseNode[], language: TextLanguage): readonly Step[] {
  return nodes.map((node) => {
    if (node.kind === 'gap') return { kind: 'gap', min: node.min, max: node.max };
    if (node.kind === 'any') return choiceOf(node, language);
    return new Choice(language, [leafOf(node, language, null)], [], false);
  });
}

/** Choices already made: phrases of a rule share the nodes of its lists. */
const choices = new WeakMap<PhraseNode, Choice>();

function choiceOf(node: PhraseNode & { kind: 'any' }, language: TextLanguage): Choice {
  const known = choices.get(node);
  if (known !== undefined) return known;
  const leaves: Leaf[] = [];
  const others: (readonly Step[])[] = [];
  let empty = false;
  for (const option of node.options) {
    const [first] = option;
    if (first === undefined) empty = true;
    else if (first.kind === 'any' && option.length === 1) {
      // A choice inside a choice is the same choice.
      const inner = choiceOf(first, language);
      leaves.push(...inner.leaves);
      others.push(...inner.others);
      empty ||= inner.empty;
    } else if (first.kind === 'gap' || first.kind === 'any') others.push(stepsOf(option, language));
    else {
      const rest = option.length === 1 ? null : stepsOf(option.slice(1), language);
      leaves.push(leafOf(first, language, rest));
    }
  }
  const choice = new Choice(language, leaves, others, empty);
  choices.set(node, choice);
  return choice;
}

function leafOf(node: WordNode, language: TextLanguage, rest: Leaf['rest']): Leaf {
  const { kind } = node;
  const original = kind === 'exact' ? node.original : '';
  const text = kind === 'number' ? '' : spelled(node, language);
  return { kind, text, original, hash: hashOf(text), rest };
}

function spelled(node: Exclude<WordNode, { kind: 'number' }>, language: TextLanguage): string {
  if (language !== 'ur-Latn' || node.kind === 'exact') return node.text;
  return node.kind === 'stem' ? romanStem(node.text) : romanWord(node.text);
}

/** Places between words, in order, each once. */
type Places = readonly number[];

/**
 * The end (token index, exclusive) of the longest match that begins at `token` and stays before
 * `limit`, or -1.
 */
export function runProgram(program: Program, words: Words, token: number, limit: number): number {
  return runSteps(program.steps, [token], words, limit).at(-1) ?? -1;
}

/** Where the steps can end that begin at one of these places. */
function runSteps(steps: readonly Step[], from: Places, words: Words, limit: number): Places {
  let places = from;
  for (const step of steps) {
    places =
      step.kind === 'gap' ? passGap(step, places, limit) : choose(step, places, words, limit);
    if (places.length === 0) break;
  }
  return places;
}

function passGap({ min, max }: { min: number; max: number }, from: Places, limit: number): Places {
  const places: number[] = [];
  let next = 0;
  for (const place of from) {
    for (next = Math.max(next, place + min); next <= place + max && next <= limit; next++) {
      places.push(next);
    }
  }
  return places;
}

function choose(choice: Choice, from: Places, words: Words, limit: number): Places {
  let ends: number[] | null = null;
  let waiting: Map<readonly Step[], number[]> | null = null;
  for (const place of from) {
    if (place >= limit) break;
    for (const { rest } of choice.taking(words, place)) {
      if (rest === null) {
        if (ends === null) ends = [place + 1];
        else if (ends.at(-1) !== place + 1) ends.push(place + 1);
        continue;
      }
      waiting ??= new Map();
      const places = waiting.get(rest);
      if (places === undefined) waiting.set(rest, [place + 1]);
      else if (places.at(-1) !== place + 1) places.push(place + 1);
    }
  }
  let all: Places = ends ?? NOWHERE;
  if (choice.empty) all = union(from, all);
  for (const [rest, places] of waiting ?? NO_RESTS) {
    all = union(all, runSteps(rest, places, words, limit));
  }
  for (const other of choice.othersAt(words, from, limit)) {
    all = union(all, runSteps(other, from, words, limit));
  }
  return all;
}

const NOWHERE: Places = [];
const NO_RESTS: ReadonlyMap<readonly Step[], number[]> = new Map();

function union(a: Places, b: Places): Places {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const next = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    if (a[i] === next) i++;
    if (b[j] === next) j++;
    all.push(next);
  }
  return all;
}
