/** Emoji and hashtags that are hard to read, or to hear read aloud. */
import { type Folded, foldedIndex } from './folded';
import type { Spot } from './spot';

/** Emoji in a row from which it is a run, and in one part from which all are too many. */
const RUN = 4;
const MOST_IN_PART = 6;
/** Small letters in a row that a screen reader cannot cut into words. */
const UNREADABLE = /\p{Ll}{16}/u;

/** A flag: two letters of a country, or a black flag with signs of a region. */
const FLAG = /^(?:\p{RI}|\u{1f3f4}[\u{e0020}-\u{e007f}])/u;
/** One emoji, with its skin colour and what is joined to it; a flag. Not © ® ™ as plain signs. */
const PICTURE =
  /\p{RI}{1,2}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\p{EMod}|\ufe0f|[\u{e0020}-\u{e007f}])*(?:\u200d\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)*)*/gu;
const TAG = /(?<![\p{L}\p{N}])[#＃][\p{L}\p{M}\p{N}_]+/gu;

interface Run {
  start: number;
  end: number;
  pictures: number;
}

/** Runs of four emoji or more; where a part has more than six, all of them. Flags do not count. */
export function findPictures(folded: Folded): Spot[] {
  const { original } = folded;
  const runs: Run[] = [];
  let all = 0;
  for (const match of original.matchAll(PICTURE)) {
    if (FLAG.test(match[0])) continue;
    all++;
    const end = match.index + match[0].length;
    const last = runs.at(-1);
    if (last !== undefined && /^\s*$/u.test(original.slice(last.end, match.index))) {
      last.end = end;
      last.pictures++;
    } else runs.push({ start: match.index, end, pictures: 1 });
  }
  return runs
    .filter(({ pictures }) => pictures >= RUN || all > MOST_IN_PART)
    .map((run) => spotIn(folded, run));
}

/** Hashtags with no capital to tell where a word begins. */
export function findLongTags(folded: Folded): Spot[] {
  return [...folded.original.matchAll(TAG)]
    .filter(([tag]) => UNREADABLE.test(tag))
    .map((match) => spotIn(folded, { start: match.index, end: match.index + match[0].length }));
}

function spotIn(folded: Folded, { start, end }: { start: number; end: number }): Spot {
  return { start: foldedIndex(folded, start), end: foldedIndex(folded, end), mask: 'digits' };
}
