/**
 * Spelling of Roman Urdu, which has none: the usual ways to write one word are brought into one
 * form. Used only to compare words with `ur-Latn` phrases, never to show or change a text.
 */

/** Small words whose spellings no rule of letters brings together. */
const SMALL: Readonly<Record<string, string>> = {
  nahi: 'nahi',
  nahin: 'nahi',
  nahee: 'nahi',
  naheen: 'nahi',
  nai: 'nahi',
  nhi: 'nahi',
  nhe: 'nahi',
  nahe: 'nahi',
  nae: 'nahi',
  nahien: 'nahi',
  ye: 'ye',
  yeh: 'ye',
  yah: 'ye',
  wo: 'wo',
  woh: 'wo',
  wah: 'wo',
  voh: 'wo',
  h: 'he',
  hy: 'he',
  hen: 'he',
  men: 'me',
  mn: 'me',
  m: 'me',
  kr: 'kar',
  sb: 'sab',
  krna: 'karna',
  krein: 'kare',
  kren: 'kare',
  karen: 'kare',
  krdo: 'kardo',
  r: 'ar',
  aur: 'ar',
  or: 'ar',
  k: 'ke',
  py: 'pe',
  p: 'pe',
  sy: 'se',
  gy: 'ge',
  hn: 'he',
};

/** One form for the letters of a word or of its beginning (for a stem). */
export function romanStem(word: string): string {
  return word
    .replace(/aa+/g, 'a')
    .replace(/ee+|y|ii+/g, 'i')
    .replace(/oo+|ou/g, 'u')
    .replace(/x/g, 'kh')
    .replace(/ph/g, 'f')
    .replace(/v/g, 'w')
    .replace(/q|ck/g, 'k')
    .replace(/([a-z])\1+/g, '$1');
}

/** One form for a whole folded Latin word. */
export function romanWord(word: string): string {
  const small = SMALL[word];
  if (small !== undefined) return small;
  return romanStem(word.replace(/([aeo])y$/, '$1i'))
    .replace(/(ei|ai|u|i)n$/, (ending, vowel: string) => (word.length > 3 ? vowel : ending))
    .replace(/(?<=.)(?:ei|ai)$/, 'e')
    .replace(/(?<=.[aeo])h$/, '');
}
