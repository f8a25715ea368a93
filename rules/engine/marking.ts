import type { Hit } from './phrases';
import { type Reading, type Spot, spotOf } from './spot';
import { LATIN } from './tokens';
import { isWrittenSmall } from './units';

/** What may stand round a stamp on its line. */
const DECORATION = new Set(' \t[](){}*_-=|"\'#~•·:.,>');
/** What may stand between a stamp and the heading it is put on. */
const JOINT = /^[\s/|:\-[\]()*_"']*$/u;

/**
 * Stamps of a classification. The level's words count when they are written in capitals (where the
 * script has them) and stand alone on a line, or open a line before `/`, or open a line before a
 * heading, or close a line after `/`. With a heading, the spot runs to its end.
 */
export function findMarkings(
  reading: Reading,
  levels: readonly Hit[],
  headings: readonly Hit[],
): Spot[] {
  const { folded, tokens } = reading;
  const spots: Spot[] = [];
  let next = 0;
  for (const level of levels) {
    const spot = spotOf(tokens, level);
    while (next < headings.length && (headings[next] as Hit).first < level.end) next++;
    if (!isInCapitals(reading, level)) continue;
    const heading = headingEnd(reading, spot, headings[next]);
    if (!isStamp(folded.text, spot, heading !== null)) continue;
    spots.push(heading === null ? spot : { ...spot, end: heading });
  }
  return spots;
}

function isInCapitals(reading: Reading, hit: Hit): boolean {
  const { folded, tokens } = reading;
  for (let token = hit.first; token < hit.end; token++) {
    if (tokens.kind(token) !== LATIN) continue;
    if (isWrittenSmall(folded.units[folded.from + tokens.start(token)] as number)) return false;
    const written = folded.original.slice(
      folded.start(tokens.start(token)),
      folded.end(tokens.end(token) - 1),
    );
    if (written !== written.toUpperCase()) return false;
  }
  return true;
}

function isStamp(text: string, spot: Spot, hasHeading: boolean): boolean {
  let before = spot.start - 1;
  while (before >= 0 && DECORATION.has(text[before] as string)) before--;
  let after = spot.end;
  while (after < text.length && DECORATION.has(text[after] as string)) after++;
  const opens = before < 0 || text[before] === '\n';
  const closes = after === text.length || text[after] === '\n';
  if (opens) return closes || hasHeading || text[after] === '/';
  return closes && text[before] === '/';
}

/** End of a heading that follows the stamp with nothing but joining marks between. */
function headingEnd(reading: Reading, spot: Spot, heading: Hit | undefined): number | null {
  if (heading === undefined) return null;
  const { text } = reading.folded;
  const between = text.slice(spot.end, reading.tokens.start(heading.first));
  return JOINT.test(between) ? reading.tokens.end(heading.end - 1) : null;
}
