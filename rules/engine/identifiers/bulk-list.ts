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
    const all = KINDS.flatMap((kind) => kind.find(folded));
    // In order of place: start and number as one, for numbers are sorted faster than by a comparison.
    const order = Float64Array.from(all, ({ start }, index) => start * all.length + index).sort();
    const apart: Found[] = [];
    let end = 0;
    for (const each of order) {
      const found = all[each % all.length] as Found;
      if (found.start < end) continue;
      apart.push(found);
      end = found.end;
    }
    return apart.length < LEAST ? [] : apart;
  },
});
