import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../rules/policy/base64';
import { type Bundle, openBundle, refusalAfter } from '../../rules/policy/bundle';
import { newKey, publicKeyOf, signBundle } from '../../scripts/bundle/sign';
import { bundleMachine } from '../../shell/bundle-machine';

const PEM = newKey();
const KEY = publicKeyOf(PEM);
const PAYLOAD = {
  format: 1,
  version: 7,
  issued: '2026-11-01T00:00:00Z',
  expires: '2027-11-01T00:00:00Z',
  policy: { unchecked: 'stop', officeName: { ur: 'وزارتِ موسم' } },
  packs: ['pack: text'],
};
const GOOD = signBundle(PAYLOAD, PEM);
const NOW = Date.parse('2026-11-22T00:00:00Z');

const open = (text: string, key = KEY) => openBundle(text, key, bundleMachine);
const reasonOf = async (text: string, key = KEY) => {
  const opened = await open(text, key);
  return 'refused' in opened ? opened.refused.reason : 'taken';
};
const signed = (change: object) => signBundle({ ...PAYLOAD, ...change }, PEM);
const bundleOf = async (change: object): Promise<Bundle> => {
  const opened = await open(signed(change));
  if ('refused' in opened) throw new Error(opened.refused.detail);
  return opened.bundle;
};

describe('openBundle', () => {
  it('reads what was signed', async () => {
    expect(await open(GOOD)).toEqual({
      bundle: {
        version: 7,
        issued: PAYLOAD.issued,
        expires: PAYLOAD.expires,
        policy: PAYLOAD.policy,
        packs: PAYLOAD.packs,
        signature: JSON.parse(GOOD).signature,
      },
    });
  });

  it('lays the sites of the bundle behind those of its policy', async () => {
    const a = { host: 'a.example' };
    const b = { host: 'b.example' };
    expect((await bundleOf({ policy: { sites: [a] }, sites: [b] })).policy).toEqual({
      sites: [a, b],
    });
    expect((await bundleOf({ policy: {}, sites: [b] })).policy).toEqual({ sites: [b] });
  });

  it('refuses another key, by its name and by the signature', async () => {
    const other = newKey();
    expect(await reasonOf(signBundle(PAYLOAD, other))).toBe('wrong-key');
    const disguised = { ...JSON.parse(signBundle(PAYLOAD, other)), key: JSON.parse(GOOD).key };
    expect(await reasonOf(JSON.stringify(disguised))).toBe('wrong-signature');
  });

  it('says that a browser without Ed25519 cannot check', async () => {
    const opened = await openBundle(GOOD, KEY, { ...bundleMachine, verify: async () => null });
    expect(opened).toEqual({ refused: { reason: 'unsupported', detail: 'Ed25519' } });
  });

  it.each([
    [{ format: 2 }, 'expected a payload with format 1'],
    [{ version: 0 }, 'payload: version must be a whole number from 1'],
    [{ version: '7' }, 'payload: version must be a whole number from 1'],
    [
      { expires: '2027-11-01' },
      'payload: issued and expires must be moments as 2026-01-31T09:30:00Z',
    ],
    [
      { expires: '2026-13-01T00:00:00Z' },
      'payload: issued and expires must be moments as 2026-01-31T09:30:00Z',
    ],
    [{ expires: PAYLOAD.issued }, 'payload: expires must be after issued'],
    [{ policy: [] }, 'payload: policy must be an object'],
    [{ packs: [{}] }, 'payload: packs must be a list of texts'],
    [{ sites: {} }, 'payload: sites must be a list'],
    [{ claims: 'x' }, 'payload: claims must be a list'],
    [{ pack: [] }, 'payload: no such key "pack"'],
  ])('refuses a signed payload with %j', async (change, detail) => {
    expect(await open(signed(change))).toEqual({ refused: { reason: 'not-a-bundle', detail } });
  });

  it('refuses whatever was cut off', async () => {
    const property = fc.asyncProperty(fc.nat(GOOD.length - 3), async (end) => {
      expect(await reasonOf(GOOD.slice(0, end))).toBe('truncated');
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it('refuses it with any one bit flipped', async () => {
    const bytes = new TextEncoder().encode(GOOD);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      // As the answer of a server is read: what is no UTF-8 becomes signs that stand for nothing.
      const reason = await reasonOf(new TextDecoder().decode(changed));
      if (reason === 'taken') throw new Error(`bit ${bit} of ${GOOD}`);
    }
  });

  it('never throws, whatever it is given', async () => {
    const envelope = fc.record({
      bundle: fc.constantFrom(1, 2, '1'),
      key: fc.constantFrom(KEY.slice(0, 12), 'x', 7),
      payload: fc.oneof(fc.base64String(), fc.jsonValue()),
      signature: fc.oneof(fc.base64String({ minLength: 88, maxLength: 88 }), fc.jsonValue()),
    });
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      envelope.map((value) => JSON.stringify(value)),
      fc.jsonValue().map((value) => signBundle(value, PEM)),
      fc.jsonValue().map((value) => signed({ policy: value, sites: value, claims: [value] })),
    );
    const property = fc.asyncProperty(texts, fc.constantFrom(KEY, '', '?'), async (text, key) => {
      await open(text, key);
    });
    await fc.assert(property, { numRuns: 500 });
  });
});

describe('refusalAfter', () => {
  const taken = async (change: object) => {
    const { version, signature } = await bundleOf(change);
    return { version, signature };
  };

  it('takes the first, the same again, and a newer one', async () => {
    const bundle = await bundleOf({});
    expect(refusalAfter(bundle, null, NOW)).toBeNull();
    expect(refusalAfter(bundle, await taken({}), NOW)).toBeNull();
    expect(refusalAfter(bundle, await taken({ version: 6 }), NOW)).toBeNull();
  });

  it('refuses an older one, and another one under the same version', async () => {
    const bundle = await bundleOf({});
    expect(refusalAfter(bundle, await taken({ version: 8 }), NOW)).toEqual({
      reason: 'older',
      detail: 'version 7; 8 was taken before',
    });
    expect(refusalAfter(bundle, await taken({ policy: {} }), NOW)?.reason).toBe('same-version');
  });

  it('refuses one that is out of date', async () => {
    const bundle = await bundleOf({});
    expect(refusalAfter(bundle, null, Date.parse(PAYLOAD.expires) - 1)).toBeNull();
    expect(refusalAfter(bundle, null, Date.parse(PAYLOAD.expires))).toEqual({
      reason: 'expired',
      detail: PAYLOAD.expires,
    });
  });
});

describe('base64', () => {
  it('is what Node makes of it, and comes back', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(text)).toEqual(bytes);
    });
    fc.assert(property);
  });

  it('has one text for some bytes: any that is read is written so again', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'AB/+9=\n é'), maxLength: 12 });
    const property = fc.property(signs, (text) => {
      const bytes = fromBase64(text);
      if (bytes !== null) expect(toBase64(bytes)).toBe(text);
    });
    fc.assert(property, { numRuns: 2_000 });
  });
});
