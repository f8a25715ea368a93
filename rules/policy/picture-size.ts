/** What a raster picture says of itself in its first bytes. */
export interface PictureSize {
  kind: 'png' | 'jpeg' | 'webp';
  /** px */
  width: number;
  height: number;
}

/**
 * Kind and size of a picture, from its own signature and header, never from a name. `null` where it
 * is none of the three, or is cut off. Sources: PNG (W3C), sections 5.2 and 11.2.2; JPEG (ITU-T T.81),
 * B.2.2; WebP (RFC 9649), sections 2.4 to 2.7.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  return png(bytes) ?? jpeg(bytes) ?? webp(bytes);
}

const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';

function png(bytes: Uint8Array): PictureSize | null {
  if (!has(bytes, 0, PNG_SIGNATURE) || !has(bytes, 12, 'IHDR') || bytes.length < 24) return null;
  return { kind: 'png', width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
}

function jpeg(bytes: Uint8Array): PictureSize | null {
  if (!has(bytes, 0, '\xff\xd8\xff')) return null;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // Start of frame: C0 to CF but for the tables and the extension that share the range.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { kind: 'jpeg', width: big(bytes, at + 7, 2), height: big(bytes, at + 5, 2) };
    }
    at += marker === 0xff ? 1 : 2 + Math.max(2, big(bytes, at + 2, 2));
  }
  return null;
}

function webp(bytes: Uint8Array): PictureSize | null {
  if (!has(bytes, 0, 'RIFF') || !has(bytes, 8, 'WEBP') || bytes.length < 30) return null;
  const of = (width: number, height: number): PictureSize => ({ kind: 'webp', width, height });
  if (has(bytes, 12, 'VP8X')) return of(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
  if (has(bytes, 12, 'VP8L')) {
    const both = little(bytes, 21, 4);
    return of((both & 0x3fff) + 1, ((both >>> 14) & 0x3fff) + 1);
  }
  if (has(bytes, 12, 'VP8 '))
    return of(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff);
  return null;
}

function has(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0));
}

function big(bytes: Uint8Array, at: number, length: number): number {
  return [...bytes.slice(at, at + length)].reduce((sum, byte) => sum * 256 + byte, 0);
}

function little(bytes: Uint8Array, at: number, length: number): number {
  return [...bytes.slice(at, at + length)].reduceRight((sum, byte) => sum * 256 + byte, 0);
}
