import ImageHeader from 'exifreader/src/image-header.js';

/**
 * Whether a photo's own data say where it was taken. Runs in the worker: the bytes are a stranger's.
 * Of ExifReader only the part that finds the Exif block in a file is used (JPEG, PNG, WebP, HEIC,
 * AVIF, TIFF …); in the block only the directory is looked through, and no coordinate is ever made out.
 */

/** Tags of TIFF 6.0 and Exif 2.32: the pointer to the GPS directory, and two entries of it. */
const GPS_DIRECTORY = 0x8825;
const LATITUDE = 2;
const LONGITUDE = 4;
const ENTRY_BYTES = 12;
const RATIONAL = 5;
const LITTLE_ENDIAN = 0x4949;
const JPEG = 0xffd8;
const START_OF_SCAN = 0xda;

/** Longest text of bytes that is taken, base64 signs: a little more than a page of ours sends. */
const LONGEST = 1_000_000;

/** @throws where this is no base64, or too much of it. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  if (typeof base64 !== 'string' || base64.length > LONGEST)
    throw new Error('not the head of a photo');
  const signs = atob(base64);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return bytes;
}

/**
 * `null`: it cannot be told, because the bytes are of no kind that we know or end too early.
 * @param whole whether these are all bytes of the file.
 */
export function tellsPosition(bytes: Uint8Array<ArrayBuffer>, whole: boolean): boolean | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { tiffHeaderOffset, exifDataView } = ImageHeader.parseAppMarkers(view, false, false);
    if (tiffHeaderOffset !== undefined) return hasPosition(exifDataView ?? view, tiffHeaderOffset);
    return whole || endsItsData(view) ? false : null;
  } catch {
    // Not a picture, or one that is broken or cut within its data.
    return null;
  }
}

/** @throws RangeError where the directory lies outside the bytes. */
function hasPosition(view: DataView, tiff: number): boolean {
  const little = view.getUint16(tiff) === LITTLE_ENDIAN;
  const pointer = entry(view, tiff, tiff + view.getUint32(tiff + 4, little), GPS_DIRECTORY);
  if (pointer === null) return false;
  const gps = tiff + view.getUint32(pointer + 8, little);
  return [LATITUDE, LONGITUDE].every((tag) => {
    const at = entry(view, tiff, gps, tag);
    return at !== null && hasValue(view, tiff, at);
  });
}

/** Where the entry of this tag stands in a directory; `null`: it has none. */
function entry(view: DataView, tiff: number, directory: number, tag: number): number | null {
  const little = view.getUint16(tiff) === LITTLE_ENDIAN;
  const count = view.getUint16(directory, little);
  for (let number = 0; number < count; number++) {
    const at = directory + 2 + number * ENTRY_BYTES;
    if (view.getUint16(at, little) === tag) return at;
  }
  return null;
}

/** A camera without a fix writes the entry with nothing in it: 0/0. */
function hasValue(view: DataView, tiff: number, at: number): boolean {
  const little = view.getUint16(tiff) === LITTLE_ENDIAN;
  if (view.getUint16(at + 2, little) !== RATIONAL) return true;
  return view.getUint32(tiff + view.getUint32(at + 8, little) + 4, little) !== 0;
}

/** Whether the picture itself begins within these bytes of a JPEG: all its data stand before it. */
function endsItsData(view: DataView): boolean {
  if (view.getUint16(0) !== JPEG) return false;
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === START_OF_SCAN) return true;
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}
