import { nextPlace, wordsIn } from './plain-words';
import type { Tokens } from './tokens';

/**
 * Windows: times in which a rule weighs more, such as the weeks before a poll. An office's policy
 * lists those that it is in (`windows`); each ends by itself.
 */

export const WINDOW_KINDS = [
  'election',
  'caretaker',
  'embargo',
  'court',
  'mourning',
  'crisis',
  'operation',
] as const;
/**
 * - `election`: from the announcement of the poll until its result;
 * - `caretaker`: a government that only keeps things running;
 * - `embargo`: until a release time;
 * - `court`: a case is pending;
 * - `mourning`: public mourning;
 * - `crisis`: an emergency, with a lead office that speaks;
 * - `operation`: a security operation under way.
 */
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** One window of an office. */
export interface OpenWindow {
  kind: WindowKind;
  /** ISO days or moments (`2026-11-21`, `2026-11-21T09:30`), where the official is; both inclusive. */
  from: string;
  until: string;
  /**
   * Names of constituencies, districts or matters, as people write them ("NA-122", "Lahore"). With
   * names, the window counts only for a draft in which one of them stands.
   */
  about?: string[];
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Whether a window is open at a moment. A day begins and ends where the official is; a moment
 * without a zone is there too.
 */
export function isOpen({ from, until }: Pick<OpenWindow, 'from' | 'until'>, now: Date): boolean {
  const time = now.getTime();
  return startOf(from) <= time && time < endOf(until);
}

/** The first millisecond of a day, or the moment itself; NaN for what is neither. */
export function startOf(written: string): number {
  const [, year, month, day] = DAY.exec(written) ?? [];
  if (day === undefined) return Date.parse(written);
  return new Date(Number(year), Number(month) - 1, Number(day)).getTime();
}

/** The first millisecond after a day, or after the moment. */
export function endOf(written: string): number {
  const [, year, month, day] = DAY.exec(written) ?? [];
  if (day === undefined) return Date.parse(written) + 1;
  return new Date(Number(year), Number(month) - 1, Number(day) + 1).getTime();
}

/** The windows that count for one draft: names are looked for when a rule first asks. */
export class Windows {
  readonly #open: readonly OpenWindow[];
  readonly #texts: () => readonly Tokens[];
  readonly #counts = new Map<OpenWindow, boolean>();

  /** @param texts the words of every part; asked for when a name is looked for. */
  constructor(windows: readonly OpenWindow[], now: Date, texts: () => readonly Tokens[]) {
    this.#open = windows.filter((window) => isOpen(window, now));
    this.#texts = texts;
  }

  /** Those of these kinds that are open for the draft. */
  of(kinds: readonly WindowKind[]): OpenWindow[] {
    return this.#open.filter((window) => kinds.includes(window.kind) && this.#isAbout(window));
  }

  #isAbout(window: OpenWindow): boolean {
    const { about } = window;
    if (about === undefined) return true;
    let counts = this.#counts.get(window);
    if (counts === undefined) {
      counts = about.some((name) => {
        const words = wordsIn(name);
        return this.#texts().some(({ texts }) => nextPlace(texts, words) !== -1);
      });
      this.#counts.set(window, counts);
    }
    return counts;
  }
}
