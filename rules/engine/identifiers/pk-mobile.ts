import { type Identifier, identifier, places } from './types';

const MOBILE =
  /(?<![0-9]|[0-9][-.])(?:\+ ?92|0092|92|0)[-. ]?(?:\(0\))?[-. ]?\(?3[0-9]{2}\)?(?:[-. ]{0,2}[0-9]){7}(?![0-9]|-[0-9])/gu;

/**
 * A Pakistani mobile number: 03xx or +92 3xx and seven digits. Landlines, UAN and toll-free numbers
 * are published by offices and have other prefixes.
 */
export const pkMobile: Identifier = identifier({
  gate: [{ run: 11 }],
  masks: 'digits',
  find: ({ text }) => places(text, MOBILE),
});
