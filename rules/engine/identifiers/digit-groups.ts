import type { Folded } from '../normalize';

/** More groups than any number is written in. */
const MOST_GROUPS = 7;
/** Every number that is written in groups has one of at least three digits. */
const LONG_GROUP = 3;
const SHORTEST = 7;
const LONGEST = 19;

/** What stands between a group and the one before, as a number; `NO_JOINT`: nothing that joins. */
const NO_JOINT = 0;
const SPACE = 32;
const DASH = 45;
const POINT = 46;
const SLASH = 47;

/** Where the digit groups of a text stand, and which windows over them have how many digits. */
interface Groups {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  joints: Uint8Array;
  /** All digits of the text, one after the other, and where each group begins among them. */
  digits: string;
  offsets: Int32Array;
  /** By number of digits: first group, last group and form of every window, in threes. */
  windows: (number[] | undefined)[];
}

/** A stretch of digit groups that can be one number. */
export class Candidate {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly #groups: Groups;
  readonly #first: number;
  readonly #last: number;

  constructor(groups: Groups, first: number, last: number, digits: string) {
    this.start = groups.starts[first] as number;
    this.end = groups.ends[last] as number;
    this.digits = digits;
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
    if (this.#first === this.#last) return '';
    const { joints } = this.#groups;
    const joint = joints[this.#first + 1] as number;
    for (let group = this.#first + 2; group <= this.#last; group++) {
      if (joints[group] !== joint) return 'mixed';
    }
    return String.fromCharCode(joint);
  }
}

/**
 * Every stretch of a text with exactly so many digits that stands for itself: not inside a word,
 * nor tied to further digits by a dash, a dot, a slash or a comma.
 * @param proof what its digits must be.
 * @param forms the forms it may have besides one piece; `null`: any.
 */
export function candidates(
  folded: Folded,
  length: number,
  proof: (digits: string) => boolean,
  forms: readonly string[] | null = null,
): Candidate[] {
  const groups = groupsOf(folded);
  const found: Candidate[] = [];
  const windows = groups.windows[length];
  if (windows === undefined) return found;
  const wanted = forms === null ? null : [length, ...forms.map(formNumber)];
  for (let at = 0; at < windows.length; at += 3) {
    if (wanted !== null && !wanted.includes(windows[at + 2] as number)) continue;
    const first = windows[at] as number;
    const last = windows[at + 1] as number;
    const digits = groups.digits.slice(groups.offsets[first], groups.offsets[last + 1]);
    if (proof(digits)) found.push(new Candidate(groups, first, last, digits));
  }
  return found;
}

/** A form as one number: the lengths of its groups as digits of a number to the base 20. */
function formNumber(form: string): number {
  return form.split('-').reduce((all, length) => all * (LONGEST + 1) + Number(length), 0);
}

/** Where the digit groups of a text start, and where they end; the first `count` of each. */
export function digitGroups(folded: Folded): Pick<Groups, 'count' | 'starts' | 'ends'> {
  return groupsOf(folded);
}

const known = new WeakMap<Folded, Groups>();

function groupsOf(folded: Folded): Groups {
  let groups = known.get(folded);
  if (groups === undefined) {
    groups = readGroups(folded.text);
    known.set(folded, groups);
  }
  return groups;
}

function readGroups(text: string): Groups {
  const count = countGroups(text);
  const groups: Groups = {
    count,
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    joints: new Uint8Array(count + 1),
    digits: text.replace(/[^0-9]+/gu, ''),
    offsets: new Int32Array(count + 1),
    windows: [],
  };
  let group = 0;
  let end = -1;
  for (let at = 0; group < count; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    groups.starts[group] = at;
    groups.joints[group] = end === -1 ? NO_JOINT : jointOf(text, end, at);
    end = at + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    groups.ends[group] = end;
    groups.offsets[group + 1] = (groups.offsets[group] as number) + end - at;
    group++;
    at = end;
  }
  for (let first = 0; first < count; first++) addWindows(text, groups, first);
  return groups;
}

function countGroups(text: string): number {
  let count = 0;
  let inGroup = false;
  for (let at = 0; at < text.length; at++) {
    const digit = isDigit(text.charCodeAt(at));
    if (digit && !inGroup) count++;
    inGroup = digit;
  }
  return count;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** One separator, or a dash between two spaces. */
function jointOf(text: string, from: number, to: number): number {
  const code = text.charCodeAt(from);
  if (to - from === 1) {
    return code === SPACE || code === DASH || code === POINT || code === SLASH ? code : NO_JOINT;
  }
  const spaced =
    to - from === 3 &&
    code === SPACE &&
    text.charCodeAt(from + 1) === DASH &&
    text.charCodeAt(from + 2) === SPACE;
  return spaced ? DASH : NO_JOINT;
}

/** Notes every window that begins with this group. */
function addWindows(text: string, { count, starts, ends, joints, windows }: Groups, first: number) {
  const start = starts[first] as number;
  if (isTied(joints[first] as number) || isJoined(text, start - 1, start - 2)) return;
  let digits = 0;
  let longest = 0;
  let form = 0;
  for (let last = first; last < count && last < first + MOST_GROUPS; last++) {
    if (last > first && joints[last] === NO_JOINT) return;
    const end = ends[last] as number;
    const length = end - (starts[last] as number);
    digits += length;
    longest = Math.max(longest, length);
    if (digits > LONGEST) return;
    form = form * (LONGEST + 1) + length;
    if (digits < SHORTEST || longest < LONG_GROUP || isTied(joints[last + 1] as number)) continue;
    if (isJoined(text, end, end + 1)) continue;
    const list = windows[digits];
    if (list === undefined) windows[digits] = [first, last, form];
    else list.push(first, last, form);
  }
}

/** Bound so firmly to its neighbour that neither is a number of its own. */
function isTied(joint: number): boolean {
  return joint === DASH || joint === POINT || joint === SLASH;
}

/** A letter or a plus at the edge, or a comma with a digit behind it: part of a longer thing. */
function isJoined(text: string, edge: number, beyond: number): boolean {
  const code = text.charCodeAt(edge);
  if ((code >= 97 && code <= 122) || code === 43) return true;
  return code === 44 && isDigit(text.charCodeAt(beyond));
}
