import { type Folded, originalRange } from '../normalize';
import { before, type Found, type Identifier, identifier, places } from './types';

/** Whether every letter of a place was written as a capital. */
function inCapitals(folded: Folded, { start, end }: Found): boolean {
  const range = originalRange(folded, start, end);
  const words = folded.original.slice(range.start, range.end);
  return words === words.toUpperCase();
}

function digitsOf(text: string, { start, end }: Found): string {
  return text.slice(start, end).replace(/[^0-9]/gu, '');
}

const NINO =
  /(?<![a-z0-9])(?!bg|gb|kn|nk|nt|tn|zz)[abceghj-prstw-z][abceghj-nprstw-z][ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[a-d](?![a-z0-9])/gu;

/**
 * United Kingdom, national insurance number: two letters, six digits, A to D; the letters and pairs
 * that are never given out are left out. Source: HMRC, National Insurance Manual NIM39110.
 */
export const nino: Identifier = identifier({
  gate: [{ run: 6 }],
  masks: 'letters',
  find: ({ text }) => places(text, NINO),
});

const PAN = /(?<![a-z0-9])[a-z]{3}[abcfghjlpt][a-z][0-9]{4}[a-z](?![a-z0-9])/gu;
const PAN_WORD = /(?<![a-z])(?:pan|permanent account)(?![a-z])/u;

/**
 * India, permanent account number: the fourth letter is the kind of holder. There is no published
 * check digit: it must be in capitals or beside its name. Source: Income Tax Department of India.
 */
export const pan: Identifier = identifier({
  gate: [{ run: 4, token: 10 }],
  masks: 'letters',
  find: (folded) =>
    places(folded.text, PAN).filter(
      (found) => inCapitals(folded, found) || PAN_WORD.test(before(folded.text, found.start)),
    ),
});

const DNI = /(?<![a-z0-9])(?:[xyz]-?[0-9]{7}|[0-9]{2}\.?[0-9]{3}\.?[0-9]{3})-?[a-z](?![a-z0-9])/gu;
const DNI_LETTERS = 'trwagmyfpdxbnjzsqvhlcke';

/**
 * Spain, DNI and NIE: the letter is the number's rest by 23; X, Y, Z stand for 0, 1, 2. In capitals.
 * Source: Ministerio del Interior, cálculo del dígito de control del NIF/NIE.
 */
export const dni: Identifier = identifier({
  gate: [{ run: 7, token: 2 }],
  masks: 'letters',
  find: (folded) =>
    places(folded.text, DNI).filter((found) => {
      const first = 'xyz'.indexOf(folded.text[found.start] as string);
      const number = Number(`${first > 0 ? first : ''}${digitsOf(folded.text, found)}`);
      const right = DNI_LETTERS[number % 23] === folded.text[found.end - 1];
      return right && number > 0 && inCapitals(folded, found);
    }),
});

/** Sixteen signs; digits may have become letters (omocodia). */
const CODICE =
  /(?<![a-z0-9])[a-z]{6}[0-9lmnp-v]{2}[abcdehlmprst][0-9lmnp-v]{2}[a-z][0-9lmnp-v]{3}[a-z](?![a-z0-9])/gu;
/** Values of 0-9 and of A-Z in the odd places, counted from one. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
const ODD_LETTERS = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/**
 * Italy, codice fiscale: the last letter is the sum of the others' values by 26.
 * Source: Decreto ministeriale of 23 December 1976, art. 12.
 */
export const codiceFiscale: Identifier = identifier({
  gate: [{ token: 16 }],
  masks: 'letters',
  find: ({ text }) =>
    places(text, CODICE).filter(({ start }) => {
      let sum = 0;
      for (let at = 0; at < 15; at++) {
        const value = Number.parseInt(text[start + at] as string, 36);
        const letter = value - 10;
        if (at % 2 === 1) sum += value > 9 ? letter : value;
        else sum += (value > 9 ? ODD_LETTERS[letter] : ODD[value]) as number;
      }
      return Number.parseInt(text[start + 15] as string, 36) - 10 === sum % 26;
    }),
});

/** `2A` and `2B` for the departments of Corsica. */
const CORSICAN =
  /(?<![a-z0-9])[12] ?[0-9]{2} ?[0-9]{2} ?2[ab] ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}(?![a-z0-9])/gu;

/** France, NIR of people born in Corsica: 2A counts as 19, 2B as 18. Source: stdnum.fr.nir. */
export const corsicanNir: Identifier = identifier({
  gate: [{ digits: 14, words: ['2a', '2b'] }],
  masks: 'letters',
  find: ({ text }) =>
    places(text, CORSICAN).filter(({ start, end }) => {
      const signs = text.slice(start, end).replace(/ /gu, '');
      const digits = signs.replace('2a', '19').replace('2b', '18');
      return 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13));
    }),
});
