import type { Folded } from '../normalize';

/** More groups than any number is written in. */
const MOST_GROUPS = 7;
/** Every number that is written in groups has one of at least three digits. */
const LONG_GROUP = 3;
const SHORTEST = 7;
const LONGEST = 19;

/** Where the groups of a text stand, and which windows over them have how many digits. */
interface Groups {
  starts: number[];
  ends: number[];
  /** What stands between a group and the one before; empty: nothing that joins. */
  joints: string[];
  /** All digits of the text, one after the other, and where each group begins among them. */
  digits: string;
  offsets: number[];
  /** By number of digits: first and last group of every window, in pairs. */
  windows: Map<number, number[]>;
  candidates: Map<number, Candidate[]>;
}

/** A stretch of digit groups that can be one number. */
export class Candidate {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly #groups: Groups;
  readonly #first: number;
  readonly #last: number;

  constructor(groups: Groups, first: number, last: number) {
    this.start = groups.starts[first] as number;
    this.end = groups.ends[last] as number;
    this.digits = groups.digits.slice(groups.offsets[first], groups.offsets[last + 1]);
    this.#groups = groups;
    this.#first = first;
    this.#last = last;
  }

  /** Lengths of its groups: `3-2-4`; a number in one piece is `9`. */
  get form(): string {
    const { starts, ends } = this.#groups;
    let form = '';
    for (let group = this.#first; group <= this.#last; group++) {
      const length = (ends[group] as number) - (starts[group] as number);
      form += form === '' ? String(length) : `-${length}`;
    }
    return form;
  }

  /** What stands between its groups: one separator, or `mixed`; empty in one piece. */
  get separator(): string {
    const joints = this.#groups.joints.slice(this.#first + 1, this.#last + 1);
    const [joint = ''] = joints;
    return joints.every((each) => each === joint) ? joint : 'mixed';
  }
}

const known = new WeakMap<Folded, Groups>();

/**
 * Every stretch of a text with exactly so many digits that stands for itself: not inside a word,
 * nor tied to further digits by a dash, a dot, a slash or a comma. Worked out once a text.
 */
export function candidates(folded: Folded, length: number): readonly Candidate[] {
  const groups = groupsOf(folded);
  let found = groups.candidates.get(length);
  if (found === undefined) {
    found = [];
    const windows = groups.windows.get(length) ?? [];
    for (let at = 0; at < windows.length; at += 2) {
      found.push(new Candidate(groups, windows[at] as number, windows[at + 1] as number));
    }
    groups.candidates.set(length, found);
  }
  return found;
}

/** Where every digit group of a text starts, and where it ends. */
export function digitGroups(folded: Folded): {
  starts: readonly number[];
  ends: readonly number[];
} {
  return groupsOf(folded);
}

function groupsOf(folded: Folded): Groups {
  let groups = known.get(folded);
  if (groups === undefined) {
    groups = readGroups(folded.text);
    known.set(folded, groups);
  }
  return groups;
}

function readGroups(text: string): Groups {
  const groups: Groups = {
    starts: [],
    ends: [],
    joints: [],
    digits: '',
    offsets: [0],
    windows: new Map(),
    candidates: new Map(),
  };
  let end = -1;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    groups.starts.push(at);
    groups.joints.push(end === -1 ? '' : jointOf(text, end, at));
    while (isDigit(text.charCodeAt(at))) at++;
    end = at;
    groups.ends.push(end);
    groups.digits += text.slice(groups.starts.at(-1), end);
    groups.offsets.push(groups.digits.length);
  }
  for (let first = 0; first < groups.starts.length; first++) addWindows(text, groups, first);
  return groups;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** One separator, or a dash between two spaces. */
function jointOf(text: string, from: number, to: number): string {
  const sign = text[to - from === 3 ? from + 1 : from] as string;
  if (to - from === 1) return ' -./'.includes(sign) ? sign : '';
  return to - from === 3 && sign === '-' && text[from] === ' ' && text[to - 1] === ' ' ? '-' : '';
}

/** Notes every window that begins with this group. */
function addWindows(text: string, groups: Groups, first: number): void {
  const start = groups.starts[first] as number;
  if (isTied(groups.joints[first]) || isJoined(text, start - 1, start - 2)) return;
  let digits = 0;
  let longest = 0;
  for (let last = first; last < groups.starts.length && last < first + MOST_GROUPS; last++) {
    if (last > first && groups.joints[last] === '') return;
    const end = groups.ends[last] as number;
    const length = end - (groups.starts[last] as number);
    digits += length;
    longest = Math.max(longest, length);
    if (digits > LONGEST) return;
    if (digits < SHORTEST || longest < LONG_GROUP || isTied(groups.joints[last + 1])) continue;
    if (isJoined(text, end, end + 1)) continue;
    const windows = groups.windows.get(digits);
    if (windows === undefined) groups.windows.set(digits, [first, last]);
    else windows.push(first, last);
  }
}

/** Bound so firmly to its neighbour that neither is a number of its own. */
function isTied(joint: string | undefined): boolean {
  return joint === '-' || joint === '.' || joint === '/';
}

/** A letter or a plus at the edge, or a comma with a digit behind it: part of a longer thing. */
function isJoined(text: string, edge: number, beyond: number): boolean {
  const code = text.charCodeAt(edge);
  if ((code >= 97 && code <= 122) || code === 43) return true;
  return code === 44 && isDigit(text.charCodeAt(beyond));
}
