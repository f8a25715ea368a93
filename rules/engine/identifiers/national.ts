import { numberKind } from './number-kind';
import * as proofs from './proofs';
import type { Identifier } from './types';

/** United Kingdom, NHS number: `943 476 5919`. */
export const nhsNumber: Identifier = numberKind({
  length: 10,
  forms: ['3-3-4'],
  proof: proofs.nhs,
  words: /(?<![a-z])(?:nhs|chi|hospital) ?(?:n[o°]|num|patient)?|patient/u,
});

/** India, Aadhaar: the first digit is 2 to 9. In its three groups of four it stands alone. */
export const aadhaar: Identifier = numberKind({
  length: 12,
  forms: ['4-4-4'],
  proof: (digits) => /^[2-9]/u.test(digits) && proofs.verhoeff(digits),
  words: /aadh?aa?r|uidai|(?<![a-z])uid(?![a-z])|آدھار|ادھار کارڈ/u,
  alone: ({ form, separator }) => form === '4-4-4' && separator !== '/' && separator !== 'mixed',
});

/** Germany, Steuer-Identifikationsnummer. */
export const steuerId: Identifier = numberKind({
  length: 11,
  forms: ['2-3-3-3'],
  proof: proofs.steuerId,
  words: /steuer|idnr|tax (?:id|number|no)|tin(?![a-z])/u,
});

/** Netherlands, burgerservicenummer. */
export const bsn: Identifier = numberKind({
  length: 9,
  forms: ['3-3-3', '4-2-3'],
  proof: proofs.bsn,
  words: /(?<![a-z])(?:bsn|burgerservice(?:nummer)?|sofi(?:nummer)?|citizen service n)/u,
});

/** Poland, PESEL. */
export const pesel: Identifier = numberKind({
  length: 11,
  forms: ['6-5'],
  proof: proofs.pesel,
  words: /(?<![a-z])pesel/u,
});

/** Belgium, national register number; with its dots and dash it stands alone. */
export const belgianNumber: Identifier = numberKind({
  length: 11,
  forms: ['2-2-2-3-2'],
  proof: proofs.belgian,
  words:
    /rijksregister|registre national|national (?:register )?(?:no|num)|insz|niss|(?<![a-z])nrn/u,
  alone: ({ form, separator }) => form === '2-2-2-3-2' && separator === 'mixed',
});

/** France, numéro de sécurité sociale: fifteen digits of such structure stand alone. */
export const nir: Identifier = numberKind({
  length: 15,
  forms: ['1-2-2-2-3-3-2', '13-2'],
  proof: proofs.nir,
  words: /securite sociale|insee|carte vitale|(?<![a-z])nir(?![a-z])/u,
  alone: ({ form }) => form !== '15',
});

/** Australia, tax file number. */
export const tfn: Identifier = numberKind({
  length: 9,
  forms: ['3-3-3'],
  proof: proofs.tfn,
  words: /(?<![a-z])tfn|tax file/u,
});

/** Australia, business number, which is public. */
export const abn: Identifier = numberKind({
  length: 11,
  forms: ['2-3-3-3'],
  proof: proofs.abn,
  words: /(?<![a-z])abn(?![a-z])|business num/u,
});

/** Canada, social insurance number. */
export const sin: Identifier = numberKind({
  length: 9,
  forms: ['3-3-3'],
  proof: (digits) => /[1-9]/u.test(digits) && proofs.luhn(digits),
  words:
    /(?<![a-z])s\.?i\.?n\.?(?: (?:is|no|num|card)|[:#]|[:#]? {2})|social insurance|assurance sociale/u,
});

/** Not 000, 666 or 9xx; group not 00; serial not 0000. Source: SSA, SSN randomization (2011). */
const SSN = /^(?!000|666|9)[0-9]{3}(?!00)[0-9]{2}(?!0000)[0-9]{4}$/u;
/** Taxpayers without an SSN: 9xx, group 50-65, 70-88, 90-92, 94-99. Source: IRS, ITIN. */
const ITIN = /^9[0-9]{2}(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])[0-9]{4}$/u;

/** United States, social security number or ITIN; with its two dashes it stands alone. */
export const ssn: Identifier = numberKind({
  length: 9,
  forms: ['3-2-4'],
  proof: (digits) => SSN.test(digits) || ITIN.test(digits),
  words: /(?<![a-z])(?:ssn|itin|social security|soc sec|taxpayer id)/u,
  alone: ({ form, separator }) => form === '3-2-4' && separator === '-',
});
