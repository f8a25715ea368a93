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
