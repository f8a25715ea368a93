import { pictureSize } from './picture-size';
import { refused, type Shape } from './reading';

/** Longest data URI, characters: it travels with the settings to every guarded page. */
const MOST = 64 * 1024;
/** Widest and highest, px: a small file can hold a picture that fills the memory. */
const WIDEST = 1024;

const URI = /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/;

/** A raster picture as a data URI, or an empty text for none. What the bytes are is looked at. */
export const logo: Shape<string> = {
  says: `a PNG, JPEG or WebP picture as a data URI (data:image/png;base64,…), at most ${MOST} characters and ${WIDEST} px wide and high`,
  schema: { type: 'string' },
  read(value, path, fallback) {
    if (value === '' || isLogo(value)) return { value, problems: [] };
    return refused(value, path, this.says, fallback);
  },
};

function isLogo(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > MOST) return false;
  const [, kind, base64] = URI.exec(value) ?? [];
  if (kind === undefined || base64 === undefined) return false;
  const size = pictureSize(bytesOf(base64));
  if (size === null || size.kind !== kind) return false;
  return [size.width, size.height].every((side) => side >= 1 && side <= WIDEST);
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 (RFC 4648, section 4). The core has no `atob`: it compiles without a page. */
function bytesOf(base64: string): Uint8Array {
  const text = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const sign of text) {
    held = ((held << 6) | SIGNS.indexOf(sign)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}
