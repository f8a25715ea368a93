/** Reads a phrase as it is written in a rule (see `rule.ts`) into a small tree. */
import { TEXT_LANGUAGES, type TextLanguage } from '../types';
import { fold } from './normalize';
import type { Phrases } from './rule';
import { tokenize } from './tokens';

export type PhraseNode =
  | { kind: 'word'; text: string }
  | { kind: 'stem'; text: string }
  /** Folded text, and the word in the capitals that are asked for. */
  | { kind: 'exact'; text: string; original: string }
  | { kind: 'number' }
  /** Nothing up to `max` words; `min` of them at least. */
  | { kind: 'gap'; min: number; max: number }
  | { kind: 'any'; options: PhraseNode[][] };

export const MAX_GAP = 9;
const MIN_STEM = 3;
const MAX_DEPTH = 4;
const PIECE =
  /\s+|\(|\)|\||\{([a-z0-9-]+)\}|\*([0-9])?(?=[\s()|]|$)|#(?=[\s()|]|$)|(=?)([^\s()|{}*#=]+)(\*?)/gu;

/** One phrase of a list, as it is written. */
export interface WrittenPhrase {
  source: string;
  language: TextLanguage;
}

/** The phrases of a list in the one order that everything which numbers them keeps to. */
export function eachPhrase(phrases: Phrases): WrittenPhrase[] {
  return TEXT_LANGUAGES.flatMap((language) =>
    (phrases[language] ?? []).map((source) => ({ source, language })),
  );
}

/** A phrase that cannot be read; `message` says what was expected. */
export class PhraseError extends Error {}

/**
 * Reads one phrase.
 * @param lists the rule's word lists, for `{name}`; a list may not use another list.
 * @throws PhraseError saying what is wrong with it.
 */
export function parsePhrase(
  source: string,
  language: TextLanguage,
  lists: Readonly<Record<string, Phrases>> = {},
): PhraseNode[] {
  const pieces = cut(source);
  const reader = { pieces, at: 0, language, lists };
  const nodes = readSequence(reader, 0);
  if (reader.at < pieces.length) throw new PhraseError('a "(" before this ")"');
  checkEnds(nodes);
  return nodes;
}

type Piece =
  | { kind: 'open' | 'close' | 'or' | 'number' }
  | { kind: 'list'; name: string }
  | { kind: 'gap'; min: number; max: number }
  | WordPiece;

interface WordPiece {
  kind: 'text';
  text: string;
  exact: boolean;
  stem: boolean;
}

interface Reader {
  pieces: Piece[];
  at: number;
  language: TextLanguage;
  lists: Readonly<Record<string, Phrases>>;
}

function cut(source: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of source.matchAll(PIECE)) {
    if (match.index !== end) break;
    end += match[0].length;
    const [whole, list, gap, exact, text, star] = match;
    if (whole.trim() === '') continue;
    if (whole === '(') pieces.push({ kind: 'open' });
    else if (whole === ')') pieces.push({ kind: 'close' });
    else if (whole === '|') pieces.push({ kind: 'or' });
    else if (whole === '#') pieces.push({ kind: 'number' });
    else if (list !== undefined) pieces.push({ kind: 'list', name: list });
    else if (text !== undefined) {
      pieces.push({ kind: 'text', text, exact: exact === '=', stem: star === '*' });
    } else if (gap === undefined) pieces.push({ kind: 'gap', min: 1, max: 1 });
    else pieces.push({ kind: 'gap', min: 0, max: Number(gap) });
  }
  if (end !== source.length) {
    throw new PhraseError(
      `words and the signs of a phrase; "${source.slice(end, end + 12)}" is neither`,
    );
  }
  return pieces;
}

function readSequence(reader: Reader, depth: number): PhraseNode[] {
  if (depth > MAX_DEPTH) throw new PhraseError(`brackets at most ${MAX_DEPTH} deep`);
  const nodes: PhraseNode[] = [];
  for (;;) {
    const piece = reader.pieces[reader.at];
    if (piece === undefined || piece.kind === 'close' || piece.kind === 'or') {
      return withLettersJoined(nodes);
    }
    reader.at++;
    if (piece.kind === 'open') nodes.push(readOptions(reader, depth));
    else if (piece.kind === 'number') nodes.push({ kind: 'number' });
    else if (piece.kind === 'gap') nodes.push({ kind: 'gap', min: piece.min, max: piece.max });
    else if (piece.kind === 'list') nodes.push(readList(reader, piece.name));
    else if (piece.kind === 'text') nodes.push(...readWords(piece));
  }
}

/** Three letters alone and more are one word in a draft (`s r o`, "S.R.O."), and so they are here. */
function withLettersJoined(nodes: readonly PhraseNode[]): PhraseNode[] {
  const out: PhraseNode[] = [];
  let letters = 0;
  for (const node of [...nodes, null]) {
    const isLetter = node?.kind === 'word' && /^\p{L}$/u.test(node.text);
    if (!isLetter && letters > 2) {
      const text = out
        .splice(-letters)
        .map((each) => (each.kind === 'word' ? each.text : ''))
        .join('');
      out.push({ kind: 'word', text });
    }
    letters = isLetter ? letters + 1 : 0;
    if (node !== null) out.push(node);
  }
  return out;
}

function readOptions(reader: Reader, depth: number): PhraseNode {
  const options: PhraseNode[][] = [];
  for (;;) {
    options.push(readSequence(reader, depth + 1));
    const piece = reader.pieces[reader.at++];
    if (piece === undefined) throw new PhraseError('a ")" for every "("');
    if (piece.kind === 'close') return { kind: 'any', options };
  }
}

/** Lists already read: a rule uses one in many phrases. */
const readLists = new WeakMap<object, Map<string, PhraseNode>>();

function readList(reader: Reader, name: string): PhraseNode {
  const { lists, language } = reader;
  const list = lists[name];
  if (list === undefined) {
    const known = Object.keys(lists).map((key) => `{${key}}`);
    throw new PhraseError(`one of the rule's lists: ${known.join(', ') || 'it has none'}`);
  }
  const phrases = list[language] ?? [];
  if (phrases.length === 0) throw new PhraseError(`list {${name}} to have phrases in ${language}`);
  const read = readLists.get(list) ?? new Map<string, PhraseNode>();
  readLists.set(list, read);
  const node = read.get(language) ?? {
    kind: 'any',
    options: phrases.map((phrase) => parsePhrase(phrase, language)),
  };
  read.set(language, node);
  return node;
}

function readWords(piece: WordPiece): PhraseNode[] {
  const words = wordsOf(piece.text);
  const last = words.at(-1);
  if (last === undefined) throw new PhraseError(`a word; "${piece.text}" holds no letter or digit`);
  if (piece.stem && last.length < MIN_STEM) {
    throw new PhraseError(`at least ${MIN_STEM} letters before "*"`);
  }
  if (piece.exact) {
    if (words.length > 1 || piece.stem) throw new PhraseError('one whole word after "="');
    return [{ kind: 'exact', text: last, original: piece.text }];
  }
  const nodes = words.map((text): PhraseNode => ({ kind: 'word', text }));
  if (piece.stem) nodes[nodes.length - 1] = { kind: 'stem', text: last };
  return nodes;
}

/** The words of a piece as the draft's words will look; most pieces are one plain word already. */
function wordsOf(text: string): readonly string[] {
  return /^[a-z]+$/.test(text) ? [text] : tokenize(fold(text)).texts;
}

function checkEnds(nodes: readonly PhraseNode[]): void {
  if (nodes.every(canBeEmpty)) throw new PhraseError('at least one word that must be there');
  if (
    nodes.some((node, index) => node.kind === 'gap' && (index === 0 || index === nodes.length - 1))
  ) {
    throw new PhraseError('a word before and after every gap');
  }
}

/** Whether this piece of a phrase can stand for no word at all. */
function canBeEmpty(node: PhraseNode): boolean {
  if (node.kind === 'gap') return true;
  return node.kind === 'any' && node.options.some((option) => option.every(canBeEmpty));
}
