import { describe, expect, it } from 'vitest';
import { identifiers } from '../../rules/engine/identifiers';
import * as proofs from '../../rules/engine/identifiers/proofs';
import { fold } from '../../rules/engine/normalize';
import type { IdentifierKind } from '../../rules/engine/rule';

/** Published or invented numbers, and the same with another check digit. */
const VECTORS: [string, (digits: string) => boolean, string, string][] = [
  ['luhn', proofs.luhn, '4111111111111111', '4111111111111112'],
  ['luhn', proofs.luhn, '046454286', '046454287'],
  ['nhs', proofs.nhs, '9434765919', '9434765918'],
  ['verhoeff', proofs.verhoeff, '234123412346', '234123412347'],
  ['steuerId', proofs.steuerId, '36574261809', '36574261808'],
  ['bsn', proofs.bsn, '111222333', '111222334'],
  ['pesel', proofs.pesel, '44051401359', '44051401358'],
  ['belgian', proofs.belgian, '93051822361', '93051822362'],
  ['nir', proofs.nir, '255081416802538', '255081416802539'],
  ['tfn', proofs.tfn, '123456782', '123456783'],
  ['abn', proofs.abn, '51824753556', '51824753557'],
  ['ntn', proofs.ntn, '41749413', '41749414'],
  ['ntn', proofs.ntn, '38041421', '38041422'],
  ['ntn', proofs.ntn, '08229104', '08229105'],
];

it.each(VECTORS)('%s', (_name, proof, right, wrong) => {
  expect([proof(right), proof(wrong)]).toEqual([true, false]);
});

it('an NHS number whose check would be ten is never given out', () => {
  expect(proofs.nhs('9434765910')).toBe(false);
  expect(proofs.nhs('0000000000')).toBe(false);
});

it('a Belgian born from 2000 on has the 2 before the number', () => {
  const head = '000101001';
  const check = 97 - ((2_000_000_000 + Number(head)) % 97);
  expect(proofs.belgian(`${head}${String(check).padStart(2, '0')}`)).toBe(true);
});

/** By kind: what counts as it is written, what counts beside its name alone, what never does. */
const WRITTEN: [IdentifierKind, string[], string, string[], string[]][] = [
  [
    'us-ssn',
    ['219-09-9999', '912-70-1234'],
    'SSN',
    ['219099999', '219 09 9999'],
    ['000-12-3456', '666-12-3456', '123-00-4567', '123-45-0000', '912-10-1234'],
  ],
  [
    'uk-nino',
    ['AB123456C', 'ab 12 34 56 c'],
    'NINO',
    [],
    ['QQ123456C', 'BG123456A', 'AB123456E', 'AO123456A'],
  ],
  ['uk-nhs', [], 'NHS', ['943 476 5919', '9434765919'], ['943 476 5918']],
  [
    'in-aadhaar',
    ['2341 2341 2346', '2341-2341-2346'],
    'Aadhaar',
    ['234123412346'],
    ['2341 2341 2347', '1341 2341 2346'],
  ],
  ['in-pan', ['ABCPE1234F'], 'PAN', ['abcpe1234f'], ['ABCDE1234F', 'ABCPE12345']],
  ['es-dni', ['12345678Z', 'X1234567L', '12.345.678-Z'], 'DNI', [], ['12345678A', '12345678z']],
  ['fr-nir', ['2 55 08 14 168 025 38'], 'NIR', ['255081416802538'], ['2 55 08 14 168 025 39']],
  ['de-steuer-id', [], 'Steuer-ID', ['36574261809', '36 574 261 809'], ['36574261808']],
  ['it-codice-fiscale', ['RSSMRA85T10A562S'], 'CF', [], ['RSSMRA85T10A562T']],
  ['nl-bsn', [], 'BSN', ['111222333', '111.222.333'], ['111222334']],
  ['pl-pesel', [], 'PESEL', ['44051401359'], ['44051401358']],
  ['be-national', ['93.05.18-223.61'], 'NISS', ['93051822361'], ['93.05.18-223.62']],
  ['au-tfn', [], 'TFN', ['123456782', '123 456 782'], ['123456783']],
  ['au-abn', [], 'ABN', ['51824753556', '51 824 753 556'], ['51824753557']],
  ['ca-sin', [], 'SIN', ['046 454 286', '046454286'], ['046454287']],
];

describe.each(WRITTEN)('%s', (kind, alone, name, named, never) => {
  const count = (text: string): number => identifiers[kind].find(fold(text)).length;

  it('by its own proof', () => {
    for (const number of alone) expect([number, count(`see ${number}.`)]).toEqual([number, 1]);
  });

  it('beside its name alone', () => {
    for (const number of named) {
      expect([number, count(`see ${number}.`)]).toEqual([number, 0]);
      expect([number, count(`${name} ${number}.`)]).toEqual([number, 1]);
    }
  });

  it('never', () => {
    for (const number of never) expect([number, count(`${name} ${number}.`)]).toEqual([number, 0]);
  });
});

it('a Corsican number counts 2A as 19', () => {
  const check = 97 - (Number('1550819168025') % 97);
  const text = `1 55 08 2A 168 025 ${String(check).padStart(2, '0')}`;
  expect(identifiers['fr-nir'].find(fold(text))).toHaveLength(1);
});

it('cards of each issuer, by prefix and length', () => {
  const count = (text: string): number => identifiers.card.find(fold(text)).length;
  for (const number of [
    '4111 1111 1111 1111',
    '5555555555554444',
    '378282246310005',
    '6011111111111117',
    '3530111333300000',
    '30569309025904',
  ]) {
    expect([number, count(number)]).toEqual([number, 1]);
  }
  expect(count('order 9111111111111111, invoice 4222222222222')).toBe(0);
});
