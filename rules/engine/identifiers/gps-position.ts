import { type Found, type Identifier, identifier } from './types';

/** Four decimals or more: within some ten metres. Fewer name a town or an earthquake. */
const DECIMAL =
  /(?<![0-9.])(-?[0-9]{1,2}\.[0-9]{4,15}) ?°? ?([ns])?[ ,;/]{1,3}(?:(?:long?|lng)[.:]? ?)?(-?[0-9]{1,3}\.[0-9]{4,15})(?![0-9.])/gu;
/** Degrees, minutes and seconds. The folded text writes every minute and second sign as ' or ". */
const SEXAGESIMAL =
  /(?<![0-9.])([0-9]{1,2}) ?° ?[0-9]{1,2} ?' ?[0-9]{1,2}(?:\.[0-9]{1,6})? ?["']{1,2} ?[ns][ ,;]{0,3}([0-9]{1,3}) ?° ?[0-9]{1,2} ?' ?[0-9]{1,2}(?:\.[0-9]{1,6})? ?["']{1,2} ?[ew](?![a-z])/gu;
const MOST_NORTH = 90;
const MOST_EAST = 180;

/** A position on the map, exact to a house: latitude, then longitude (ISO 6709 order). */
export const gpsPosition: Identifier = identifier({
  gate: [
    { digits: 10, run: 5 },
    { digits: 6, signs: ['°'] },
  ],
  masks: 'digits',
  find({ text }) {
    const found: Found[] = [];
    for (const match of text.matchAll(DECIMAL)) add(found, match, match[1], match[3]);
    for (const match of text.matchAll(SEXAGESIMAL)) add(found, match, match[1], match[2]);
    return found;
  },
});

function add(found: Found[], match: RegExpExecArray, north?: string, east?: string): void {
  if (Math.abs(Number(north)) > MOST_NORTH || Math.abs(Number(east)) > MOST_EAST) return;
  found.push({ start: match.index, end: match.index + match[0].length });
}
