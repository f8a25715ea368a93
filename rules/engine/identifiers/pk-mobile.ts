import type { Found, Identifier } from './types';

const MOBILE =
  /(?<![0-9]|[0-9][-.])(?:\+ ?92|0092|92|0)[-. ]?(?:\(0\))?[-. ]?\(?3[0-9]{2}\)?(?:[-. ]{0,2}[0-9]){7}(?![0-9]|-[0-9])/gu;

/**
 * A Pakistani mobile number: 03xx or +92 3xx and seven digits. Landlines, UAN and toll-free numbers
 * are published by offices and have other prefixes.
 */
export const pkMobile: Identifier = {
  masks: 'digits',
  find({ text }) {
    const found: Found[] = [];
    for (const match of text.matchAll(MOBILE)) {
      found.push({ start: match.index, end: match.index + match[0].length });
    }
    return found;
  },
};
