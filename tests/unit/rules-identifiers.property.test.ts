import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifiers } from '../../rules/engine/identifiers';
import * as proofs from '../../rules/engine/identifiers/proofs';
import { isFiller } from '../../rules/engine/identifiers/secret-value';
import { PREFIXED } from '../../rules/engine/identifiers/service-tokens';
import { fold, originalRange } from '../../rules/engine/normalize';
import { IDENTIFIER_KINDS, type IdentifierKind } from '../../rules/engine/rule';
import { opened } from './rules-helpers';

function found(kind: IdentifierKind, text: string): string[] {
  const folded = fold(text);
  return identifiers[kind].find(folded).map(({ start, end }) => {
    const range = originalRange(folded, start, end);
    return text.slice(range.start, range.end);
  });
}

const URDU_DIGITS = '۰۱۲۳۴۵۶۷۸۹';
const inUrdu = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => URDU_DIGITS[Number(digit)] as string);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`, 'u'));

/** Numbers whose last digit is a check on the rest: kind, length without it, name, proof, groups. */
const CHECKED: [IdentifierKind, number, string, (digits: string) => boolean, number[]][] = [
  ['uk-nhs', 9, 'NHS number', proofs.nhs, [3, 3, 4]],
  ['in-aadhaar', 11, 'Aadhaar', (one) => /^[2-9]/u.test(one) && proofs.verhoeff(one), [4, 4, 4]],
  ['de-steuer-id', 10, 'Steuer-ID', proofs.steuerId, [2, 3, 3, 3]],
  ['nl-bsn', 8, 'BSN', proofs.bsn, [3, 3, 3]],
  ['au-tfn', 8, 'TFN', proofs.tfn, [3, 3, 3]],
  ['au-abn', 10, 'ABN', proofs.abn, [2, 3, 3, 3]],
  ['ca-sin', 8, 'SIN:', (one) => /[1-9]/u.test(one) && proofs.luhn(one), [3, 3, 3]],
  ['card', 15, 'card', (one) => /^4/u.test(one) && proofs.luhn(one), [4, 4, 4, 4]],
];

describe.each(CHECKED)('%s', (kind, length, name, proof, groups) => {
  /** A head to which a check digit exists. */
  const valid = digits(length)
    .map((head) => (kind === 'card' ? `4${head.slice(1)}` : head))
    .map((head) => [...'0123456789'].map((last) => head + last).find(proof))
    .filter((number) => number !== undefined);
  const grouped = (number: string, separator: string): string => {
    const borders = groups.map((_, at) => groups.slice(0, at).reduce((sum, size) => sum + size, 0));
    return borders.map((from, at) => number.slice(from, borders[at + 1])).join(separator);
  };

  it('is found with separators and in Urdu digits', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom('', ' ', '-'), fc.boolean(), (number, separator, urdu) => {
        const written = urdu ? inUrdu(grouped(number, separator)) : grouped(number, separator);
        expect(found(kind, `${name} ${written} ok`)).toContain(written);
      }),
      { numRuns: 60 },
    );
  });

  it('is not found with another check digit', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 1, max: 9 }), (number, step) => {
        const last = (Number(number.at(-1)) + step) % 10;
        const wrong = number.slice(0, -1) + last;
        fc.pre(!proof(wrong));
        expect(found(kind, `${name} ${wrong} ok`)).not.toContain(wrong);
      }),
      { numRuns: 60 },
    );
  });
});

it('an IBAN made by its own rule is found in groups; with another check it is not', () => {
  const value = (text: string): number => {
    let rest = 0;
    for (const sign of text) {
      const number = Number.parseInt(sign, 36);
      rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
    }
    return rest;
  };
  fc.assert(
    fc.property(digits(16), fc.integer({ min: 1, max: 90 }), (account, off) => {
      const body = `TEST${account}`;
      const check = 98 - value(`${body}PK00`);
      const written = (number: number): string =>
        `PK${String(number).padStart(2, '0')}${body}`.replace(/(.{4})(?=.)/gu, '$1 ');
      expect(found('iban', `to ${written(check)}.`)).toEqual([written(check)]);
      const wrong = ((check + off - 2) % 97) + 2;
      fc.pre(wrong !== check);
      expect(found('iban', `to ${written(wrong)}.`)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it.each(PREFIXED.filter(([, rest]) => !rest.includes('(?=')))(
  'a token that begins with %s is found whole',
  (prefix, rest) => {
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^(?:${rest})$`, 'u')), (body) => {
        fc.pre(!isFiller(body) && /[0-9]/u.test(prefix + body));
        const token = prefix + body;
        const all = found('api-key', `It is "${token}" here`);
        expect(all.some((words) => token.startsWith(words) || words.includes(token))).toBe(true);
      }),
      { numRuns: 5 },
    );
  },
);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.stringMatching(/^[0-9 ().+:@/=a-zA-Z-]{0,300}$/u),
  fc
    .array(
      fc.constantFrom(
        'password',
        ':',
        ' ',
        '=',
        '@',
        '://',
        '-----BEGIN',
        'PRIVATE KEY-----',
        '0300',
        '-',
        '1234567',
        'PK36',
        'شناختی کارڈ',
        '۱۲۳۴۵',
        'house',
        'street',
        'code',
        '"',
        '\n',
        '𝟙',
        '\u200b',
        '\ud800',
        'key',
        'ghp_',
        'AKIA',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

it('any text: no throw, ranges inside it, and nothing where the gate says no', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = fold(text);
      for (const kind of IDENTIFIER_KINDS) {
        const all = identifiers[kind].find(folded);
        for (const { start, end } of all) {
          expect(start >= 0 && start < end && end <= folded.text.length).toBe(true);
        }
        if (all.length > 0)
          expect([kind, opened(identifiers[kind].gate, text)]).toEqual([kind, true]);
      }
    }),
    { numRuns: 400 },
  );
});
