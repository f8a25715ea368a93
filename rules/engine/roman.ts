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
  let out = '';
  let last = '';
  for (let at = 0; at < word.length; at++) {
    let letter = word[at] as string;
    const next = word[at + 1];
    if (letter === 'e' && next === 'e') letter = 'i';
    else if (letter === 'o' && (next === 'o' || next === 'u')) {
      letter = 'u';
      if (next === 'u') at++;
    } else if (letter === 'p' && next === 'h') {
      letter = 'f';
      at++;
    } else if (letter === 'c' && next === 'k') {
      letter = 'k';
      at++;
    } else letter = LETTERS[letter] ?? letter;
    while (word[at + 1] === word[at] && at + 1 < word.length) at++;
    if (letter !== last) out += letter;
    last = letter;
  }
  return out;
}

const LETTERS: Readonly<Record<string, string>> = { y: 'i', v: 'w', q: 'k', x: 'kh' };

/**
 * One form for a whole folded Latin word.
 * @param stem its `romanStem`, where the caller has it.
 */
export function romanWord(word: string, stem = romanStem(word)): string {
  const small = SMALL[word];
  if (small !== undefined) return small;
  let form = stem;
  if (form.endsWith('n') && word.length > 3) {
    const before = form[form.length - 2];
    if (before === 'i' || before === 'u') form = form.slice(0, -1);
  } else if (
    form.endsWith('h') &&
    form.length > 2 &&
    'aeo'.includes(form[form.length - 2] as string)
  ) {
    form = form.slice(0, -1);
  }
  if (form.length > 2 && (form.endsWith('ei') || form.endsWith('ai')))
    return `${form.slice(0, -2)}e`;
  return form;
}
