import { card } from './card';
import { cnic } from './cnic';
import { email } from './email';
import { iban } from './iban';
import { nino, pan } from './lettered';
import * as national from './national';
import { pkMobile } from './pk-mobile';
import { type Found, type Identifier, identifier } from './types';

/** From so many on, a draft is a list and no slip. */
const LEAST = 10;
const KINDS: readonly Identifier[] = [
  cnic,
  pkMobile,
  iban,
  card,
  email,
  national.ssn,
  national.aadhaar,
  nino,
  pan,
];

/** Ten or more numbers or addresses of people in one text. Each of them is marked. */
export const bulkList: Identifier = identifier({
  gate: [{ digits: LEAST * 4, run: 6 }, { addresses: LEAST }],
  masks: 'letters',
  find(folded) {
    const all = KINDS.flatMap((kind) => kind.find(folded)).sort((a, b) => a.start - b.start);
    const apart: Found[] = [];
    for (const found of all) {
      if (found.start >= (apart.at(-1)?.end ?? 0)) apart.push(found);
    }
    return apart.length < LEAST ? [] : apart;
  },
});
