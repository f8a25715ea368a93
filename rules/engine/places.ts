/**
 * How the places where phrases are looked for are written down: as text, so that a worker that has
 * just woken has a few thousand of them in its table within a few milliseconds.
 */

/** A word of a phrase, and how many words of the phrase can stand before it. */
export interface Anchor {
  /** `exact`: the word in the draft's spelling, also in a Roman Urdu phrase. */
  kind: 'word' | 'exact' | 'stem' | 'number';
  /** In the spelling of the phrase's language; empty for a number. */
  text: string;
  min: number;
  max: number;
}

/** How one phrase is found. */
export interface Places {
  /**
   * Ways to write it that are nothing but words one after the other; `at`: the one to look for,
   * together with the one after it where there is one.
   */
  plain: { words: string[]; at: number }[];
  /** Where all other ways have to be tried. */
  anchors: Anchor[];
}

/** The signs before a text that is no plain word; none of them stands in a folded word. */
const SIGNS: Readonly<Record<Anchor['kind'], string>> = {
  word: '',
  exact: '=',
  stem: '*',
  number: '#',
};
const WINDOW = 64;
const EXACT = 61;
const STEM = 42;
const NUMBER = 35;

/**
 * `critics report+it @1-1 not+yet|@1-3 ministry =PTI`: plain ways, a bar, anchors. A window `@`
 * (how many words stand before) holds for what comes after it, and is 0-0 at first and after the bar.
 */
export function writePlaces({ plain, anchors }: Places): string {
  const ways = plain.map(({ words, at }) => ({ text: words.join('+'), min: at, max: at }));
  const others = anchors.map(({ kind, text, min, max }) => ({
    text: SIGNS[kind] + text,
    min,
    max,
  }));
  return anchors.length === 0 ? withWindows(ways) : `${withWindows(ways)}|${withWindows(others)}`;
}

function withWindows(entries: readonly { text: string; min: number; max: number }[]): string {
  let open = '@0-0';
  const pieces: string[] = [];
  for (const { text, min, max } of entries) {
    const window = `@${min}-${max}`;
    if (window !== open) pieces.push(window);
    open = window;
    pieces.push(text);
  }
  return pieces.join(' ');
}

/**
 * Takes one place. `words` are those of a plain way, joined by `+`, and `text` is one or two of
 * them, joined likewise; for an anchor `words` is `null`.
 */
export type TakePlace = (
  kind: Anchor['kind'],
  text: string,
  min: number,
  max: number,
  words: string | null,
) => void;

/** Reads what `writePlaces` wrote and hands on each place. */
export function readPlaces(written: string, take: TakePlace): void {
  const bar = written.indexOf('|');
  readPart(bar === -1 ? written : written.slice(0, bar), true, take);
  if (bar !== -1) readPart(written.slice(bar + 1), false, take);
}

function readPart(part: string, plain: boolean, take: TakePlace): void {
  if (part === '') return;
  let min = 0;
  let max = 0;
  for (const piece of part.split(' ')) {
    const sign = piece.charCodeAt(0);
    if (sign === WINDOW) {
      const dash = piece.indexOf('-');
      min = Number(piece.slice(1, dash));
      max = Number(piece.slice(dash + 1));
    } else if (plain) take('word', pairAt(piece, min), min, max, piece);
    else if (sign === EXACT) take('exact', piece.slice(1), min, max, null);
    else if (sign === STEM) take('stem', piece.slice(1), min, max, null);
    else if (sign === NUMBER) take('number', '', min, max, null);
    else take('word', piece, min, max, null);
  }
}

function pairAt(words: string, at: number): string {
  const first = words.indexOf('+');
  if (first === -1 || words.indexOf('+', first + 1) === -1) return words;
  return words
    .split('+')
    .slice(at, at + 2)
    .join('+');
}
