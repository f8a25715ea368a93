import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, tellsPosition } from '../../shell/photo-position';
import { exifBlock, jpegBytes } from '../e2e/harness/files';

const bytes = (of: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(of);
const text = (of: string) => Buffer.from(of, 'latin1');
const big = (value: number) => {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(value);
  return out;
};
const little = (value: number) => Buffer.from(big(value)).reverse();

/** A PNG with this Exif block before its end. */
const png = (exif: Buffer) => {
  const chunk = (type: string, data: Buffer) =>
    Buffer.concat([big(data.length), text(type), data, big(0)]);
  const size = Buffer.concat([big(1), big(1), Buffer.from([8, 6, 0, 0, 0])]);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([start, chunk('IHDR', size), chunk('eXIf', exif), chunk('IEND', text(''))]);
};

/** A WebP with this Exif block after the picture. */
const webp = (exif: Buffer) => {
  const chunk = (type: string, data: Buffer) =>
    Buffer.concat([text(type), little(data.length), data, Buffer.alloc(data.length % 2)]);
  const all = Buffer.concat([chunk('VP8X', Buffer.alloc(10)), chunk('EXIF', exif)]);
  return Buffer.concat([text('RIFF'), little(all.length + 4), text('WEBP'), all, Buffer.alloc(1)]);
};

describe.each([
  ['JPEG', jpegBytes],
  ['PNG', png],
  ['WebP', webp],
  ['TIFF', (exif: Buffer) => exif],
])('a %s', (_kind, make) => {
  it.each([
    ['place', true],
    ['no fix', false],
    ['no gps', false],
  ] as const)('%s', (place, tells) => {
    expect(tellsPosition(bytes(make(exifBlock(place))), true)).toBe(tells);
  });

  it('that is cut in its data cannot be told', () => {
    const whole = make(exifBlock('place'));
    const cut = whole.indexOf(Buffer.from([3, 0, 0, 0, 68]));
    expect(tellsPosition(bytes(whole.subarray(0, cut)), false)).toBeNull();
  });
});

it('a JPEG without data is told by its beginning, a PNG only as a whole', () => {
  const plain = jpegBytes();
  expect(tellsPosition(bytes(plain), false)).toBe(false);
  const bare = png(Buffer.alloc(0)).subarray(0, 33);
  expect(tellsPosition(bytes(bare), true)).toBe(false);
  expect(tellsPosition(bytes(bare), false)).toBeNull();
});

it('any bytes have an answer', () => {
  const heads = [
    [],
    [0xff, 0xd8, 0xff, 0xe1],
    [...text('RIFF\0\0\0\0WEBP')],
    [0x49, 0x49, 42, 0],
    [0, 0, 0, 24, ...text('ftypheic')],
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.uint8Array({ maxLength: 200 }),
      fc.boolean(),
      (head, rest, whole) => {
        expect([true, false, null]).toContain(
          tellsPosition(new Uint8Array([...head, ...rest]), whole),
        );
      },
    ),
  );
});

it('a photo with some bytes changed has an answer too', () => {
  const photo = jpegBytes(exifBlock('place'));
  const change = fc.tuple(fc.nat({ max: photo.length - 1 }), fc.nat({ max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const broken = bytes(photo);
      for (const [at, value] of changes) broken[at] = value;
      expect([true, false, null]).toContain(tellsPosition(broken, true));
    }),
  );
});

describe('bytes that came in a message', () => {
  it('are those that were sent', () => {
    expect(bytesOf(btoa('\0\xff!'))).toEqual(new Uint8Array([0, 255, 33]));
  });
  it.each([['no base64: *'], [7], ['A'.repeat(1_000_004)]])('are refused: %#', (sent) => {
    expect(() => bytesOf(sent as string)).toThrow();
  });
});
