/** A second reading of a text, in which each hashtag is one word however it is written. */
import { PRIME, SEED } from './hash';
import { ARABIC, DIGIT, LATIN, OTHER } from './letters';
import { takePiece } from './slab';
import { END, HASH, LOOSE, REST, Tokens, WIDTH } from './tokens';
import { CODE, KIND } from './units';

const LETTER = (LATIN | ARABIC | DIGIT | OTHER) << KIND;

/** The words with tags joined; for each, which words `[first, end)` it is in the other reading. */
export interface JoinedTags {
  view: Tokens;
  firsts: number[];
  ends: number[];
}

/** Reads the sentences that hold a tag of several words again, with such tags as one word. */
export function joinedTags(tokens: Tokens): JoinedTags {
  const view = new Tokens(tokens.folded, takePiece(tokens.count * WIDTH));
  const firsts: number[] = [];
  const ends: number[] = [];
  let next = 0;
  for (const sentence of tokens.sentences) {
    if ((tokens.tags[next]?.first ?? tokens.count) >= sentence.end) continue;
    const first = view.count;
    for (let token = sentence.first; token < sentence.end; ) {
      const tag = tokens.tags[next];
      const joins = tag?.first === token;
      const end = joins ? tag.end : token + 1;
      if (joins) next++;
      put(view, tokens, token, end);
      firsts.push(token);
      ends.push(end);
      token = end;
    }
    view.sentences.push({ ...sentence, first, end: view.count, counts: null });
  }
  return { view, firsts, ends };
}

/** Adds the words `[first, end)` as one. */
function put(view: Tokens, tokens: Tokens, first: number, end: number): void {
  const token = view.count++;
  const at = view.from + token * WIDTH;
  const from = tokens.from + first * WIDTH;
  view.data.set(tokens.data.subarray(from, from + WIDTH), at);
  if (end === first + 1) return;
  view.data[at + END] = tokens.end(end - 1);
  view.data[at + REST] = tokens.rest(first) | LOOSE;
  view.data[at + HASH] = hashOfLetters(view, tokens.start(first), tokens.end(end - 1));
}

function hashOfLetters({ folded }: Tokens, start: number, end: number): number {
  let hash = SEED;
  let last = 0;
  for (let at = start; at < end; at++) {
    const unit = folded.units[folded.from + at] as number;
    const code = unit & CODE;
    const isLetter = (unit & LETTER) !== 0;
    if (!isLetter || (code === last && (unit & (DIGIT << KIND)) === 0)) continue;
    hash = Math.imul(hash ^ code, PRIME);
    last = code;
  }
  return hash;
}
