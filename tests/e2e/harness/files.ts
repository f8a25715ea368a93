import { mkdirSync, renameSync, writeFileSync } from 'node:fs';

const folder = new URL('../../../.cache/files/', import.meta.url).pathname;

/** A file of this name on disk, for `setFiles` and `dropFiles`. */
export function diskFile(name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const path = `${folder}${name}`;
  // In one step: another run may be reading it.
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A small real PNG on disk. */
export function pngFile(name = 'photo.png'): string {
  return diskFile(name, Buffer.from(PNG, 'base64'));
}

/** One segment of a JPEG: its marker, its length and its bytes. */
function segment(marker: number, ...content: (number | Uint8Array)[]): Buffer {
  const bytes = Buffer.concat(
    content.map((one) => (typeof one === 'number' ? [one] : one)).map((one) => Buffer.from(one)),
  );
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, bytes]);
}

/** The one grey pixel: tables, frame, and two codes of one bit each. */
const ONE_CODE = Buffer.from([1, ...Array<number>(15).fill(0), 0]);
const PIXEL = Buffer.concat([
  segment(0xdb, 0, Buffer.alloc(64, 1)),
  segment(0xc0, 8, 0, 1, 0, 1, 1, 1, 0x11, 0),
  segment(0xc4, 0x00, ONE_CODE),
  segment(0xc4, 0x10, ONE_CODE),
  segment(0xda, 1, 1, 0, 0, 63, 0),
  Buffer.from([0x3f, 0xff, 0xd9]),
]);

/** One entry of a TIFF directory, little-endian; `value`: the value itself, or where it stands. */
function entry(tag: number, type: number, count: number, value: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(type, 2);
  bytes.writeUInt32LE(count, 4);
  bytes.writeUInt32LE(value, 8);
  return bytes;
}

function directory(...entries: Buffer[]): Buffer {
  const count = Buffer.alloc(2);
  count.writeUInt16LE(entries.length);
  return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
}

/** Degrees, minutes and seconds; `0`: as a camera without a fix writes them, 0/0. */
function degrees(of: 0 | 1): Buffer {
  const bytes = Buffer.alloc(24);
  for (const [at, value] of [33, 41, 4].entries()) {
    bytes.writeUInt32LE(value * of, at * 8);
    bytes.writeUInt32LE(of, at * 8 + 4);
  }
  return bytes;
}

/** An Exif block with a GPS directory: a place, or an empty one. */
export function exifBlock(place: 'place' | 'no fix' | 'no gps'): Buffer {
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const ORIENTATION = entry(0x0112, 3, 1, 1);
  if (place === 'no gps') return Buffer.concat([header, directory(ORIENTATION)]);
  // Header 8, main directory 2 + 2 × 12 + 4 = 30, GPS directory 2 + 2 × 12 + 4 = 30.
  const gps = directory(entry(2, 5, 3, 68), entry(4, 5, 3, 92));
  const main = directory(ORIENTATION, entry(0x8825, 4, 1, 38));
  const value = degrees(place === 'place' ? 1 : 0);
  return Buffer.concat([header, main, gps, value, value]);
}

/** A small real JPEG, with this Exif block where one is given. */
export function jpegBytes(exif?: Buffer): Buffer {
  const start = Buffer.from([0xff, 0xd8]);
  const data = exif === undefined ? [] : [segment(0xe1, Buffer.from('Exif\0\0'), exif)];
  return Buffer.concat([start, ...data, PIXEL]);
}

/** A photo on disk that tells where it was taken, or does not. */
export function photoFile(name: string, place: 'place' | 'no fix' | 'no gps'): string {
  return diskFile(name, jpegBytes(exifBlock(place)));
}
