import { describe, expect, it } from 'vitest';
import { identifiers } from '../../rules/engine/identifiers';
import { fold, originalRange } from '../../rules/engine/normalize';
import { IDENTIFIER_KINDS, type IdentifierKind } from '../../rules/engine/rule';

/** Put together here, so that push protection of code hosts does not take them for real ones. */
const AWS = `AKIA${'LALEMEL33243OLIB'}`;
const GITHUB = `ghp_${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'}`;

function find(kind: IdentifierKind, text: string): string[] {
  const folded = fold(text);
  const words = identifiers[kind].find(folded).map(({ start, end }) => {
    const range = originalRange(folded, start, end);
    return text.slice(range.start, range.end);
  });
  // Two patterns may find the same key; the check makes one stretch of them.
  return [...new Set(words)];
}

describe.each<[IdentifierKind, [string, string[]][]]>([
  [
    'cnic',
    [
      ['My CNIC is 35202-1234567-1.', ['35202-1234567-1']],
      ['35202 1234567 1 and ۱۲۳۴۵-۱۲۳۴۵۶۷-۱', ['35202 1234567 1', '۱۲۳۴۵-۱۲۳۴۵۶۷-۱']],
      ['۱۲۳۴۵-1234567-۱ wale sahib', ['۱۲۳۴۵-1234567-۱']],
      ['35202–1234567–1', ['35202–1234567–1']],
      ['CNIC 3520212345671', ['3520212345671']],
      ['شناختی کارڈ نمبر ۳۵۲۰۲۱۲۳۴۵۶۷۱', ['۳۵۲۰۲۱۲۳۴۵۶۷۱']],
      ['پارسل نمبر 4420112345671', []],
      ['Parcel 3520212345671', []],
      ['xxxxx-xxxxxxx-x', []],
      ['85202-1234567-1 and 35202-1234567-0', []],
      ['135202-1234567-1 and 35202-1234567-12', []],
      ['Send your CNIC number by SMS to 8300.', []],
      ['*****-*******-*', []],
    ],
  ],
  [
    'pk-mobile',
    [
      ['0300-1234567', ['0300-1234567']],
      ['+92 300 1234567 or 00923001234567', ['+92 300 1234567', '00923001234567']],
      ['+92-324-768-0656', ['+92-324-768-0656']],
      ['۰۳۰۰۱۲۳۴۵۶۷', ['۰۳۰۰۱۲۳۴۵۶۷']],
      ['0800-12345 or 042-99201234 or 111-111-111', []],
      ['030012345678', []],
      ['0400-1234567', []],
    ],
  ],
  [
    'iban',
    [
      ['PK36SCBL0000001123456702', ['PK36SCBL0000001123456702']],
      ['pk36 scbl 0000 0011 2345 6702 please', ['pk36 scbl 0000 0011 2345 6702']],
      [
        'PK38TEST0000000000000001 GB29NWBK60161331926819',
        ['PK38TEST0000000000000001', 'GB29NWBK60161331926819'],
      ],
      ['PK36SCBL0000001123456703', []],
      ['XPK36SCBL0000001123456702', []],
      ['PK36SCBL00000011234567022', []],
    ],
  ],
  [
    'card',
    [
      ['4111 1111 1111 1111', ['4111 1111 1111 1111']],
      ['card 4111-1111-1111-1111 12/27', ['4111-1111-1111-1111']],
      ['378282246310005', ['378282246310005']],
      ['card number 4222222222222', ['4222222222222']],
      ['order 4222222222222', []],
      ['4111 1111 1111 1112', []],
      ['9111111111111111', []],
      ['0000 0000 0000 0000', []],
    ],
  ],
  [
    'one-time-code',
    [
      ['Your OTP is 482913.', ['482913']],
      ['482 913 is your verification code', ['482 913']],
      ['Verification code 90 41 22 came', ['90 41 22']],
      ['او ٹی پی ۴۸۲۹۱۳ ہے', ['۴۸۲۹۱۳']],
      ['Mera PIN code 5521 hai', ['5521']],
      ['Never share your Aadhaar OTP', []],
      ['Dial 1122 in an emergency', []],
      ['OTP fraud cases rose to 2025 in March', []],
      ['Pin code 44000 is Islamabad', []],
    ],
  ],
  [
    'password',
    [
      ['password: Lahore#2026', ['Lahore#2026']],
      ['The password is Temp@1234 for now', ['Temp@1234']],
      ['پورٹل کا پاس ورڈ Lahore#2026 ہے۔', ['Lahore#2026']],
      ['user: clerk\npassword: letmein', ['letmein']],
      ['Your password is required.', []],
      ['Password: reset it on the portal', []],
      ['password: ********', []],
      ['password policy', []],
      ['My password is Sunshine2026', ['Sunshine2026']],
      ['mera password Sunshine2026 hai', ['Sunshine2026']],
      ['پاس ورڈ رکھا ہے Sunshine2026', ['Sunshine2026']],
      ['Kohsar@77 is the password', ['Kohsar@77']],
      ['login: clerk1 / Temp@1234', ['Temp@1234']],
      ['password is 8 characters; Password: 8-16 characters', []],
      ['password: $PASSWORD in the file', []],
    ],
  ],
  [
    'api-key',
    [
      [`key ${AWS} leaked`, [AWS]],
      [`token=${GITHUB}`, [GITHUB]],
      ['mongodb://devuser:mySecret789@dev.mongodb.com:27017/dev_db', ['mySecret789']],
      [
        '-----BEGIN RSA PRIVATE KEY-----\nMIIEow8a7b6c5d4e3f2a1\n',
        ['-----BEGIN RSA PRIVATE KEY-----\nMIIEow8a7b6c5d4e3f2a1\n'],
      ],
      ['postgres://postgres:postgres@localhost:5432/database', []],
      [`ghp_${'x'.repeat(36)}`, []],
      [
        `tskey-auth-${'k'.repeat(12)}-${'9'.repeat(24)}`,
        [`tskey-auth-${'k'.repeat(12)}-${'9'.repeat(24)}`],
      ],
      [`tskey-auth-${'x'.repeat(12)}-${'x'.repeat(24)}`, []],
      [
        '//registry.example/:_authToken=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
        ['0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'],
      ],
      ['curl -u clerk:Kohsar77x https://a.example', ['Kohsar77x']],
      ['Session 2025-26: admissions open; token: 101-150', []],
      ['mysql://user:<word>@example.com:3306/db', []],
    ],
  ],
  [
    'pk-ntn',
    [
      ['NTN 4174941-3', ['4174941-3']],
      ['این ٹی این ۴۱۷۴۹۴۱-۳', ['۴۱۷۴۹۴۱-۳']],
      ['NTN 1234567-8 fails the unofficial check', ['1234567-8']],
      ['the company 4174941-3 and the company 4174941-4', ['4174941-3']],
      ['file 4174941-3', []],
    ],
  ],
  [
    'passport',
    [
      ['passport no. AB1234567', ['AB1234567']],
      ['پاسپورٹ نمبر AB۱۲۳۴۵۶۷', ['AB۱۲۳۴۵۶۷']],
      ['AB1234567', []],
      ['PAN ABCPE1234F and a passport', []],
    ],
  ],
  [
    'uk-driving-licence',
    [
      ['my driving licence is MORGA657054SM9IJ', ['MORGA657054SM9IJ']],
      ['DVLA: GARDN 605109 C99AB 35', ['GARDN 605109 C99AB']],
      ['MORGA657054SM9IJ', []],
      ['driving licence MORGA693054SM9IJ, MORGA657324SM9IJ', []],
      ['driving licence 9ORGA657054SM9IJ', []],
    ],
  ],
  [
    'pk-driving-licence',
    [
      ['driving licence no. LE-19-12345', ['LE-19-12345']],
      ['Driving License # 1234567, DL no 4521/98', ['1234567', '4521/98']],
      ['ڈرائیونگ لائسنس نمبر ۱۲۳۴۵۶۷', ['۱۲۳۴۵۶۷']],
      ['driving licence LHR123456', ['LHR123456']],
      ['driving licence 20000, driving licences no 123456, licence no 123456', []],
      ['driving licence fee no. 12345, driving licence rs15000', []],
      ['driving licence no. 1234', []],
    ],
  ],
  [
    'vehicle-plate',
    [
      ['vehicle LEA-18-1234, bike ABC-123', ['LEA-18-1234', 'ABC-123']],
      ['plate RIM 4567', ['RIM 4567']],
      ['a vehicle for NA-122, PP-158 and PS-101', []],
      ['ABC-123', []],
      ['car model GLI 2015', []],
    ],
  ],
  [
    'phone',
    [
      ['+44 7700 900 123 or (212) 555-0142', ['+44 7700 900 123', '(212) 555-0142']],
      ['call 467 3395', ['467 3395']],
      ['0494 92 82 32', ['0494 92 82 32']],
      ['+46 (0)157 548 89', ['+46 (0)157 548 89']],
      ['0800-12345, 111-222-333, 042-99210001, 1-800-555-0199', []],
      ['call 1122 or sms 8300', []],
      ['tracking number 5550142731', []],
      ['2019-2020 and 2026-11-21', []],
    ],
  ],
  [
    'street-address',
    [
      ['to House No. 26, Street 30, F-11/4, Islamabad', ['House No. 26, Street 30']],
      ['280-E, Model Town', ['280-E, Model Town']],
      ['12 Crown Street', ['12 Crown Street']],
      ['مکان نمبر ۱۲، گلی نمبر ۳', ['مکان نمبر ۱۲، گلی نمبر ۳']],
      ['3 dead on Canal Road', []],
      ['flat 50 rupees per block', []],
      ['ST-4, behind JI Plaza', []],
    ],
  ],
  [
    'gps-position',
    [
      ['at 33.684422, 73.047882', ['33.684422, 73.047882']],
      ['33.2 N, 73.1 E', []],
      ['133.684422, 73.047882', []],
    ],
  ],
  [
    'birth-date',
    [
      ['DOB: 12/03/1985', ['12/03/1985']],
      ['تاریخِ پیدائش ۱۲/۰۳/۱۹۸۵', ['۱۲/۰۳/۱۹۸۵']],
      ['born on 25 December 1876', []],
    ],
  ],
  [
    'random-token',
    [
      ['tenant_id: 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0', ['0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0']],
      ['sha 8b1118b376c313ed420e5133ba91307817ed52c2', []],
      ['https://a.example/Zx81Qm42Lp93Vt64Bn75Rk16Hs27Wd38Yc49Fg50', []],
    ],
  ],
  [
    'email',
    [
      ['Write to ali.khan@example.com today', ['ali.khan@example.com']],
      ['E-mail:ali@example.com', ['ali@example.com']],
      ['info@example.com, complaints@lda.gop.pk', []],
      ['ali.khan@finance.gov.pk', []],
      ['https://name:word@example.com/x', []],
      ['@handle and a@b', []],
    ],
  ],
])('%s', (kind, cases) => {
  it.each(cases)('%s', (text, expected) => {
    expect(find(kind, text)).toEqual(expected);
  });
});

it('every format masks to something that is no longer one', () => {
  for (const kind of IDENTIFIER_KINDS) expect(find(kind, '*****-*******-* ****')).toEqual([]);
});
