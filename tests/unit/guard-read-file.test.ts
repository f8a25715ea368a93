import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isMedia, PHOTO_BYTES, readFile, TEXT_BYTES } from '../../guard/read-file';

/** What a browser has and Node has not. */
class Reader {
  result: string | null = null;
  error: unknown = null;
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readAsText(blob: Blob) {
    void blob.text().then(
      (text) => this.#done(text),
      (error) => this.#failed(error),
    );
  }
  readAsDataURL(blob: Blob) {
    void blob.arrayBuffer().then((bytes) => {
      this.#done(`data:${blob.type};base64,${Buffer.from(bytes).toString('base64')}`);
    });
  }
  #done(result: string) {
    this.result = result;
    this.onload?.();
  }
  #failed(error: unknown) {
    this.error = error;
    this.onerror?.();
  }
}

beforeEach(() => void vi.stubGlobal('FileReader', Reader));

const nobody = () => Promise.reject(new Error('not asked'));
const file = (name: string, content: string | Uint8Array<ArrayBuffer>, type = '') =>
  new File([content], name, { type });

describe('plain text', () => {
  it.each([
    ['notice.txt', ''],
    ['LIST.CSV', 'application/vnd.ms-excel'],
    ['captions.srt', ''],
    ['noname', 'text/plain'],
    ['data', 'application/json'],
  ])('is read: %s', async (name, type) => {
    const content = await readFile(file(name, 'CNIC 35202-1234567-1', type), nobody);
    expect(content).toEqual({ of: 'text', text: 'CNIC 35202-1234567-1', whole: true });
  });

  it('is read at its beginning where it is long, in whole letters', async () => {
    const content = await readFile(file('a.txt', `x${'خ'.repeat(TEXT_BYTES)}`), nobody);
    if (content?.of !== 'text') throw new Error('no text');
    expect(content.whole).toBe(false);
    expect(content.text).toMatch(/^xخ+$/u);
  });

  it('is not what only has its name', async () => {
    expect(await readFile(file('a.txt', 'MZ\0\0\0'), nobody)).toBeNull();
  });
});

describe('a photo', () => {
  it.each([
    [true, { of: 'picture', located: true }],
    [false, { of: 'picture', located: false }],
    [null, null],
  ])('is what the worker says: %s', async (said, expected) => {
    const ask = vi.fn(async () => said);
    expect(await readFile(file('a.jpg', 'abc', 'image/jpeg'), ask)).toEqual(expected);
    expect(ask).toHaveBeenCalledExactlyOnceWith(btoa('abc'), true);
  });

  it('is sent at its beginning, and never as a whole where it is large', async () => {
    const ask = vi.fn(async () => false);
    await readFile(file('a.heic', new Uint8Array(PHOTO_BYTES + 1)), ask);
    const [[head, whole]] = ask.mock.calls as unknown as [[string, boolean]];
    expect(atob(head).length).toBe(PHOTO_BYTES);
    expect(whole).toBe(false);
  });

  it('that nobody could read may be tried again', async () => {
    await expect(readFile(file('a.jpg', 'abc'), nobody)).rejects.toThrow();
  });
});

it.each(['a.pdf', 'b.docx', 'c.mp4', 'd.svg', 'e'])('goes by its name: %s', async (name) => {
  expect(await readFile(file(name, 'x'), nobody)).toBeNull();
});

it.each([
  ['a.jpg', '', true],
  ['clip', 'video/mp4', true],
  ['a.pdf', 'application/pdf', false],
])('a picture or clip: %s', (name, type, is) => expect(isMedia({ name, type })).toBe(is));
