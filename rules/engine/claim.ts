import type { Claim } from '../types';
import { bucketOf, hashOf, pairHash } from './hash';
import { canBeRomanUrdu } from './language';
import { fold } from './normalize';
import { romanHash, romanHashOf, romanWord } from './roman';
import type { Reading, Spot } from './spot';
import {
  HASH,
  IN_ADDRESS,
  NOT_AS_IT_STANDS,
  REST,
  type Sentence,
  type Tokens,
  tokenize,
  WIDTH,
} from './tokens';

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

let small: { exact: ReadonlySet<number>; roman: ReadonlySet<number> } | null = null;

/** Hashes of the small words, as the text has them; read when the first claim is. */
function smallWords(roman: boolean): ReadonlySet<number> {
  if (small === null) {
    const exact = SMALL.split(/\s+/);
    const hashes = (words: readonly string[]) => new Set(words.map((word) => hashOf(word)));
    small = { exact: hashes(exact), roman: hashes(exact.map((word) => romanWord(word))) };
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

const BITS = 16_384;
const SHIFT = 32 - Math.log2(BITS);

function emptyLookup(roman: boolean): Lookup {
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
  readonly #exact = emptyLookup(false);
  readonly #roman = emptyLookup(true);
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
  find(reading: Reading): ReadonlyMap<number, readonly Spot[]> {
    if (!this.#ready) this.#prepare();
    const found = new Map<number, Spot[]>();
    for (const sentence of reading.tokens.sentences) {
      for (const lookup of [this.#exact, this.#roman]) {
        if (!mayHold(lookup, reading.tokens, sentence)) continue;
        for (const [id, claim] of claimsIn(lookup, reading.tokens, sentence)) {
          const spots = found.get(id) ?? [];
          found.set(id, spots);
          spots.push({ start: sentence.from, end: sentence.to, mask: 'digits', claim });
        }
      }
    }
    return found;
  }

  #prepare(): void {
    for (const lookup of [this.#exact, this.#roman]) chooseKeys(lookup);
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
 * with nothing but what may be small words between.
 */
function mayHold(lookup: Lookup, tokens: Tokens, sentence: Sentence): boolean {
  const { roman, firsts, pairs, leastWords } = lookup;
  if (sentence.end - sentence.first < leastWords) return false;
  if (roman && !canBeRomanUrdu(tokens, sentence)) return false;
  const passed = smallWords(roman);
  const { data, from } = tokens;
  let before = 0;
  let isAfterFirst = false;
  let at = from + sentence.first * WIDTH;
  for (let token = sentence.first; token < sentence.end; token++, at += WIDTH) {
    if (((data[at + REST] as number) & IN_ADDRESS) !== 0) continue;
    const hash = roman ? hashAt(tokens, token, roman) : (data[at + HASH] as number);
    const isFirst = hasBit(firsts, hash);
    if ((!isFirst && !isAfterFirst) || passed.has(hash)) continue;
    if (isAfterFirst && hasBit(pairs, pairHash(before, hash))) return true;
    isAfterFirst = isFirst;
    before = hash;
  }
  return false;
}

function hashAt(tokens: Tokens, token: number, roman: boolean): number {
  const hash = tokens.hash(token);
  if (!roman) return hash;
  if ((tokens.rest(token) & NOT_AS_IT_STANDS) !== 0)
    return romanHashOf(tokens.text(token), hash, 0);
  const { units, from } = tokens.folded;
  return romanHash(units, from + tokens.start(token), from + tokens.end(token), hash, 0);
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
  const passed = smallWords(roman);
  for (let token = first; token < end; token++) {
    if ((tokens.rest(token) & IN_ADDRESS) !== 0) continue;
    if (passed.has(hashAt(tokens, token, roman))) continue;
    const text = tokens.text(token);
    words.push(roman ? romanWord(text) : text);
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
      const [first = '', second = ''] = pair.split(' ');
      const hash = hashOf(first);
      setBit(lookup.firsts, hash);
      setBit(lookup.pairs, pairHash(hash, hashOf(second)));
      const list = lookup.keys.get(pair) ?? [];
      lookup.keys.set(pair, list);
      list.push(entry);
    }
  }
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
