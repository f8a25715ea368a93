import { describe, expect, it } from 'vitest';
import { Gates } from '../../rules/engine/gates';
import { identifiers } from '../../rules/engine/identifiers';
import { candidates } from '../../rules/engine/identifiers/digit-groups';
import { fold } from '../../rules/engine/normalize';
import { IDENTIFIER_KINDS, type IdentifierKind } from '../../rules/engine/rule';
import { readWords } from '../../rules/engine/text';
import { rule, run } from './rules-helpers';

const LONG = 100_000;

function awake(text: string): string[] {
  const gates = new Gates();
  const when = IDENTIFIER_KINDS.map((kind) => gates.add(identifiers[kind].gate));
  gates.read(readWords(text));
  return IDENTIFIER_KINDS.filter((_, at) => gates.isOpen(when[at] ?? []));
}

it.each([
  'Rain is expected in Islamabad tomorrow, take care on the road.',
  'کل اسلام آباد میں بارش کا امکان ہے، احتیاط کریں۔',
  'Kal Islamabad mein barish ka imkan hai, ehtiyat karein.',
  '@office thank you for the quick reply! #Shukriya',
])('an ordinary post wakes no format: %s', (text) => {
  expect(awake(text)).toEqual([]);
});

const any = () => true;

describe('hostile texts', () => {
  it.each([
    ['a', []],
    ['@', []],
    ['-', []],
    ['=', []],
    ['پ', []],
  ])('100,000 times %s wakes %j', (sign, kinds) => {
    expect(awake(sign.repeat(LONG))).toEqual(kinds);
  });

  it('one endless number is no candidate of any length', () => {
    const folded = fold('1'.repeat(LONG));
    for (let length = 7; length <= 19; length++)
      expect(candidates(folded, length, any)).toEqual([]);
  });

  it('candidates grow with the text and no faster, and short groups give none', () => {
    const count = (text: string): number => {
      const folded = fold(text);
      let all = 0;
      for (let length = 7; length <= 19; length++) all += candidates(folded, length, any).length;
      return all;
    };
    expect(count('1 '.repeat(LONG / 2))).toBe(0);
    expect(count('11 '.repeat(LONG / 3))).toBe(0);
    const once = count('4111 '.repeat(1000));
    expect(count('4111 '.repeat(2000))).toBeLessThanOrEqual(2 * once + 10);
    expect(once).toBeLessThanOrEqual(4 * 1000);
  });

  it('finds the same twice, and a key block once for each beginning', () => {
    const text = '-----BEGIN PRIVATE KEY-----\n'.repeat(100);
    expect(identifiers['api-key'].find(fold(text))).toHaveLength(100);
    const folded = fold('OTP is 482913');
    expect(identifiers['one-time-code'].find(folded)).toBe(
      identifiers['one-time-code'].find(folded),
    );
  });
});

it('ten people make a list, nine do not', () => {
  const list = (count: number): string =>
    Array.from({ length: count }, (_, at) => `0300-123456${at % 10}`).join(', ');
  expect(identifiers['bulk-list'].find(fold(list(9)))).toHaveLength(0);
  expect(identifiers['bulk-list'].find(fold(list(10)))).toHaveLength(10);
});

/** A text for each way of masking, and what must be gone from it. */
it.each<[IdentifierKind, string, RegExp]>([
  ['cnic', 'CNIC ۳۵۲۰۲-1234567-۱ ok', /\p{Nd}/u],
  ['card', 'card 4111 1111 1111 1111 ok', /[0-9]/u],
  ['iban', 'to PK36 SCBL 0000 0011 2345 6702 ok', /[0-9A-Z]/u],
  ['passport', 'passport AB1234567 ok', /[0-9A-Z]/u],
  ['uk-driving-licence', 'DVLA MORGA657054SM9IJ ok', /[0-9MORGA]/u],
  ['pk-driving-licence', 'DL no LE-19-12345 ok', /[0-9E]/u],
  ['uk-nino', 'it is AB 12 34 56 C ok', /[0-9A-Z]/u],
  ['fr-nir', 'NIR 2 55 08 14 168 025 38', /[0-9]/u],
  ['password', 'password: Kohsar#77-x ok', /[K#7-]|ohsar/u],
  ['api-key', 'mysql://clerk:Kohsar77x@db.example/x', /Kohsar|77/u],
  ['one-time-code', 'OTP 482 913 ok', /[0-9]/u],
])('the mask of %s leaves nothing of it', async (kind, text, gone) => {
  const { findings } = await run(
    [rule('t/one', [{ identifier: kind }], { mends: ['mask'] })],
    text,
  );
  let masked = text;
  for (const edit of findings.flatMap((finding) => finding.mends[0]?.edits ?? []).reverse()) {
    masked = masked.slice(0, edit.start) + edit.text + masked.slice(edit.end);
  }
  expect(masked).toContain('*');
  expect(masked.replace(/^(?:CNIC|NIR|OTP|DVLA|DL no|password:|passport) /u, '')).not.toMatch(gone);
  expect(identifiers[kind].find(fold(masked))).toEqual([]);
});
