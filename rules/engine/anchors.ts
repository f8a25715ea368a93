/**
 * Where a phrase is looked for. Every match of a phrase holds one of a few words, or of a few pairs
 * of neighbours: its anchors; the search tries the phrase only where one of them stands. Those of the
 * phrase's words are taken that are met least often, so the work follows the draft and not the number
 * of phrases.
 */
import type { TextLanguage } from '../types';
import { howCommon, howCommonPair, NUMBERS } from './frequent';
import { eachPhrase, type PhraseNode, parsePhrase } from './phrase-syntax';
import { type Anchor, type Places, writePlaces } from './places';
import { romanStem, romanWord } from './roman';
import type { Phrases } from './rule';

/** Pairs that two neighbours of a phrase may make before they are too many to be anchors. */
const MOST_PAIRS = 24;

/** How the words at one end of a piece of a phrase can be written; `null`: not by plain words. */
type Edge = { text: string; min: number; max: number }[] | null;

/** A piece of a phrase: how many words it takes, its anchors, and the words it begins and ends with. */
interface Piece {
  min: number;
  max: number;
  /** `null`: it can match without any word that we know. */
  anchors: Anchor[] | null;
  cost: number;
  starts: Edge;
  ends: Edge;
}

/**
 * The places of every phrase of one list, in its order, as text: plain data that the build makes
 * beforehand, and that is read in a fraction of the time that the phrases take to read.
 * @throws PhraseError when a phrase cannot be read; `validateRule` finds these first.
 */
export function placesOf(
  phrases: Phrases,
  lists: Readonly<Record<string, Phrases>> | undefined,
): string[] {
  return eachPhrase(phrases).map(({ source, language }) =>
    writePlaces(phrasePlaces(parsePhrase(source, language, lists), language)),
  );
}

/** The places of one phrase; never empty, for a phrase has a word that must be there. */
function phrasePlaces(nodes: readonly PhraseNode[], language: TextLanguage): Places {
  const { plain, others } = waysOf(nodes);
  return {
    plain: plain.map((way) => {
      const words = way.map((node) => anchorText(node as WordNode, language));
      return { words, at: rarestPair(words) };
    }),
    anchors: merged(oneOf(others.map((way) => sequence(way, language))).anchors ?? []),
  };
}

/** The ways to write a phrase: those that are nothing but words one after the other, and others. */
export function waysOf(nodes: readonly PhraseNode[]): {
  plain: (readonly PhraseNode[])[];
  others: (readonly PhraseNode[])[];
} {
  const ways = alternatives(nodes);
  return { plain: ways.filter(isPlain), others: ways.filter((way) => !isPlain(way)) };
}

/** Where the two neighbours begin by which these words are best looked for; 0 for a single word. */
function rarestPair(words: readonly string[]): number {
  const often = words.slice(1).map((second, at) => howCommonPair(words[at] as string, second));
  return Math.max(0, often.indexOf(Math.min(...often)));
}

type WordNode = Exclude<PhraseNode, { kind: 'gap' | 'any' }>;

/** A phrase that is one choice between several is as many phrases. */
function alternatives(nodes: readonly PhraseNode[]): (readonly PhraseNode[])[] {
  const [only] = nodes;
  return nodes.length === 1 && only?.kind === 'any' ? only.options.flatMap(alternatives) : [nodes];
}

function isPlain(nodes: readonly PhraseNode[]): boolean {
  return nodes.every((node) => node.kind === 'word');
}

const EMPTY: Piece = {
  min: 0,
  max: 0,
  anchors: null,
  cost: Number.POSITIVE_INFINITY,
  starts: null,
  ends: null,
};

/** The piece of a run of nodes: the anchors of that one of them that is met least often. */
function sequence(nodes: readonly PhraseNode[], language: TextLanguage): Piece {
  return nodes.reduce<Piece>((left, node) => joined(left, pieceOf(node, language)), EMPTY);
}

function joined(left: Piece, right: Piece): Piece {
  const moved = right.anchors?.map((one) => shifted(one, left)) ?? null;
  const pairs = pairsOf(left, right);
  const options = [
    { anchors: left.anchors, cost: left.cost },
    {
      anchors: moved,
      cost: right.anchors === null ? Number.POSITIVE_INFINITY : costOf(moved ?? []),
    },
    {
      anchors: pairs,
      cost: pairs === null ? Number.POSITIVE_INFINITY : costOf(pairs),
    },
  ];
  const best = options.reduce((least, next) => (next.cost < least.cost ? next : least));
  return {
    min: left.min + right.min,
    max: left.max + right.max,
    anchors: best.anchors,
    cost: best.cost,
    starts: left.max === 0 ? right.starts : left.starts,
    ends: right.ends?.map((one) => shifted(one, left)) ?? null,
  };
}

function shifted<T extends { min: number; max: number }>(one: T, left: Piece): T {
  return { ...one, min: one.min + left.min, max: one.max + left.max };
}

/** The neighbours where two pieces meet. */
function pairsOf(left: Piece, right: Piece): Anchor[] | null {
  const { ends } = left;
  const { starts } = right;
  if (ends === null || starts === null || ends.length * starts.length > MOST_PAIRS) return null;
  return ends.flatMap(({ text, min, max }) =>
    starts.map((start): Anchor => ({ kind: 'word', text: `${text}+${start.text}`, min, max })),
  );
}

function pieceOf(node: PhraseNode, language: TextLanguage): Piece {
  if (node.kind === 'gap') return { ...EMPTY, min: node.min, max: node.max };
  if (node.kind === 'any') return oneOf(node.options.map((option) => sequence(option, language)));
  const text = anchorText(node, language);
  const anchor: Anchor = { kind: node.kind, text, min: 0, max: 0 };
  const edge = node.kind === 'word' ? [{ text, min: 0, max: 0 }] : null;
  return { min: 1, max: 1, anchors: [anchor], cost: costOf([anchor]), starts: edge, ends: edge };
}

function oneOf(options: readonly Piece[]): Piece {
  const all = <T>(each: readonly (T[] | null)[]): T[] | null =>
    each.every((one) => one !== null) ? each.flat() : null;
  const anchors = all(options.map((option) => option.anchors));
  return {
    min: Math.min(...options.map((option) => option.min)),
    max: Math.max(...options.map((option) => option.max)),
    anchors,
    cost: anchors === null ? Number.POSITIVE_INFINITY : costOf(anchors),
    starts: all(options.map((option) => option.starts)),
    ends: all(options.map((option) => option.ends)),
  };
}

function anchorText(node: WordNode, language: TextLanguage): string {
  if (node.kind === 'number') return '';
  if (language !== 'ur-Latn' || node.kind === 'exact') return node.text;
  return node.kind === 'stem' ? romanStem(node.text) : romanWord(node.text);
}

/** The same word at several places of the phrase becomes one anchor with the places of all. */
function merged(anchors: readonly Anchor[]): Anchor[] {
  const byWord = new Map<string, Anchor>();
  for (const anchor of anchors) {
    const key = `${anchor.kind} ${anchor.text}`;
    const same = byWord.get(key);
    byWord.set(key, {
      ...anchor,
      min: Math.min(anchor.min, same?.min ?? anchor.min),
      max: Math.max(anchor.max, same?.max ?? anchor.max),
    });
  }
  return [...byWord.values()];
}

/** How often the phrase would be tried. Only the speed hangs on it, never what is found. */
function costOf(anchors: readonly Anchor[]): number {
  let cost = 0;
  for (const { kind, text, min, max } of anchors) {
    const [first, second] = text.split('+') as [string, string?];
    const often =
      kind === 'number'
        ? NUMBERS
        : second === undefined
          ? howCommon(first)
          : howCommonPair(first, second);
    // Most places of a wide window are given up at their first word.
    cost += often * (kind === 'stem' ? 3 : 1) * (1 + (max - min) / 5);
  }
  return cost;
}
