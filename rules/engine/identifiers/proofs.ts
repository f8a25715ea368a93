/** Check digits of national numbers. Each takes digits only, the check digit the last. */

/** Sum of the digits, each times its weight; as many digits as there are weights. */
function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += digitAt(digits, at) * (weights[at] as number);
  return sum;
}

function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at) - 48;
}

function isOneDigit(digits: string): boolean {
  return /^([0-9])\1*$/u.test(digits);
}

/**
 * Luhn's sum: every second digit from the right doubled, the total a multiple of ten.
 * Source: ISO/IEC 7812-1, annex B.
 */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digitAt(digits, digits.length - 1 - i);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * United Kingdom, NHS number: weights 10 to 2, check = 11 - sum mod 11; 11 is written 0 and 10 is
 * never given out. Source: NHS Data Dictionary, NHS NUMBER.
 */
export function nhs(digits: string): boolean {
  if (isOneDigit(digits)) return false;
  const check = (11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check !== 10 && check === digitAt(digits, 9);
}

function digitsOf(digits: string): Uint8Array {
  return Uint8Array.from(digits, Number);
}

const TIMES = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
].map(digitsOf);
const TURNS = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
].map(digitsOf);

/**
 * Verhoeff's check over the group of the pentagon's symmetries.
 * Source: J. Verhoeff, Error Detecting Decimal Codes (1969); used by UIDAI for Aadhaar.
 */
export function verhoeff(digits: string): boolean {
  let state = 0;
  for (let i = 0; i < digits.length; i++) {
    const turned = TURNS[i % TURNS.length]?.[digitAt(digits, digits.length - 1 - i)] ?? 0;
    state = TIMES[state]?.[turned] ?? 0;
  }
  return state === 0;
}

/**
 * Germany, tax number (Steuer-ID): ISO 7064 mod 11,10; of the first ten digits one stands two or
 * three times and no other twice. Source: python-stdnum, stdnum.de.idnr.
 */
export function steuerId(digits: string): boolean {
  const head = [...digits.slice(0, 10)];
  const counts = [...new Set(head)].map((one) => head.filter((each) => each === one).length);
  const repeated = counts.filter((count) => count > 1);
  if (digits[0] === '0' || repeated.length !== 1 || (repeated[0] as number) > 3) return false;
  let product = 10;
  for (let at = 0; at < 10; at++) {
    const sum = (digitAt(digits, at) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digitAt(digits, 10);
}

/**
 * Netherlands, BSN: the eleven-test, weights 9 to 2 and -1. Source: python-stdnum, stdnum.nl.bsn.
 */
export function bsn(digits: string): boolean {
  return weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && Number(digits) > 0;
}

/**
 * Poland, PESEL: weights 1 3 7 9, and a date of birth whose month tells the century.
 * Source: python-stdnum, stdnum.pl.pesel.
 */
export function pesel(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  if (!isDay(month, Number(digits.slice(4, 6)))) return false;
  return weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

/**
 * Belgium, national number: 97 less the rest of the first nine digits by 97; a 2 stands before them
 * for those born from 2000 on. Source: python-stdnum, stdnum.be.nn.
 */
export function belgian(digits: string): boolean {
  if (!isDay(Number(digits.slice(2, 4)), Number(digits.slice(4, 6)))) return false;
  const head = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  return check === 97 - (head % 97) || check === 97 - ((2_000_000_000 + head) % 97);
}

/**
 * France, NIR without its Corsican letters: key = 97 less the rest by 97; sex, month and
 * department in range. Source: python-stdnum, stdnum.fr.nir.
 */
export function nir(digits: string): boolean {
  const month = Number(digits.slice(3, 5));
  if (!/^[12]/u.test(digits) || (month > 12 && month < 20) || month === 0) return false;
  return 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13));
}

/**
 * Australia, tax file number: weights 1 4 3 7 5 8 6 9 10, a multiple of eleven.
 * Source: python-stdnum, stdnum.au.tfn.
 */
export function tfn(digits: string): boolean {
  return weighted(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 && !isOneDigit(digits);
}

/**
 * Australia, business number: 1 off the first digit, weights 10 1 3 … 19, a multiple of 89.
 * Source: Australian Business Register, format of the ABN.
 */
export function abn(digits: string): boolean {
  if (digits[0] === '0') return false;
  return (weighted(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;
}

/**
 * Pakistan, national tax number: weights 8 to 2, check = (11 - sum mod 11) mod 11. Not published:
 * it fits every sample at hand, and so raises confidence but dismisses nothing.
 */
export function ntn(digits: string): boolean {
  const check = (11 - (weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check === digitAt(digits, 7);
}

/** A month and a day that can stand together in some year. */
function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 29 : 31);
}
