/**
 * Where a phrase is looked for. Every match of a phrase holds one of a few words, its anchors; the
 * search tries the phrase only where such a word stands. The rarest words of a phrase are taken, so
 * the work follows the draft and not the number of phrases.
 */
import type { TextLanguage } from '../types';
import { ENGLISH } from './language';
import { eachPhrase, type PhraseNode, parsePhrase } from './phrase-syntax';
import { type Anchor, type Places, writePlaces } from './places';
import { romanStem, romanWord } from './roman';
import type { Phrases } from './rule';

/** A piece of a phrase: how many words it takes, and its anchors. */
interface Piece {
  min: number;
  max: number;
  /** `null`: it can match without any word that we know. */
  anchors: Anchor[] | null;
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
  const ways = alternatives(nodes);
  const others = ways.filter((way) => !isPlain(way));
  return {
    plain: ways.filter(isPlain).map((way) => {
      const words = way.map((node) => anchorText(node as WordNode, language));
      return { words, at: rarestPair(words) };
    }),
    anchors: merged(oneOf(others.map((way) => sequence(way, language))).anchors ?? []),
  };
}

/** Where the two neighbours begin by which these words are best looked for; 0 for a single word. */
function rarestPair(words: readonly string[]): number {
  const often = words.map(howCommon);
  const pairs = often.slice(1).map((second, at) => second * (often[at] as number));
  return Math.max(0, pairs.indexOf(Math.min(...pairs)));
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

/** The piece of a run of nodes: the anchors of that one of them that is met least often. */
function sequence(nodes: readonly PhraseNode[], language: TextLanguage): Piece {
  let best: Anchor[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  let min = 0;
  let max = 0;
  for (const node of nodes) {
    const piece = pieceOf(node, language);
    const anchors = piece.anchors?.map((one) => ({
      ...one,
      min: one.min + min,
      max: one.max + max,
    }));
    const cost = anchors?.reduce((sum, anchor) => sum + costOf(anchor), 0);
    if (anchors !== undefined && cost !== undefined && cost < least) {
      best = anchors;
      least = cost;
    }
    min += piece.min;
    max += piece.max;
  }
  return { min, max, anchors: best };
}

function pieceOf(node: PhraseNode, language: TextLanguage): Piece {
  if (node.kind === 'gap') return { min: node.min, max: node.max, anchors: null };
  if (node.kind === 'any') return oneOf(node.options.map((option) => sequence(option, language)));
  const anchor: Anchor = { kind: node.kind, text: anchorText(node, language), min: 0, max: 0 };
  return { min: 1, max: 1, anchors: [anchor] };
}

function oneOf(options: readonly Piece[]): Piece {
  const anchors = options.map((option) => option.anchors);
  return {
    min: Math.min(...options.map((option) => option.min)),
    max: Math.max(...options.map((option) => option.max)),
    anchors: anchors.every((each) => each !== null) ? anchors.flat() : null,
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
function costOf({ kind, text, min, max }: Anchor): number {
  const often = kind === 'number' ? 1 : howCommon(text);
  return often * (kind === 'stem' ? 4 : 1) * (1 + max - min);
}

/** How often a word is met, roughly: small words often, and each letter more halves it. */
function howCommon(word: string): number {
  return ENGLISH.has(word) ? 1 : 2 ** -Math.min(word.length, 10);
}
