import { linksToOfficialHost, NO_HOSTS } from './official-hosts';
import type { Hit } from './phrases';
import { romanWord } from './roman';
import { type Reading, type Spot, spotOf } from './spot';
import { ARABIC, DIGIT, type Sentence, sentenceAt, tokenAt } from './tokens';

/** When a rule stays quiet, with its phrases as slots of the phrase table. */
export interface CompiledExceptions {
  quoted: boolean;
  negated: boolean;
  question: boolean;
  official: boolean;
  near: number | null;
  anywhere: number | null;
  names: number | null;
}

interface Span {
  start: number;
  end: number;
}

const NEGATION_BEFORE = 4;
const NEGATION_AFTER = 3;
const ENGLISH_NOT = new Set(
  `not never no nor neither without dont doesnt didnt wont wouldnt cannot cant couldnt shouldnt isnt
  arent wasnt havent hasnt aint refuse refuses refused`.split(/\s+/),
);
const ROMAN_NOT = new Set(
  ['nahi', 'na', 'mat', 'baghair', 'bagair', 'hargiz'].map((word) => romanWord(word)),
);
const URDU_NOT = new Set(['نہیں', 'نہ', 'مت', 'بغیر', 'ہرگز', 'نہی']);

/**
 * Whether an exception holds for every match in a part, which is read in one or more pieces.
 * @param hosts hosts that the office approves.
 */
export function holdsForAll(
  readings: readonly Reading[],
  { anywhere, official }: CompiledExceptions,
  hosts = NO_HOSTS,
): boolean {
  return readings.some(
    ({ hits, folded }) =>
      (anywhere !== null && hits.has(anywhere)) || (official && linksToOfficialHost(folded, hosts)),
  );
}

/**
 * Tells, for the matches of one rule in one text, whether an exception holds there; those of
 * `holdsForAll` are apart.
 */
export function exceptionsIn(
  reading: Reading,
  exceptions: CompiledExceptions,
): (spot: Spot) => boolean {
  const hitsOf = (slot: number | null): readonly Hit[] =>
    slot === null ? [] : (reading.hits.get(slot) ?? []);
  const near = new Set(hitsOf(exceptions.near).map((hit) => reading.tokens.sentence(hit.first)));
  const names = disjoint(hitsOf(exceptions.names).map((hit) => spotOf(reading.tokens, hit)));
  const quotes = exceptions.quoted ? quotations(reading.folded.text) : [];
  return (spot) =>
    (near.size > 0 && standsNear(reading, spot, near)) ||
    firstEndingAfter(names, spot.start, spot.end) !== null ||
    (exceptions.quoted && isQuoted(quotes, spot)) ||
    (exceptions.negated && isNegated(reading, spot)) ||
    (exceptions.question && sentenceAt(reading.tokens, spot.start)?.question === true);
}

function standsNear({ tokens }: Reading, spot: Spot, sentences: ReadonlySet<number>): boolean {
  const first = tokenAt(tokens, spot.start);
  if (first >= tokens.count) return false;
  const last = tokens.sentence(Math.min(tokenAt(tokens, spot.end - 1), tokens.count - 1));
  for (let sentence = tokens.sentence(first); sentence <= last; sentence++) {
    if (sentences.has(sentence)) return true;
  }
  return false;
}

/** Spots in order of place, overlapping ones made one. */
function disjoint(spots: readonly Spot[]): Span[] {
  const out: Span[] = [];
  for (const { start, end } of spots) {
    const last = out.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** The first of these spans that ends after `place`, if it begins before `limit`. */
function firstEndingAfter(spans: readonly Span[], place: number, limit: number): Span | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= place) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start < limit ? span : null;
}

/** Stretches between two quotation marks of one line; a lone mark quotes nothing. */
function quotations(text: string): Span[] {
  const found: Span[] = [];
  if (!text.includes('"')) return found;
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\n') open = -1;
    if (character !== '"') continue;
    if (open !== -1) found.push({ start: open, end: at });
    open = open === -1 ? at : -1;
  }
  return found;
}

function isQuoted(quotes: readonly Span[], spot: Spot): boolean {
  const quote = firstEndingAfter(quotes, spot.end - 1, spot.start);
  return quote !== null && spot.end <= quote.end;
}

function isNegated({ folded, tokens }: Reading, spot: Spot): boolean {
  const first = tokenAt(tokens, spot.start);
  const end = Math.min(tokenAt(tokens, spot.end - 1) + 1, tokens.count);
  if (first >= tokens.count) return false;
  const sentence = tokens.sentences[tokens.sentence(first)] as Sentence;
  const breaks = (token: number): boolean =>
    /[,;:]/u.test(folded.text.slice(tokens.end(token), tokens.start(token + 1)));
  const isNot = (token: number, before: boolean): boolean => {
    const word = tokens.text(token);
    if (!negates(word, tokens.kind(token) === ARABIC, before)) return false;
    if (folded.text[tokens.end(token)] === '-') return false;
    // "letter No. 12" counts and denies nothing.
    return word !== 'no' || token + 1 >= tokens.count || tokens.kind(token + 1) !== DIGIT;
  };
  for (let token = first; token < end; token++) if (isNot(token, true)) return true;
  const from = Math.max(sentence.first, first - NEGATION_BEFORE);
  for (let token = first - 1; token >= from && !breaks(token); token--) {
    if (isNot(token, true)) return true;
  }
  const to = Math.min(sentence.end, end + NEGATION_AFTER);
  for (let token = end; token < to && !breaks(token - 1); token++) {
    if (isNot(token, false)) return true;
  }
  return false;
}

/** English negates before the word only; Urdu also after it. */
function negates(word: string, arabic: boolean, before: boolean): boolean {
  if (arabic) return URDU_NOT.has(word);
  return (before && ENGLISH_NOT.has(word)) || ROMAN_NOT.has(romanWord(word));
}
