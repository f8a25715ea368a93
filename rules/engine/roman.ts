/**
 * Spelling of Roman Urdu, which has none: the usual ways to write one word are brought into one
 * form. Used only to compare words with `ur-Latn` phrases, never to show or change a text.
 */
import { hashOf, PRIME, SEED, STEM, STEM_LENGTHS, stemStep, WordTable } from './hash';
import { CODE } from './units';

/** Small words whose spellings no rule of letters brings together: the form, and what is written for it. */
const SMALL: Readonly<Record<string, string>> = {
  nahi: 'nahi nahin nahee naheen nai nhi nhe nahe nae nahien nahii nai nhn',
  ye: 'ye yeh yah',
  wo: 'wo woh wah voh vo',
  he: 'h hy hen hn',
  me: 'men mn m',
  kar: 'kr',
  sab: 'sb',
  karna: 'krna',
  kare: 'krein kren karen',
  kardo: 'krdo',
  ar: 'r aur or',
  ke: 'k',
  pe: 'py p',
  se: 'sy',
  ge: 'gy',
  bohat: 'bohat bahut bohut bohot bahot bht boht buhat',
};
const forms = new Map(
  Object.entries(SMALL).flatMap(([form, words]) => words.split(' ').map((word) => [word, form])),
);
const formNames = Object.keys(SMALL);
const formHashes = formNames.map((form) => hashOf(form));
const smallTable = new WordTable(
  [...forms].map(([word, form]) => [word, formNames.indexOf(form) + 1]),
);

const A = 97;
const C = 99;
const E = 101;
const F = 102;
const H = 104;
const I = 105;
const K = 107;
const N = 110;
const O = 111;
const P = 112;
const Q = 113;
const U = 117;
const V = 118;
const W = 119;
const X = 120;
const Y = 121;

/** The word that was folded last, and how many letters are left of it. */
let letters = new Uint16Array(128);
let count = 0;
/** A word that is no part of a draft, while it is folded. */
let given = new Int32Array(128);

/**
 * Brings the letters `[from, to)` of a draft's units into their one form, in `letters`. The last ones
 * are left as a word that goes on has them; `endWord` does the rest.
 */
function foldLetters(units: Int32Array, from: number, to: number): void {
  if ((to - from) * 2 > letters.length) letters = new Uint16Array((to - from) * 2);
  count = 0;
  let last = 0;
  for (let at = from; at < to; at++) {
    let code = (units[at] as number) & CODE;
    const next = at + 1 < to ? (units[at + 1] as number) & CODE : 0;
    let letter = ONE_FOR_ONE[code] ?? code;
    if (code === E && next === E) letter = I;
    else if (code === O && next === O) letter = U;
    else if (
      (code === O && next === U) ||
      (code === P && next === H) ||
      (code === C && next === K)
    ) {
      letter = code === O ? U : code === P ? F : K;
      code = next;
      at++;
    }
    while (at + 1 < to && ((units[at + 1] as number) & CODE) === code) at++;
    if (letter === last) continue;
    if (letter === X) letters[count++] = K;
    last = letter === X ? H : letter;
    letters[count++] = last;
  }
}

/** `y` as `i`, `v` as `w`, `q` as `k`; by code, for the 128 of ASCII. */
const ONE_FOR_ONE = Uint8Array.from({ length: 128 }, (_, code) =>
  code === Y ? I : code === V ? W : code === Q ? K : code,
);

/** Drops from `letters` what the end of a word may have or not: nasal n, silent h, the i of `ei`. */
function endWord(length: number): void {
  const before = letters[count - 2] as number;
  const last = letters[count - 1];
  if (last === N && count > 1) {
    if (length > 3 && (before === I || before === U)) count--;
    else if (length > 4 && (before === A || before === E || before === O)) count--;
  } else if (last === H && count > 2 && (before === A || before === E || before === O)) count--;
  if (count > 2 && letters[count - 1] === I) {
    const vowel = letters[count - 2];
    if (vowel === E || vowel === A) letters[--count - 1] = E;
  }
}

/** By length: hash of so many first letters of the word that `romanHash` read last. */
export const romanStarts = new Int32Array(Math.max(...STEM_LENGTHS) + 1);

/**
 * Hash of the word `[from, to)` of a draft in its one form.
 * @param hash of the word as it stands.
 * @param stems bits of the lengths for which `romanStarts` is wanted; 0 there when the word is shorter.
 */
export function romanHash(
  units: Int32Array,
  from: number,
  to: number,
  hash: number,
  stems: number,
): number {
  foldLetters(units, from, to);
  if (stems !== 0) noteStarts(stems);
  const small = smallTable.get(hash);
  if (small !== 0) return formHashes[small - 1] as number;
  endWord(to - from);
  let folded = SEED;
  // No letter stands twice in a row in this form.
  for (let at = 0; at < count; at++) folded = Math.imul(folded ^ (letters[at] as number), PRIME);
  return folded;
}

/** The same for a word that is given as such. */
export function romanHashOf(word: string, hash: number, stems: number): number {
  return romanHash(unitsOf(word), 0, word.length, hash, stems);
}

function noteStarts(stems: number): void {
  for (const length of STEM_LENGTHS) {
    if ((stems & (1 << length)) === 0) continue;
    let hash = length > count ? 0 : STEM;
    for (let at = 0; hash !== 0 && at < length; at++)
      hash = stemStep(hash, at, letters[at] as number);
    romanStarts[length] = hash;
  }
}

/** One form for the letters of a word or of its beginning (for a stem). */
export function romanStem(word: string): string {
  foldLetters(unitsOf(word), 0, word.length);
  return String.fromCharCode(...letters.subarray(0, count));
}

/** One form for a whole folded Latin word. */
export function romanWord(word: string): string {
  const small = forms.get(word);
  if (small !== undefined) return small;
  foldLetters(unitsOf(word), 0, word.length);
  endWord(word.length);
  return String.fromCharCode(...letters.subarray(0, count));
}

function unitsOf(word: string): Int32Array {
  if (word.length > given.length) given = new Int32Array(word.length * 2);
  for (let at = 0; at < word.length; at++) given[at] = word.charCodeAt(at);
  return given;
}
