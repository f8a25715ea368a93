import { fromBase64 } from './base64';
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
  const bytes = fromBase64(base64);
  const size = bytes === null ? null : pictureSize(bytes);
  if (size === null || size.kind !== kind) return false;
  return [size.width, size.height].every((side) => side >= 1 && side <= WIDEST);
}
