import type { Gate } from './gates';
import { findLongTags, findPictures, PICTURE_RUN, UNREADABLE_LETTERS } from './pictures';
import type { ToneKind } from './rule';
import type { Reading, Spot } from './spot';
import {
  IN_ADDRESS,
  IN_TAG,
  KINDS,
  LATIN,
  MENTION,
  type Sentence,
  STRETCHED,
  type Tokens,
} from './tokens';
import { CODE, isWrittenSmall } from './units';

/** Letters from which a word in capitals is shouted and not an abbreviation. */
const SHOUTED_LENGTH = 4;
const SHOUTED_RUN = 3;
/** Share of a sentence's words in capitals from which the whole sentence is shouted. */
const SHOUTED_SHARE = 0.75;
/** Single exclamation marks that one text may have: a greeting and a thank-you. */
const SINGLE_MARKS = 2;

/** Names of bodies and offices in use that are longer than three letters or read like words. */
const ACRONYMS = new Set(
  `aids api asap asean bise bisp brics cnic comsats covid cpec css ctd dgpr dpo ecnec ecp epa fao fata
  fatf fbr fia fifa fir fpsc gdp gst hiv hec hesco html icao icc icrc icu idp idps ieee iesco ilo imf
  interpol iso ispr issi itu kpk lesco lhc lums mepco mna mnas moitt mou mpa mpas nab nacta nadra nasa
  nato ncoc ndma neca necp nepra neec nesco nhmp nicop nict nims nsc nust oecd oic opec ogra osce pbuh
  pcb pdma pdmas pemra pesco pia pid pims pims poc pta ptcl pti pml pmln ppp pmo psdp psl pso psx ptv
  radio rescue rpo saarc sbp scba secp sho smpra snic sngpl sop sops ssgc tevta tesco ugc uaf ucp uet
  uhs un undp unesco unfpa unhcr unicef unodc usa usaid uno vip wapda wasa wfp who wto url https
  pm cm dc ac ig dig ssp sp dsp asp uk us eu uae tv id ok am pm ngo ngos ceo icymi breaking`.split(
    /\s+/,
  ),
);

/** Words that nobody writes as a sentence is written. */
const NAMES = IN_ADDRESS | IN_TAG | MENTION;
/** Letters that have to be capitals before anything can be shouted. */
const LEAST_CAPITALS = 12;
/** Times that a letter stands in a row from which it is stretched. */
const STRETCHED_RUN = 4;

/** What a text must hold for each kind; where it does not, there is nothing of that kind in it. */
export const TONE_GATES: Readonly<Record<ToneKind, Gate>> = {
  capitals: { capitals: LEAST_CAPITALS },
  exclamations: { marks: 2 },
  stretched: { stretch: STRETCHED_RUN },
  emoji: { pictures: PICTURE_RUN },
  hashtag: { tag: UNREADABLE_LETTERS },
};

/** Places of one kind of tone in a text. */
export function findTone(kind: ToneKind, reading: Reading): Spot[] {
  switch (kind) {
    case 'capitals':
      return findCapitals(reading);
    case 'exclamations':
      return findExclamations(reading);
    case 'stretched':
      return findStretched(reading);
    case 'emoji':
      return findPictures(reading.folded);
    case 'hashtag':
      return findLongTags(reading.folded);
  }
}

const LOW = 0;
const NEUTRAL = 1;
const SHORT = 2;
const SHOUTED = 3;

/** `@`, `#` or `_`, right before a name. */
function isSign(code: number): boolean {
  return code === 64 || code === 35 || code === 95;
}

/** How a word is written; numbers, other scripts, handles and known names are neutral. */
function shoutOf({ folded, tokens }: Reading, token: number): number {
  if ((tokens.rest(token) & (KINDS | NAMES)) !== LATIN) return NEUTRAL;
  const start = tokens.start(token);
  const { units, from } = folded;
  if (start > 0 && isSign((units[from + start - 1] as number) & CODE)) return NEUTRAL;
  const end = tokens.end(token);
  if (
    isWrittenSmall(units[from + start] as number) ||
    isWrittenSmall(units[from + end - 1] as number)
  )
    return LOW;
  const written = folded.original.slice(folded.start(start), folded.end(end - 1));
  if (written !== written.toUpperCase() || written === written.toLowerCase()) return LOW;
  const text = tokens.text(token);
  if (text.length === 1 || ACRONYMS.has(text) || !/[aeiouy]/u.test(text)) return NEUTRAL;
  return text.length >= SHOUTED_LENGTH ? SHOUTED : SHORT;
}

/** Whether `sentence-case` writes this word in small letters. */
export function isShouted(reading: Reading, token: number): boolean {
  return shoutOf(reading, token) >= SHORT;
}

function findCapitals(reading: Reading): Spot[] {
  const spots: Spot[] = [];
  for (const sentence of reading.tokens.sentences) {
    const whole = shoutedSentence(reading, sentence);
    if (whole !== null) spots.push(whole);
    else spots.push(...shoutedRuns(reading, sentence));
  }
  return spots;
}

function shoutedSentence(reading: Reading, sentence: Sentence): Spot | null {
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  let first = -1;
  let last = -1;
  for (let token = sentence.first; token < sentence.end; token++) {
    const shout = shoutOf(reading, token);
    if (shout === NEUTRAL) continue;
    words++;
    if (shout === LOW) continue;
    capitals++;
    if (shout === SHOUTED) shouted++;
    if (first === -1) first = token;
    last = token;
  }
  const enough = shouted >= SHOUTED_RUN || (shouted >= 2 && capitals > SHOUTED_RUN);
  return enough && capitals >= words * SHOUTED_SHARE ? span(reading.tokens, first, last) : null;
}

function shoutedRuns(reading: Reading, sentence: Sentence): Spot[] {
  const spots: Spot[] = [];
  let first = -1;
  let last = -1;
  let shouted = 0;
  const close = (): void => {
    if (shouted >= SHOUTED_RUN) spots.push(span(reading.tokens, first, last));
    first = -1;
    shouted = 0;
  };
  for (let token = sentence.first; token < sentence.end; token++) {
    const shout = shoutOf(reading, token);
    if (shout === LOW) close();
    if (shout < SHORT) continue;
    if (first === -1) first = token;
    last = token;
    if (shout === SHOUTED) shouted++;
  }
  close();
  return spots;
}

function span(tokens: Tokens, first: number, last: number): Spot {
  return {
    start: tokens.start(first),
    end: tokens.end(last),
    mask: 'digits',
  };
}

/** Piles of marks; and all marks, when even one by one they are too many. */
function findExclamations({ folded }: Reading): Spot[] {
  const groups: (Spot & { pile: boolean })[] = [];
  for (const match of folded.text.matchAll(/[!?](?: ?[!?])*/gu)) {
    const marks = match[0].replaceAll(/[^!]/gu, '').length;
    if (marks === 0) continue;
    const end = match.index + match[0].length;
    groups.push({ start: match.index, end, mask: 'digits', pile: marks > 1 });
  }
  return groups.filter((group) => group.pile || groups.length > SINGLE_MARKS);
}

/** Letters four or more times in a row; not in addresses, handles or a row of x that stands for digits. */
function findStretched({ folded, tokens }: Reading): Spot[] {
  const spots: Spot[] = [];
  for (let token = 0; token < tokens.count; token++) {
    if ((tokens.rest(token) & NAMES) !== 0 || (tokens.rest(token) & STRETCHED) === 0) continue;
    const start = tokens.start(token);
    if ('@#'.includes(folded.text[start - 1] ?? ' ')) continue;
    const word = folded.text.slice(start, tokens.end(token));
    for (const match of word.matchAll(/(\p{L})\1{3,}/gu)) {
      if (match[1] === 'x' || match[1] === 'w') continue;
      const at = start + match.index;
      spots.push({ start: at, end: at + match[0].length, mask: 'digits' });
    }
  }
  return spots;
}
