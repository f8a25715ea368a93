import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canGo } from '../../guard/ruling';
import { listedOf, registerStanding } from '../../rules/engine/register';
import { gate } from '../../rules/gate';
import { validatePolicy } from '../../rules/policy/layers';
import { pictureSize } from '../../rules/policy/picture-size';
import { defaultPolicy } from '../../rules/policy/table';
import type { EmergencyRule } from '../../rules/policy/types';
import type { Capacity, Finding } from '../../rules/types';
import { draftOf, verdictOf } from '../gallery/draft';
import { cnic } from '../gallery/samples';
import { fresh } from './guard-fixtures';

const DRAFT = draftOf('My CNIC is 35202-1234567-1');
const KNOWN = { packs: ['common', 'pk'], sites: ['x', 'facebook'] };
const paths = (policy: unknown) => validatePolicy(policy, KNOWN).problems.map(({ path }) => path);
const read = (policy: unknown) => validatePolicy(policy, KNOWN).policy;

/** A PNG's signature and header. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

const uri = (kind: string, bytes: Uint8Array) =>
  `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;

describe('the logo', () => {
  it('is a small raster picture whose bytes are what its name says', () => {
    const good = uri('png', png(320, 64));
    expect(read({ logo: good }).logo).toBe(good);
    expect(paths({ logo: '' })).toEqual([]);
  });

  it.each([
    ['another kind than it says', uri('jpeg', png(10, 10))],
    ['a drawing, which can hold code', uri('svg+xml', new TextEncoder().encode('<svg/>'))],
    ['an address', 'https://example.gov.pk/logo.png'],
    ['no picture at all', uri('png', new TextEncoder().encode('not a picture, but long enough'))],
    ['a picture that fills the memory', uri('png', png(60_000, 60_000))],
    ['a picture without a size', uri('png', png(0, 10))],
    ['too long', uri('png', Uint8Array.from([...png(10, 10), ...new Uint8Array(50_000)]))],
    ['no text', 7],
  ])('is refused where it is %s', (_, logo) => {
    const { policy, problems } = validatePolicy({ logo, unchecked: 'stop' });
    expect(policy).toEqual({ ...defaultPolicy, unchecked: 'stop' });
    expect(problems).toMatchObject([{ path: 'logo' }]);
  });

  it('is measured in each kind', () => {
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 17, 8, 0, 64, 1, 64, 3];
    expect(pictureSize(Uint8Array.from(jpeg))).toEqual({ kind: 'jpeg', width: 320, height: 64 });
    const webp = (kind: string, rest: number[]) => {
      const head = [...'RIFF....WEBP', ...kind].map((sign) => sign.charCodeAt(0));
      return Uint8Array.from([...head, 0, 0, 0, 0, ...rest, ...new Array(12).fill(0)]);
    };
    const of = { kind: 'webp', width: 320, height: 64 };
    expect(pictureSize(webp('VP8X', [0, 0, 0, 0, 63, 1, 0, 63, 0, 0]))).toEqual(of);
    expect(pictureSize(webp('VP8L', [0x2f, 0x3f, 0xc1, 0x0f, 0]))).toEqual(of);
    expect(pictureSize(webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 64, 1, 64, 0]))).toEqual(of);
  });

  it('is told or refused for any bytes, and never throws', () => {
    const heads = [png(1, 1), Uint8Array.from([0xff, 0xd8, 0xff]), new Uint8Array()];
    const property = fc.property(fc.constantFrom(...heads), fc.uint8Array(), (head, rest) => {
      const size = pictureSize(Uint8Array.from([...head, ...rest]));
      if (size !== null) expect(Number.isInteger(size.width + size.height)).toBe(true);
    });
    fc.assert(property);
  });
});

describe('the legal page', () => {
  it.each(['https://example.gov.pk', 'https://law.example.gov.pk:8443/a/b?c=d#e', ''])(
    'may be %j',
    (legalPage) => expect(paths({ legalPage })).toEqual([]),
  );

  it.each([
    'http://example.gov.pk',
    'javascript:alert(1)',
    'https://example',
    'https://user:secret@example.gov.pk/',
    'https://example.gov.pk/a b',
    `https://example.gov.pk/${'a'.repeat(500)}`,
    ['https://example.gov.pk'],
  ])('is refused as %j', (legalPage) => {
    expect(paths({ legalPage })).toEqual(['legalPage']);
  });
});

describe('the emergency rule', () => {
  it('may be narrowed, widened and switched off', () => {
    expect(read({ emergency: { never: [] } }).emergency).toEqual({ offered: true, never: [] });
    expect(read({ emergency: { never: ['crisis', 'crisis'] } }).emergency.never).toEqual([
      'crisis',
    ]);
    expect(read({ emergency: { offered: false } }).emergency).toEqual({
      ...defaultPolicy.emergency,
      offered: false,
    });
  });

  it('is never opened by a slip of the pen', () => {
    const emergency = { offered: 'no', never: ['clasified', 'crisis'], nevr: [] };
    expect(read({ emergency }).emergency).toEqual({
      offered: true,
      never: ['crisis', 'classified', 'secret-credential'],
    });
    expect(paths({ emergency })).toEqual([
      'emergency.nevr',
      'emergency.offered',
      'emergency.never[0]',
    ]);
    expect(read({ emergency: { never: 'crisis' } }).emergency).toEqual(defaultPolicy.emergency);
  });
});

describe('the emergency go-on', () => {
  const verdict = verdictOf(DRAFT, [{ ...cnic, office: 'block', own: 'block' }]);
  const offered = (rule: EmergencyRule, capacity: Capacity = 'office') =>
    gate(verdict, capacity, rule).emergency;

  it('is offered as the office’s rule says, for the office alone', () => {
    const [{ category }] = verdict.findings as [Finding];
    expect(offered(defaultPolicy.emergency)).toBe(true);
    expect(offered({ offered: false, never: [] })).toBe(false);
    expect(offered({ offered: true, never: [category] })).toBe(false);
    expect(offered({ offered: true, never: [] }, 'private')).toBe(false);
    // Whatever the rule says, nothing stops a private person.
    expect(gate(verdict, 'private', { offered: false, never: [category] }).mend).toEqual([]);
  });

  it('lets an unmended office post out only where it is offered', () => {
    const opened = (emergency: EmergencyRule) => {
      const held = fresh({ emergency });
      return canGo(
        {
          ...held,
          decision: {
            draft: DRAFT,
            verdict,
            failure: null,
            quiet: false,
            chosen: 'office',
            early: false,
            waitingAt: null,
            pauseFrom: { office: 0, private: null },
            reason: 'Lives depend on it.',
            emergency: true,
            telling: null,
            step: 'asking',
          },
        },
        60_000,
      );
    };
    expect(opened({ offered: true, never: [] })).toBe(true);
    expect(opened({ offered: false, never: [] })).toBe(false);
  });
});

describe('who answers for an account and who may use it', () => {
  const account = (handle: string) => ({ handle, kind: 'unknown' as const });
  const noon = (day: string) => new Date(`${day}T12:00:00`);
  const officeAccounts = read({
    officeAccounts: [
      { site: 'x', handle: '@desk', owner: ' Press office ', users: ['Director (media)'] },
      {
        site: 'x',
        handle: 'desk',
        users: ['Night desk', ' '],
        from: '2026-12-01',
        until: '2026-12-31',
      },
      { site: 'x', handle: 'plain' },
    ],
  }).officeAccounts;
  const on = (handle: string, day: string) =>
    listedOf('x', account(handle), { officeAccounts }, noon(day));

  it('is read of its entries that count on the day, a delegation beside the owner’s own', () => {
    expect(on('Desk', '2026-11-22')).toEqual({
      owner: 'Press office',
      users: ['Director (media)'],
      until: '',
    });
    expect(on('desk', '2026-12-05')?.users).toEqual(['Director (media)', 'Night desk']);
    expect(on('plain', '2026-12-05')).toBeUndefined();
    expect(on('other', '2026-12-05')).toBeUndefined();
  });

  it('loses a name that cannot be used and keeps the account', () => {
    const given = [{ site: 'x', handle: 'a', owner: 7, users: ['A', 5, ''] }];
    expect(read({ officeAccounts: given }).officeAccounts).toEqual([
      { site: 'x', handle: 'a', users: ['A'] },
    ]);
    expect(paths({ officeAccounts: given })).toEqual([
      'officeAccounts[0].users[1]',
      'officeAccounts[0].users[2]',
      'officeAccounts[0].owner',
    ]);
    const standing = registerStanding('x', account('desk'), { officeAccounts }, noon('2026-12-05'));
    expect(standing).toBe('registered');
  });
});
