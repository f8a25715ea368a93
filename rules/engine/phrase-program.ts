/**
 * A phrase as a small automaton over words. It is run from one word at a time and keeps the set of
 * all places it can be in, so its cost is bounded by its own length times the words it spans,
 * whatever the gaps and alternatives.
 */
import type { TextLanguage } from '../types';
import type { PhraseNode } from './phrase-syntax';
import { romanStem, romanWord } from './roman';
import { DIGIT } from './tokens';
import type { Words } from './words';

type Step =
  | { op: 'word'; id: number }
  | { op: 'stem'; text: string }
  | { op: 'exact'; id: number; original: string }
  | { op: 'number' }
  | { op: 'any' }
  | { op: 'split'; to: number[] }
  | { op: 'jump'; to: number }
  | { op: 'end' };

export interface Program {
  language: TextLanguage;
  steps: Step[];
  slot: number;
}

/** Ids of words; Roman Urdu words in their one form live apart from exact ones. */
export class Vocabulary {
  readonly exact = new Map<string, number>();
  readonly roman = new Map<string, number>();
  #next = 0;

  id(word: string, language: TextLanguage): number {
    const map = language === 'ur-Latn' ? this.roman : this.exact;
    const key = language === 'ur-Latn' ? romanWord(word) : word;
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, this.#next);
    return this.#next++;
  }
}

/** Makes the automaton of a phrase. */
export function makeProgram(
  nodes: readonly PhraseNode[],
  language: TextLanguage,
  slot: number,
  vocabulary: Vocabulary,
): Program {
  const steps: Step[] = [];
  const emit = (sequence: readonly PhraseNode[]): void => {
    for (const node of sequence) {
      if (node.kind === 'word') steps.push({ op: 'word', id: vocabulary.id(node.text, language) });
      else if (node.kind === 'stem') {
        steps.push({ op: 'stem', text: language === 'ur-Latn' ? romanStem(node.text) : node.text });
      } else if (node.kind === 'exact') {
        // A word in exact capitals is itself, whatever the language's spelling.
        steps.push({ op: 'exact', id: vocabulary.id(node.text, 'en'), original: node.original });
      } else if (node.kind === 'number') steps.push({ op: 'number' });
      else if (node.kind === 'gap') emitGap(node.min, node.max);
      else emitOptions(node.options);
    }
  };
  const emitGap = (min: number, max: number): void => {
    for (let i = 0; i < min; i++) steps.push({ op: 'any' });
    const end = steps.length + (max - min) * 2;
    for (let i = min; i < max; i++) {
      steps.push({ op: 'split', to: [steps.length + 1, end] }, { op: 'any' });
    }
  };
  const emitOptions = (options: readonly PhraseNode[][]): void => {
    const split = { op: 'split' as const, to: [] as number[] };
    const jumps: { op: 'jump'; to: number }[] = [];
    steps.push(split);
    for (const option of options) {
      split.to.push(steps.length);
      emit(option);
      const jump = { op: 'jump' as const, to: 0 };
      jumps.push(jump);
      steps.push(jump);
    }
    for (const jump of jumps) jump.to = steps.length;
  };
  emit(nodes);
  steps.push({ op: 'end' });
  return { language, steps, slot };
}

/** The steps with which a match of this program can begin. */
export function firstSteps(program: Program): Step[] {
  const found: Step[] = [];
  const seen = new Set<number>();
  const visit = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const step = program.steps[at] as Step;
    if (step.op === 'split') step.to.forEach(visit);
    else if (step.op === 'jump') visit(step.to);
    else found.push(step);
  };
  visit(0);
  return found;
}

/**
 * The end (token index, exclusive) of the longest match that begins at `token` and stays before
 * `limit`, or -1.
 */
export function runProgram(program: Program, words: Words, token: number, limit: number): number {
  const { steps } = program;
  let current: number[] = [];
  let next: number[] = [];
  let seen = new Set<number>();
  let best = -1;
  const add = (list: number[], at: number, place: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const step = steps[at] as Step;
    if (step.op === 'split') for (const to of step.to) add(list, to, place);
    else if (step.op === 'jump') add(list, step.to, place);
    else if (step.op === 'end') best = place;
    else list.push(at);
  };
  add(current, 0, token);
  for (let place = token; place < limit && current.length > 0; place++) {
    seen = new Set();
    for (const at of current) {
      if (takes(steps[at] as Step, program.language, words, place)) add(next, at + 1, place + 1);
    }
    [current, next] = [next, []];
  }
  return best;
}

function takes(step: Step, language: TextLanguage, words: Words, token: number): boolean {
  switch (step.op) {
    case 'word':
      return words.is(token, step.id, language);
    case 'stem':
      return words.begins(token, step.text, language);
    case 'exact':
      return words.is(token, step.id, 'en') && words.written(token) === step.original;
    case 'number':
      return words.tokens.kinds[token] === DIGIT;
    case 'any':
      return true;
    default:
      return false;
  }
}
