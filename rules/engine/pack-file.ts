/**
 * A prepared pack as one file: a head, numbers that are used as they stand in it, and texts of which
 * each is read when it is first asked for. Nothing in it is run.
 *
 * ```
 * 5 numbers   mark, length of the file in bytes, of the head in bytes, count of numbers, of texts
 * numbers     of the places, see `PLACE_WIDTH`
 * ends        of the texts, in bytes from where the first begins
 * head        JSON: the rules, and what is said of the slots
 * texts       JSON each: a card for each rule, the phrases of each slot, the lists these use
 * ```
 *
 * Numbers have 32 bits, the lowest byte first, as on every machine that a browser runs on; texts are
 * in UTF-8.
 */
import type { PreparedPack, PreparedRule } from './prepared';
import type { SlotText } from './prepared-phrases';
import type { Phrases } from './rule';

/** "Eht1" */
const MARK = 0x31746845;
const HEADER = 5;
const INT = 4;

interface Head {
  rules: readonly PreparedRule[];
  costs: readonly number[];
  counts: readonly number[];
  stems: number;
  romanStems: number;
}

/** The phrases of a slot without the anchors, which are in the numbers; lists by their number. */
type WrittenSlot = [phrases: Phrases, ways: string[], lists: Record<string, number>];

/** What changes between text and bytes: the core has nothing of its own for it. */
export type Encode = (text: string) => Uint8Array;
export type Decode = (bytes: Uint8Array) => string;

/** The file of a prepared pack. */
export function writePack({ rules, phrases, card }: PreparedPack, encode: Encode): Uint8Array {
  const { costs, counts, places, stems, romanStems } = phrases;
  const lists: string[] = [];
  const slots = costs.map((_, slot) => JSON.stringify(writtenSlot(phrases.text(slot), lists)));
  const cards = rules.map((_, rule) => JSON.stringify(card(rule)));
  const texts = [...cards, ...slots, ...lists].map(encode);
  const head = encode(JSON.stringify({ rules, costs, counts, stems, romanStems } satisfies Head));
  let end = 0;
  const ends = texts.map(({ length }) => {
    end += length;
    return end;
  });
  const before = (HEADER + places.length + ends.length) * INT;
  const length = before + head.length + end;
  const numbers = [MARK, length, head.length, places.length, ends.length, ...places, ...ends];
  const file = new Uint8Array(length);
  file.set(new Uint8Array(Int32Array.from(numbers).buffer));
  let at = before;
  for (const bytes of [head, ...texts]) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}

function writtenSlot({ phrases, lists = {}, places }: SlotText, all: string[]): WrittenSlot {
  const written = JSON.stringify(phrases);
  const used = Object.entries(lists).filter(([name]) => written.includes(`{${name}}`));
  const numbers = used.map(([name, list]): [string, number] => {
    const text = JSON.stringify(list);
    const known = all.indexOf(text);
    return [name, known === -1 ? all.push(text) - 1 : known];
  });
  const ways = places.map((each) => each.slice(0, (each.indexOf('|') + 1 || each.length + 1) - 1));
  return [phrases, ways, Object.fromEntries(numbers)];
}

/**
 * Reads what `writePack` wrote.
 * @throws Error when it is no such file or only a part of one.
 */
export function readPack(file: ArrayBuffer, decode: Decode): PreparedPack {
  if (file.byteLength < HEADER * INT) throw damaged('it is too short');
  const [mark, length, headLength, count, texts] = new Int32Array(file, 0, HEADER) as unknown as [
    ...[number, number, number, number, number],
  ];
  if (mark !== MARK) throw damaged('it does not begin as one');
  if (length !== file.byteLength) {
    throw damaged(`it has ${file.byteLength} bytes and says ${length}`);
  }
  const headAt = (HEADER + count + texts) * INT;
  const textsAt = headAt + headLength;
  if (Math.min(headLength, count, texts) < 0 || textsAt > length)
    throw damaged('its parts overlap');
  const places = new Int32Array(file, HEADER * INT, count);
  const ends = new Int32Array(file, (HEADER + count) * INT, texts);
  const head = parsed(decode(new Uint8Array(file, headAt, headLength))) as Head;
  const { rules, costs, counts, stems, romanStems } = head;
  const textOf = (number: number): unknown => {
    const from = textsAt + (number === 0 ? 0 : (ends[number - 1] as number));
    const to = textsAt + (ends[number] as number);
    return parsed(decode(new Uint8Array(file, from, to - from)));
  };
  const lists: Phrases[] = [];
  const listOf = (number: number): Phrases => {
    lists[number] ??= textOf(rules.length + costs.length + number) as Phrases;
    return lists[number];
  };
  const text = (slot: number): SlotText => {
    const [phrases, places, names] = textOf(rules.length + slot) as WrittenSlot;
    const own = Object.entries(names).map(([name, number]) => [name, listOf(number)]);
    return { phrases, places, lists: Object.fromEntries(own) };
  };
  return {
    rules,
    phrases: { costs, counts, places, stems, romanStems, text },
    card: (rule) => textOf(rule) as ReturnType<PreparedPack['card']>,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(why: string): Error {
  return new Error(`not a whole file of a pack: ${why}`);
}
