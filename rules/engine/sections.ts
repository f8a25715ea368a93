/**
 * A file of three parts: a text, lists of numbers that are used as they stand in it, and more texts of
 * which each is read when it is first asked for. Nothing in it is run.
 *
 * ```
 * header      mark, length of the file in bytes, of the head in bytes; count of texts, of lists
 * lengths     of the lists
 * ends        of the texts, in bytes from where the first begins
 * lists       of numbers
 * head, texts
 * ```
 *
 * Numbers have 32 bits, the lowest byte first, as on every machine that a browser runs on; texts are
 * in UTF-8.
 */

/** "Eht1" */
const MARK = 0x31746845;
const HEADER = 5;
const INT = 4;

/** What changes between text and bytes: the core has nothing of its own for it. */
export type Encode = (text: string) => Uint8Array;
export type Decode = (bytes: Uint8Array) => string;

/** The file of these parts. */
export function writeSections(
  head: string,
  lists: readonly Int32Array[],
  texts: readonly string[],
  encode: Encode,
): Uint8Array {
  const first = encode(head);
  const others = texts.map(encode);
  let end = 0;
  const ends = others.map(({ length }) => {
    end += length;
    return end;
  });
  const lengths = lists.map((list) => list.length);
  const count = lengths.reduce((sum, each) => sum + each, HEADER + lists.length + texts.length);
  const length = count * INT + first.length + end;
  const numbers = new Int32Array(count);
  numbers.set([MARK, length, first.length, texts.length, lists.length, ...lengths]);
  numbers.set(ends, HEADER + lists.length);
  let at = HEADER + lists.length + texts.length;
  for (const list of lists) {
    numbers.set(list, at);
    at += list.length;
  }
  const file = new Uint8Array(length);
  file.set(new Uint8Array(numbers.buffer));
  at = count * INT;
  for (const bytes of [first, ...others]) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}

/** The parts of a file. */
export interface Sections {
  head: string;
  lists: readonly Int32Array[];
  /** The text with this number. */
  text(number: number): string;
}

/**
 * Reads what `writeSections` wrote.
 * @throws Error when it is no such file or only a part of one.
 */
export function readSections(file: ArrayBuffer, decode: Decode): Sections {
  if (file.byteLength < HEADER * INT) throw damaged('it is too short');
  const numbers = new Int32Array(file, 0, file.byteLength >> 2);
  const [mark, length, headLength, texts, lists] = numbers as unknown as number[] & {
    [at: number]: number;
  };
  if (mark !== MARK) throw damaged('it does not begin as one');
  if (length !== file.byteLength) {
    throw damaged(`it has ${file.byteLength} bytes and says ${length}`);
  }
  const ends = HEADER + (lists as number);
  let at = ends + (texts as number);
  const found: Int32Array[] = [];
  for (let list = HEADER; list < ends && at < numbers.length; list++) {
    const to = at + Math.max(0, numbers[list] as number);
    found.push(numbers.subarray(at, to));
    at = to;
  }
  const headAt = at * INT;
  const textsAt = headAt + (headLength as number);
  if ((headLength as number) < 0 || at > numbers.length || textsAt > (length as number)) {
    throw damaged('its parts do not fit');
  }
  const slice = (from: number, to: number) => decode(new Uint8Array(file, from, to - from));
  return {
    head: slice(headAt, textsAt),
    lists: found,
    text(number) {
      const from = number === 0 ? 0 : (numbers[ends + number - 1] as number);
      return slice(textsAt + from, textsAt + (numbers[ends + number] as number));
    },
  };
}

/** Says that a file cannot be used, and why. */
export function damaged(why: string): Error {
  return new Error(`not a whole file of a pack: ${why}`);
}
