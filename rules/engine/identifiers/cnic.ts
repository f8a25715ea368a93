import { around, folding, type Identifier, identifier, places } from './types';

/** 5-7-1 digits; the first is a province (1 to 7), the last is not 0. There is no check digit. */
const WRITTEN =
  /(?<![0-9]|[0-9][-.])[1-7][0-9]{4}(?: ?[-./] ?| )[0-9]{7}(?: ?[-./] ?| )[1-9](?![0-9]|[-.][0-9])/gu;
const BARE = /(?<![0-9.]|[0-9]-)[1-7][0-9]{11}[1-9](?![0-9]|[-.][0-9])/gu;
/** Words that make thirteen bare digits an identity number. */
const IDENTITY = folding(
  /(?<![a-z])(?:cnics?|nics?|nicop|snic|id ?cards?|identity|national id|sha?nakh?ti|shinakh?ti|b-?form|bay ?form)(?![a-z])|شناخت|ب فارم|سی این آئی سی|قومی کارڈ/u,
);

/**
 * Pakistan's identity card number. Structure after python-stdnum (stdnum.pk.cnic); thirteen digits
 * without separators are a parcel, an invoice or a B-Form, and count only beside an identity word.
 */
export const cnic: Identifier = identifier({
  gate: [{ run: 13 }],
  masks: 'digits',
  find: ({ text }) => [
    ...places(text, WRITTEN),
    ...places(text, BARE).filter(({ start, end }) => IDENTITY().test(around(text, start, end))),
  ],
});
