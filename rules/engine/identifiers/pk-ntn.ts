import { ntn } from './proofs';
import { around, folding, type Identifier, identifier, places } from './types';

const NUMBER = /(?<![0-9a-z]|[0-9][-./])[0-9]{7}-[0-9](?![0-9a-z]|[-./][0-9])/gu;
const NAMED = folding(
  /(?<![a-z])(?:ntn|national tax|income tax|fbr|tax(?:payer)? (?:no|num))|این ٹی این|ٹیکس نمبر|نیشنل ٹیکس/u,
);
/** Words that are enough when the check digit agrees. */
const NEAR_TAX = folding(
  /(?<![a-z])(?:tax|filer|firm|company|business)(?![a-z])|ٹیکس|فائلر|کمپنی|فرم/u,
);

/**
 * Pakistan, national tax number: seven digits and a check digit, beside a word for it. The check is
 * unofficial (see `proofs.ts`): it makes a weaker word enough, and dismisses nothing.
 */
export const pkNtn: Identifier = identifier({
  gate: [
    { run: 8, words: ['ntn', 'tax', 'fbr', 'filer', 'firm', 'company', 'business'] },
    { run: 8, words: ['ٹی این', 'ٹیکس', 'فائلر', 'کمپنی', 'فرم'] },
  ],
  masks: 'digits',
  find: ({ text }) =>
    places(text, NUMBER).filter(({ start, end }) => {
      const nearby = around(text, start, end);
      if (NAMED().test(nearby)) return true;
      return NEAR_TAX().test(nearby) && ntn(text.slice(start, end).replace('-', ''));
    }),
});
