import type { FileContent } from '../rules/types';

/** Says of the beginning of a photo (base64) whether it tells its place; `null`: nobody can tell. */
export type TellsPosition = (head: string, whole: boolean) => Promise<boolean | null>;

/** So much of a text file is read: more than most notices, less than a check of it takes time. */
export const TEXT_BYTES = 64 * 1024;
/** So much of a photo goes to the worker: its own data stand at the beginning. */
export const PHOTO_BYTES = 512 * 1024;

const TEXT_NAME = /\.(?:txt|text|csv|tsv|md|markdown|json|vtt|srt|log|ics|rtf|xml|html?)$/i;
const TEXT_TYPE = /^(?:text\/|application\/(?:json|xml)$)/;
const PHOTO_NAME = /\.(?:jpe?g|png|webp|hei[cf]|avif|tiff?|jxl|gif)$/i;
const PHOTO_TYPE = /^image\/(?!svg)/;

/** Whether a file is a picture or a clip. */
export function isMedia({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return /^(?:image|video)\//.test(type) || PHOTO_NAME.test(name);
}

/**
 * Reads what may be read of a file on this device: plain text, and of a photo whether it tells its
 * place. `null`: it is of another kind, or not what its name says. Only strings come out of it: bytes
 * do not reach a content script in Firefox, and those of a photo are parsed in the worker.
 * @throws where the browser or the worker fails; to be tried again.
 */
export async function readFile(
  file: File,
  tellsPosition: TellsPosition,
): Promise<FileContent | null> {
  if (TEXT_TYPE.test(file.type) || TEXT_NAME.test(file.name)) {
    const whole = file.size <= TEXT_BYTES;
    const text = await read(file.slice(0, TEXT_BYTES), 'readAsText');
    // Text has no such character; in UTF-16 without a mark, or in another kind of file, it has many.
    if (text.includes('\0')) return null;
    return { of: 'text', text: whole ? text : text.replace(/\uFFFD+$/, ''), whole };
  }
  if (PHOTO_TYPE.test(file.type) || PHOTO_NAME.test(file.name)) {
    const url = await read(file.slice(0, PHOTO_BYTES), 'readAsDataURL');
    const head = url.slice(url.indexOf(',') + 1);
    const located = await tellsPosition(head, file.size <= PHOTO_BYTES);
    return located === null ? null : { of: 'picture', located };
  }
  return null;
}

function read(blob: Blob, how: 'readAsText' | 'readAsDataURL'): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader[how](blob);
  });
}
