/** Emoji and hashtags that are hard to read, or to hear read aloud. */
import { type Folded, foldedIndex } from './folded';
import type { Spot } from './spot';

/** Emoji in a row from which it is a run, and in one part from which all are too many. */
export const PICTURE_RUN = 4;
const MOST_IN_PART = 6;
/** Small letters in a row that a screen reader cannot cut into words. */
export const UNREADABLE_LETTERS = 16;
const UNREADABLE = new RegExp(`\\p{Ll}{${UNREADABLE_LETTERS}}`, 'u');

/** One emoji or a part of one; two letters of a flag. Not © ® ™ as plain signs. */
const PICTURE =
  /\p{Regional_Indicator}{1,2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/gu;
const FLAG = /^\p{Regional_Indicator}/u;
const SKIN = /^\p{Emoji_Modifier}/u;
/** What stands between the parts of one emoji, and after a black flag that stands for a region. */
const JOINT = /^\ufe0f?\u200d$/u;
const REGION = /^[\u{e0020}-\u{e007f}]/u;
const BLACK_FLAG = '\u{1f3f4}';
/** What stands before the sign is looked at last: most texts have few signs. */
const TAG = /[#＃](?<![\p{L}\p{N}].)[\p{L}\p{M}\p{N}_]+/gu;

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
    const [picture] = match;
    const end = match.index + picture.length;
    if (
      FLAG.test(picture) ||
      (picture === BLACK_FLAG && REGION.test(original.slice(end, end + 2)))
    ) {
      continue;
    }
    const last = runs.at(-1);
    const gap = last === undefined ? 'none' : original.slice(last.end, match.index);
    const isPart = JOINT.test(gap) || (SKIN.test(picture) && gap === '');
    if (!isPart) all++;
    if (last !== undefined && (isPart || gap.trim() === '' || gap === '\ufe0f')) {
      last.end = end;
      if (!isPart) last.pictures++;
    } else runs.push({ start: match.index, end, pictures: 1 });
  }
  return runs
    .filter(({ pictures }) => pictures >= PICTURE_RUN || all > MOST_IN_PART)
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
