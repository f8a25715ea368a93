import type { Claim } from '../types';
import { bucketOf, hashOf, pairHash } from './hash';
import { canBeRomanUrdu } from './language';
import { fold } from './normalize';
import { romanWord } from './roman';
import type { Reading, Spot } from './spot';
import {
  END,
  HASH,
  IN_ADDRESS,
  LATIN,
  NOT_AS_IT_STANDS,
  REST,
  type Sentence,
  STRETCHED,
  type Tokens,
  tokenize,
  WIDTH,
} from './tokens';
import { CODE } from './units';
import type { Words } from './words';

/**
 * Words that say little: they are passed over, so that a claim is known with and without them. They
 * are written as folding leaves them.
 */
export const SMALL = `a an the and or but of to in on at by for from with as is are was were be been being has have had
  will would can could may might shall should do does did this that these those it its they them their
  there he she his her we our you your i my me who which what so very also now just
  ہے ہیں ہو تہا تہی تہے گا گی گے کا کی کے کو نے میں سے پر اور یا یہ وہ کہ جو بہی ہی تو اب اس ان کر رہا
  رہی رہے گیا گیی گیے دیا دی دیے والا والی والے
  hai hain he ho tha thi thay ga gi ge ka ki ke ko ne mein me se par pe aur ya ye wo ke jo bhi hi to ab
  us in kar raha rahi rahe gaya gayi gaye dia diya di wala wali wale`;

/** The small words as the text has them, and their hashes. */
interface SmallWords {
  words: ReadonlySet<string>;
  byHash: ReadonlyMap<number, readonly string[]>;
}

let small: { exact: SmallWords; roman: SmallWords } | null = null;

/** Read when the first claim is. */
function smallWords(roman: boolean): SmallWords {
  if (small === null) {
    const texts = SMALL.split(/\s+/);
    const known = (words: readonly string[]): SmallWords => ({
      words: new Set(words),
      byHash: new Map(
        words.map((word) => [hashOf(word), words.filter((each) => hashOf(each) === hashOf(word))]),
      ),
    });
    small = { exact: known(texts), roman: known(texts.map((word) => romanWord(word))) };
  }
  return roman ? small.roman : small.exact;
}

/** Fewest telling words by which a claim can be told from an ordinary sentence. */
export const LEAST_WORDS = 4;

/** A claim as the product ships it. */
export interface ShippedClaim extends Claim {
  /** What `prepareRule` added, see `claimPairs`. */
  pairs?: readonly string[];
}

interface Entry {
  claim: Claim;
  id: number;
  /** Its distinct pairs of neighbouring words. */
  pairs: readonly string[];
  /** How many of them a sentence must hold. */
  need: number;
}

/** By which of a claim's pairs it is looked for, in one way of spelling. */
interface Lookup {
  roman: boolean;
  entries: Entry[];
  keys: Map<string, Entry[]>;
  /** A bit for the first word of each pair in `keys`, and one for each pair. */
  firsts: Uint32Array;
  pairs: Uint32Array;
  /** Fewest words of a sentence that can resemble one of the claims. */
  leastWords: number;
}

/** Bits of a table, few of them taken by a few hundred claims. */
const BITS = 16_384;
const SHIFT = 32 - Math.log2(BITS);
const NO_CLAIMS: ReadonlyMap<number, readonly Spot[]> = new Map();

function lookupFor(roman: boolean): Lookup {
  const bits = () => new Uint32Array(BITS / 32);
  const leastWords = Number.POSITIVE_INFINITY;
  return { roman, entries: [], keys: new Map(), firsts: bits(), pairs: bits(), leastWords };
}

/**
 * Claims of all rules. A sentence resembles a claim when it holds enough of the claim's pairs of
 * neighbouring words (shingles of length two, Broder 1997). A claim of n pairs of which k must be
 * there is looked for by its n - k + 1 rarest pairs only, one of which is there in any case (prefix
 * filtering), so that the work follows the draft and not the number of claims.
 */
export class ClaimIndex {
  readonly #exact = lookupFor(false);
  readonly #roman = lookupFor(true);
  readonly #lookups = [this.#exact, this.#roman];
  #next = 0;
  #ready = true;

  /** Adds one list and gives the number under which its spots are found. */
  add(list: readonly ShippedClaim[], likeness: number): number {
    const id = this.#next++;
    for (const { pairs: known, ...claim } of list) {
      const pairs = known ?? claimPairs(claim);
      const lookup = claim.inLanguage === 'ur-Latn' ? this.#roman : this.#exact;
      // Rounded, since 0.6 × 5 is a little more than 3 to a computer.
      const need = Math.max(1, Math.ceil(Number((likeness * pairs.length).toFixed(6))));
      if (pairs.length > 0) lookup.entries.push({ claim, id, pairs, need });
    }
    this.#ready = false;
    return id;
  }

  /** The sentences of a text that resemble a claim, by the number of its list. */
  find({ tokens, words }: Reading): ReadonlyMap<number, readonly Spot[]> {
    if (!this.#ready) this.#prepare();
    let found: Map<number, Spot[]> | null = null;
    for (const sentence of tokens.sentences) {
      for (const lookup of this.#lookups) {
        if (!mayHold(lookup, words, sentence)) continue;
        for (const [id, claim] of claimsIn(lookup, tokens, sentence)) {
          found ??= new Map();
          const spots = found.get(id) ?? [];
          found.set(id, spots);
          spots.push({ start: sentence.from, end: sentence.to, mask: 'digits', claim });
        }
      }
    }
    return found ?? NO_CLAIMS;
  }

  #prepare(): void {
    for (const lookup of this.#lookups) chooseKeys(lookup);
    this.#ready = true;
  }
}

/** The distinct pairs of neighbouring telling words of a claim. */
export function claimPairs({ claimReviewed, inLanguage }: Claim): string[] {
  const tokens = tokenize(fold(claimReviewed));
  return [...pairsOf(tellingWords(tokens, 0, tokens.count, inLanguage === 'ur-Latn'))];
}

/** How many words of a claim tell it from others. */
export function tellingCount({ claimReviewed, inLanguage }: Claim): number {
  const tokens = tokenize(fold(claimReviewed));
  return tellingWords(tokens, 0, tokens.count, inLanguage === 'ur-Latn').length;
}

/**
 * Whether a sentence can resemble any of the claims at all: it holds the hash of one of their pairs,
 * with nothing but small words between.
 */
function mayHold(lookup: Lookup, words: Words, sentence: Sentence): boolean {
  const { tokens } = words;
  const { roman, firsts, pairs, leastWords } = lookup;
  if (sentence.end - sentence.first < leastWords) return false;
  if (roman && !canBeRomanUrdu(tokens, sentence)) return false;
  const { data, from } = tokens;
  let before = 0;
  let isAfterFirst = false;
  let at = from + sentence.first * WIDTH;
  for (let token = sentence.first; token < sentence.end; token++, at += WIDTH) {
    if (((data[at + REST] as number) & IN_ADDRESS) !== 0) continue;
    const hash = roman ? romanHashAt(words, token) : (data[at + HASH] as number);
    const isFirst = hasBit(firsts, hash);
    // Most words are no first word and come after none.
    if ((!isFirst && !isAfterFirst) || isSmall(tokens, token, hash, roman)) continue;
    if (isAfterFirst && hasBit(pairs, pairHash(before, hash))) return true;
    isAfterFirst = isFirst;
    before = hash;
  }
  return false;
}

/** Hash of a word as the pairs of Roman Urdu have it. */
function romanHashAt(words: Words, token: number): number {
  const { tokens } = words;
  if ((tokens.rest(token) & (LATIN | STRETCHED | NOT_AS_IT_STANDS)) !== LATIN) {
    return hashOf(romanWord(tokens.text(token)));
  }
  return words.romanHash(token);
}

/** Whether it is a small word; "off" and "of" have one hash. */
function isSmall(tokens: Tokens, token: number, hash: number, roman: boolean): boolean {
  const same = smallWords(roman).byHash.get(hash);
  if (same === undefined) return false;
  if (roman || (tokens.rest(token) & NOT_AS_IT_STANDS) !== 0) {
    return same.includes(wordAt(tokens, token, roman));
  }
  return same.some((word) => stands(tokens, token, word));
}

/** Whether a word whose letters stand side by side is this one. */
function stands({ data, from, folded }: Tokens, token: number, word: string): boolean {
  const at = from + token * WIDTH;
  const start = folded.from + (data[at] as number);
  if (folded.from + (data[at + END] as number) - start !== word.length) return false;
  for (let letter = 0; letter < word.length; letter++) {
    if (((folded.units[start + letter] as number) & CODE) !== word.charCodeAt(letter)) return false;
  }
  return true;
}

function wordAt(tokens: Tokens, token: number, roman: boolean): string {
  const text = tokens.text(token);
  return roman ? romanWord(text) : text;
}

function hasBit(bits: Uint32Array, hash: number): boolean {
  const bit = bucketOf(hash, SHIFT);
  return ((bits[bit >> 5] as number) & (1 << (bit & 31))) !== 0;
}

function setBit(bits: Uint32Array, hash: number): void {
  const bit = bucketOf(hash, SHIFT);
  (bits[bit >> 5] as number) |= 1 << (bit & 31);
}

function tellingWords(tokens: Tokens, first: number, end: number, roman: boolean): string[] {
  const words: string[] = [];
  const passed = smallWords(roman).words;
  for (let token = first; token < end; token++) {
    if ((tokens.rest(token) & IN_ADDRESS) !== 0) continue;
    const word = wordAt(tokens, token, roman);
    if (!passed.has(word)) words.push(word);
  }
  return words;
}

function pairsOf(words: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < words.length; at++) pairs.add(`${words[at - 1]} ${words[at]}`);
  return pairs;
}

function chooseKeys(lookup: Lookup): void {
  const often = new Map<string, number>();
  for (const { pairs } of lookup.entries) {
    for (const pair of pairs) often.set(pair, (often.get(pair) ?? 0) + 1);
  }
  lookup.keys.clear();
  lookup.firsts.fill(0);
  lookup.pairs.fill(0);
  for (const entry of lookup.entries) {
    lookup.leastWords = Math.min(lookup.leastWords, entry.need + 1);
    const rarest = [...entry.pairs].sort(
      (a, b) => (often.get(a) as number) - (often.get(b) as number) || (a < b ? -1 : 1),
    );
    for (const pair of rarest.slice(0, entry.pairs.length - entry.need + 1)) {
      enterPair(lookup, pair);
      const list = lookup.keys.get(pair) ?? [];
      lookup.keys.set(pair, list);
      list.push(entry);
    }
  }
}

/** Notes a pair for `mayHold`. */
function enterPair({ firsts, pairs }: Lookup, pair: string): void {
  const gap = pair.indexOf(' ');
  const first = hashOf(pair.slice(0, gap));
  setBit(firsts, first);
  setBit(pairs, pairHash(first, hashOf(pair.slice(gap + 1))));
}

/** The most alike claim of each list; of equals the first. */
function claimsIn(lookup: Lookup, tokens: Tokens, sentence: Sentence): Map<number, Claim> {
  const words = tellingWords(tokens, sentence.first, sentence.end, lookup.roman);
  const candidates = new Set<Entry>();
  for (let at = 1; at < words.length; at++) {
    const pair = `${words[at - 1]} ${words[at]}`;
    for (const entry of lookup.keys.get(pair) ?? []) candidates.add(entry);
  }
  const best = new Map<number, { claim: Claim; share: number }>();
  if (candidates.size === 0) return new Map();
  const pairs = pairsOf(words);
  for (const { claim, id, pairs: own, need } of candidates) {
    const there = own.filter((pair) => pairs.has(pair)).length;
    const share = there / own.length;
    if (there >= need && share > (best.get(id)?.share ?? 0)) best.set(id, { claim, share });
  }
  return new Map([...best].map(([id, { claim }]) => [id, claim]));
}
