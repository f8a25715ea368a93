/** Reads the words of a folded text, each unit once. */
import { addressEndAt, endsDomain, markDomains, startsAddress } from './addresses';
import type { Folded } from './folded';
import { PRIME, SEED } from './hash';
import { ARABIC, DIGIT, LATIN, OTHER } from './letters';
import { cutAtEnd, cutIn } from './sentences';
import { giveBack, takePiece } from './slab';
import { joinLetters, sameGap } from './spaced-out';
import { isTagStart, readHandle, readTag } from './tags';
import {
  END,
  HASH,
  IN_ADDRESS,
  KINDS,
  LOOSE,
  REST,
  SENTENCE_BIT,
  STRETCHED,
  Tokens,
  WIDTH,
} from './tokens';
import { AT, CODE, COLON, HASH as HASH_SIGN, KIND, STOP } from './units';

const APOSTROPHE = 39;
const COMMA = 44;
const POINT = 46;
/** Signs between two digits that can still be parts of one number. */
const NUMBER_GAP = 3;

/** Reads the words and sentences of a folded text. */
export function tokenize(folded: Folded): Tokens {
  const { units, from: base, length } = folded;
  const piece = takePiece((length + 1) * WIDTH);
  const { array: data } = piece;
  const tokens = new Tokens(folded, piece);
  /** Where the numbers of the next word go. */
  let put = piece.from;
  /** Flags of the signs since the last word; where that ended; its hash. */
  let gap = 0;
  let before = 0;
  let lastHash = 0;
  /** The last word is one letter, or letters with points between. */
  let initials = false;
  let sentence = 0;
  let addressEnd = 0;
  let mayHoldDomain = false;
  /** Letters that stand alone, one after the other with the same signs between. */
  let singles = 0;
  let singlesGap = 0;
  let digits = 0;
  let digitsEnd = 0;
  let longestNumber = 0;
  let longestRun = 1;
  for (let at = 0; ; ) {
    let unit = units[base + at] as number;
    const kind = (unit >>> KIND) & KINDS;
    if (kind === 0) {
      if (unit === 0) break;
      gap |= unit;
      at++;
      continue;
    }
    const start = at;
    if ((gap & (AT | HASH_SIGN)) !== 0 && start >= addressEnd && isTagStart(folded, start)) {
      tokens.count = (put - piece.from) / WIDTH;
      if (singles > 2) joinLetters(tokens, singles);
      if ((gap & STOP) !== 0 && tokens.count > 0)
        cutIn(tokens, before, start, { hash: lastHash, initials });
      sentence = tokens.sentences.length << SENTENCE_BIT;
      at =
        (units[base + at - 1] as number) & AT
          ? readHandle(tokens, start, sentence)
          : readTag(tokens, start, sentence);
      put = piece.from + tokens.count * WIDTH;
      gap = 0;
      before = at;
      lastHash = 0;
      initials = false;
      singles = 0;
      continue;
    }
    let hash = SEED;
    let rest = kind;
    if (kind === DIGIT) {
      if (start - digitsEnd > NUMBER_GAP) digits = 0;
      for (;;) {
        hash = Math.imul(hash ^ (unit & CODE), PRIME);
        unit = units[base + ++at] as number;
        if ((unit & (DIGIT << KIND)) !== 0) continue;
        const code = unit & CODE;
        if (code !== POINT && code !== COMMA) break;
        if (((units[base + at + 1] as number) & (DIGIT << KIND)) === 0) break;
        digits--;
      }
      digits += at - start;
      digitsEnd = at;
      if (digits > longestNumber) longestNumber = digits;
    } else {
      digitsEnd = -NUMBER_GAP - 1;
      const goesOn = (kind === OTHER ? LATIN | ARABIC | OTHER : kind | OTHER) << KIND;
      let last = 0;
      let run = 1;
      for (;;) {
        const code = unit & CODE;
        if (code !== last) {
          hash = Math.imul(hash ^ code, PRIME);
          last = code;
          run = 1;
        } else if (++run > 2) {
          rest |= STRETCHED;
          if (run > longestRun) longestRun = run;
        }
        unit = units[base + ++at] as number;
        if ((unit & goesOn) !== 0) continue;
        if (kind !== LATIN || (unit & CODE) !== APOSTROPHE) break;
        unit = units[base + at + 1] as number;
        if ((unit & (LATIN << KIND)) === 0) break;
        rest |= LOOSE;
        at++;
      }
    }
    const single = at - start === 1 && kind !== DIGIT && start >= addressEnd;
    if (single && singles > 0 && sameGap(folded, before, start, singles, singlesGap)) {
      singles++;
      singlesGap = before;
    } else {
      if (singles > 2) {
        tokens.count = (put - piece.from) / WIDTH;
        joinLetters(tokens, singles);
        put = piece.from + tokens.count * WIDTH;
      }
      singles = single ? 1 : 0;
      if ((gap & (STOP | COLON)) !== 0 && put > piece.from) {
        tokens.count = (put - piece.from) / WIDTH;
        if ((gap & STOP) !== 0) {
          cutIn(tokens, before, start, { hash: lastHash, initials });
          sentence = tokens.sentences.length << SENTENCE_BIT;
        }
        if (start < addressEnd) {
          // One address inside another is the same address.
        } else if (startsAddress(folded, before, start, lastHash)) {
          addressEnd = addressEndAt(folded, start);
          data[put - WIDTH + REST] = (data[put - WIDTH + REST] as number) | IN_ADDRESS;
        } else if (endsDomain(folded, before, start, hash)) {
          mayHoldDomain = true;
        }
      }
    }
    if (start < addressEnd) rest |= IN_ADDRESS;
    data[put] = start;
    data[put + END] = at;
    data[put + HASH] = hash;
    data[put + REST] = rest | sentence;
    put += WIDTH;
    lastHash = hash;
    initials = single;
    before = at;
    gap = 0;
  }
  tokens.count = (put - piece.from) / WIDTH;
  if (singles > 2) joinLetters(tokens, singles);
  if (tokens.count > 0) cutAtEnd(tokens, before, { hash: lastHash, initials });
  giveBack(piece, tokens.count * WIDTH);
  tokens.longestNumber = longestNumber;
  tokens.longestRun = longestRun;
  if (mayHoldDomain) markDomains(tokens);
  return tokens;
}
