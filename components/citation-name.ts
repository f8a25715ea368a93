import type { Citation } from '../rules/types';

/** Longest clause that is never broken over two lines, UTF-16 units. */
const MAX_UNBROKEN = 20;

/** Instrument and clause (a short one kept on one line); the year is added where the name lacks it. */
export function citationName({ instrument, clause, year }: Citation): string {
  const named = instrument.includes(String(year)) ? instrument : `${instrument} (${year})`;
  if (clause === '') return named;
  const kept = clause.length > MAX_UNBROKEN ? clause : clause.replaceAll(' ', '\u00a0');
  return `${named}, ${kept}`;
}
