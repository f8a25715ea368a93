/**
 * A phrase as a small automaton over words (Glushkov's: a state for each place of the phrase that
 * takes a word, with all the words that may stand there). It is run from one word at a time and keeps
 * the set of all places it can be in, as bits, so its cost is bounded by its own length times the
 * words it spans, whatever the gaps and alternatives.
 */
import type { TextLanguage } from '../types';
import { hashOf } from './hash';
import type { PhraseNode } from './phrase-syntax';
import { romanStem, romanWord } from './roman';
import { DIGIT } from './tokens';
import type { Words } from './words';

/** A word, or the beginning of one, that a place takes. */
interface Word {
  text: string;
  place: number;
}

/** A word in exact capitals; it is itself, whatever the language's spelling. */
interface ExactWord extends Word {
  original: string;
}

export interface Program {
  language: TextLanguage;
  /** Numbers of 32 bits that a set of places takes. */
  width: number;
  /** Places a match can begin with, and end with. */
  first: Int32Array;
  last: Int32Array;
  /** For each place, those that can come next. */
  follow: Int32Array;
  /** Places that take any word, and any number. */
  any: Int32Array;
  numbers: Int32Array;
  /** By hash: the words of all places, and those in exact capitals. */
  words: Map<number, Word[]>;
  exact: Map<number, ExactWord[]>;
  stems: Word[];
}

/** A piece of a phrase, as its places. */
interface Part {
  first: number[];
  last: number[];
  canBeEmpty: boolean;
}

const EMPTY: Part = { first: [], last: [], canBeEmpty: true };

/** Makes the automaton of a phrase. */
export function makeProgram(nodes: readonly PhraseNode[], language: TextLanguage): Program {
  const maker = new Maker(language);
  const { first, last } = maker.sequence(nodes);
  const places = maker.follow.length;
  const width = Math.max(1, Math.ceil(places / 32));
  const follow = new Int32Array(places * width);
  maker.follow.forEach((next, place) => {
    for (const each of next) set(follow, place * width, each);
  });
  return {
    language,
    width,
    first: setOf(first, width),
    last: setOf(last, width),
    follow,
    any: setOf(maker.any, width),
    numbers: setOf(maker.numbers, width),
    words: maker.words,
    exact: maker.exact,
    stems: maker.stems,
  };
}

/** Adds a place to a set; gives a number that is not 0. */
function set(bits: Int32Array, from: number, place: number): number {
  const at = from + (place >>> 5);
  const one = 1 << place;
  bits[at] = (bits[at] as number) | one;
  return one;
}

function setOf(places: readonly number[], width: number): Int32Array {
  const bits = new Int32Array(width);
  for (const place of places) set(bits, 0, place);
  return bits;
}

type WordNode = Exclude<PhraseNode, { kind: 'gap' | 'any' }>;

class Maker {
  readonly follow: Set<number>[] = [];
  readonly words = new Map<number, Word[]>();
  readonly exact = new Map<number, ExactWord[]>();
  readonly stems: Word[] = [];
  readonly any: number[] = [];
  readonly numbers: number[] = [];
  readonly #language: TextLanguage;

  constructor(language: TextLanguage) {
    this.#language = language;
  }

  sequence(nodes: readonly PhraseNode[]): Part {
    return nodes.reduce<Part>((left, node) => this.#then(left, this.#partOf(node)), EMPTY);
  }

  #then(left: Part, right: Part): Part {
    for (const place of left.last) {
      for (const next of right.first) this.follow[place]?.add(next);
    }
    return {
      first: left.canBeEmpty ? [...left.first, ...right.first] : left.first,
      last: right.canBeEmpty ? [...left.last, ...right.last] : right.last,
      canBeEmpty: left.canBeEmpty && right.canBeEmpty,
    };
  }

  #partOf(node: PhraseNode): Part {
    if (node.kind === 'gap') return this.#gap(node.min, node.max);
    if (node.kind === 'any') return this.#options(node.options);
    return this.#oneWord([node]);
  }

  #place(): number {
    return this.follow.push(new Set()) - 1;
  }

  #at(place: number): Part {
    return { first: [place], last: [place], canBeEmpty: false };
  }

  /** A place that takes any of these. */
  #oneWord(nodes: readonly WordNode[]): Part {
    const place = this.#place();
    const roman = this.#language === 'ur-Latn';
    for (const node of nodes) {
      if (node.kind === 'number') this.numbers.push(place);
      else if (node.kind === 'exact') {
        put(this.exact, hashOf(node.text), { text: node.text, original: node.original, place });
      } else if (node.kind === 'stem') {
        const text = roman ? romanStem(node.text) : node.text;
        this.stems.push({ text, place });
      } else {
        const text = roman ? romanWord(node.text) : node.text;
        put(this.words, hashOf(text), { text, place });
      }
    }
    return this.#at(place);
  }

  #gap(min: number, max: number): Part {
    let part = EMPTY;
    for (let word = 0; word < max; word++) {
      const place = this.#place();
      this.any.push(place);
      const any = this.#at(place);
      part = this.#then(part, word < min ? any : { ...any, canBeEmpty: true });
    }
    return part;
  }

  /** All choices of one word share a place. */
  #options(options: readonly (readonly PhraseNode[])[]): Part {
    const single: WordNode[] = [];
    const parts: Part[] = [];
    for (const option of flattened(options)) {
      const [only] = option;
      if (option.length === 1 && only !== undefined && isOneWord(only)) single.push(only);
      else parts.push(this.sequence(option));
    }
    if (single.length > 0) parts.push(this.#oneWord(single));
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      canBeEmpty: parts.some(({ canBeEmpty }) => canBeEmpty),
    };
  }
}

function isOneWord(node: PhraseNode): node is WordNode {
  return node.kind !== 'gap' && node.kind !== 'any';
}

function put<T>(map: Map<number, T[]>, hash: number, one: T): void {
  const same = map.get(hash);
  if (same === undefined) map.set(hash, [one]);
  else same.push(one);
}

/** A choice inside a choice is the same choice. */
function flattened(options: readonly (readonly PhraseNode[])[]): (readonly PhraseNode[])[] {
  return options.flatMap((option) => {
    const [only] = option;
    return option.length === 1 && only?.kind === 'any' ? flattened(only.options) : [option];
  });
}

/** Sets of places while a program runs: where it is, and where it may be next. */
let now = new Int32Array(8);
let next = new Int32Array(8);

/**
 * The end (token index, exclusive) of the longest match that begins at `token` and stays before
 * `limit`, or -1.
 */
export function runProgram(program: Program, words: Words, token: number, limit: number): number {
  const { width, first, last } = program;
  if (width > now.length) {
    now = new Int32Array(width * 2);
    next = new Int32Array(width * 2);
  }
  for (let at = 0; at < width; at++) next[at] = first[at] as number;
  let best = -1;
  for (let place = token; place < limit && takeWord(program, words, place); place++) {
    for (let at = 0; at < width; at++) {
      if (((now[at] as number) & (last[at] as number)) !== 0) best = place + 1;
    }
    if (!goOn(program)) break;
  }
  return best;
}

/** Leaves in `now` the places of `next` that take this word; whether there are any. */
function takeWord(program: Program, words: Words, token: number): boolean {
  const { width, language, any, numbers, exact, stems } = program;
  const number = words.tokens.kind(token) === DIGIT;
  let some = 0;
  for (let at = 0; at < width; at++) {
    const taken = (any[at] as number) | (number ? (numbers[at] as number) : 0);
    now[at] = (next[at] as number) & taken;
    some |= now[at] as number;
  }
  const listed = program.words.get(words.hash(token, language));
  if (listed !== undefined) {
    for (const { text, place } of listed) {
      if (isIn(next, place) && words.is(token, language, text)) some |= set(now, 0, place);
    }
  }
  if (exact.size > 0) {
    for (const { text, original, place } of exact.get(words.tokens.hash(token)) ?? NONE) {
      const same = isIn(next, place) && words.is(token, 'en', text);
      if (same && words.written(token) === original) some |= set(now, 0, place);
    }
  }
  for (const { text, place } of stems) {
    if (isIn(next, place) && words.begins(token, language, text)) some |= set(now, 0, place);
  }
  return some !== 0;
}

const NONE: readonly never[] = [];

/** Puts into `next` what can come after the places in `now`; whether there is anything. */
function goOn({ width, follow }: Program): boolean {
  let some = 0;
  for (let at = 0; at < width; at++) next[at] = 0;
  for (let word = 0; word < width; word++) {
    for (let bits = now[word] as number; bits !== 0; bits &= bits - 1) {
      const place = word * 32 + 31 - Math.clz32(bits & -bits);
      for (let at = 0; at < width; at++) {
        const more = (next[at] as number) | (follow[place * width + at] as number);
        next[at] = more;
        some |= more;
      }
    }
  }
  return some !== 0;
}

function isIn(bits: Int32Array, place: number): boolean {
  return ((bits[place >>> 5] as number) & (1 << place)) !== 0;
}
