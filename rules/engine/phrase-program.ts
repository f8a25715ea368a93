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
  | { op: 'word'; text: string }
  | { op: 'stem'; text: string }
  | { op: 'exact'; text: string; original: string }
  | { op: 'number' }
  | { op: 'any' }
  | { op: 'split'; to: number[] }
  | { op: 'jump'; to: number }
  | { op: 'end' };

export interface Program {
  language: TextLanguage;
  steps: Step[];
  /** By state (the step that comes next); made when a draft first gets there. */
  turns: (Turn | undefined)[];
}

/** What can follow in one state, with all splits and jumps already taken. */
interface Turn {
  /** By word: the states after it. */
  byWord: Map<string, number[]>;
  /** Steps that the word alone does not decide. */
  others: number[];
  /** The phrase can end here. */
  end: boolean;
}

/** Makes the automaton of a phrase. */
export function makeProgram(nodes: readonly PhraseNode[], language: TextLanguage): Program {
  const roman = language === 'ur-Latn';
  const steps: Step[] = [];
  const emit = (sequence: readonly PhraseNode[]): void => {
    for (const node of sequence) {
      if (node.kind === 'word') {
        steps.push({ op: 'word', text: roman ? romanWord(node.text) : node.text });
      } else if (node.kind === 'stem') {
        steps.push({ op: 'stem', text: roman ? romanStem(node.text) : node.text });
      } else if (node.kind === 'exact') {
        // A word in exact capitals is itself, whatever the language's spelling.
        steps.push({ op: 'exact', text: node.text, original: node.original });
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
  return { language, steps, turns: [] };
}

/** Steps that take a word (or end the phrase) and can be reached from `at` without taking one. */
function reachable(program: Program, at: number): number[] {
  const found: number[] = [];
  const seen = new Set<number>();
  const visit = (next: number): void => {
    if (seen.has(next)) return;
    seen.add(next);
    const step = program.steps[next] as Step;
    if (step.op === 'split') step.to.forEach(visit);
    else if (step.op === 'jump') visit(step.to);
    else found.push(next);
  };
  visit(at);
  return found;
}

function turnAt(program: Program, state: number): Turn {
  const known = program.turns[state];
  if (known !== undefined) return known;
  const turn: Turn = { byWord: new Map(), others: [], end: false };
  for (const at of reachable(program, state)) {
    const step = program.steps[at] as Step;
    if (step.op === 'end') turn.end = true;
    else if (step.op === 'word') {
      const next = turn.byWord.get(step.text) ?? [];
      turn.byWord.set(step.text, next);
      next.push(at + 1);
    } else turn.others.push(at);
  }
  program.turns[state] = turn;
  return turn;
}

/**
 * The end (token index, exclusive) of the longest match that begins at `token` and stays before
 * `limit`, or -1.
 */
export function runProgram(program: Program, words: Words, token: number, limit: number): number {
  let states = [0];
  let best = -1;
  for (let place = token; ; place++) {
    const next: number[] = [];
    for (const state of states) {
      const turn = turnAt(program, state);
      if (turn.end) best = place;
      if (place < limit) advance(program, turn, words, place, next);
    }
    if (next.length === 0) return best;
    states = next;
  }
}

/** Adds the states that this word leads to. */
function advance(program: Program, turn: Turn, words: Words, token: number, next: number[]): void {
  const add = (state: number): void => {
    if (!next.includes(state)) next.push(state);
  };
  if (turn.byWord.size > 0) {
    for (const word of words.spellings(token, program.language)) {
      turn.byWord.get(word)?.forEach(add);
    }
  }
  for (const at of turn.others) {
    if (takes(program.steps[at] as Step, program.language, words, token)) add(at + 1);
  }
}

function takes(step: Step, language: TextLanguage, words: Words, token: number): boolean {
  switch (step.op) {
    case 'stem':
      return words.stems(token, language).some((word) => word.startsWith(step.text));
    case 'exact':
      return words.tokens.text(token) === step.text && words.written(token) === step.original;
    case 'number':
      return words.tokens.kind(token) === DIGIT;
    default:
      return step.op === 'any';
  }
}
