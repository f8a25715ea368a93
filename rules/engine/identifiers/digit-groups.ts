import type { Folded } from '../normalize';

/** A stretch of digit groups that can be one number. */
export interface Candidate {
  start: number;
  end: number;
  digits: string;
  /** Lengths of its groups: `3-2-4`; a number in one piece is `9`. */
  form: string;
  /** What stands between its groups: one separator, or `mixed`; empty in one piece. */
  separator: string;
}

/** More groups than any number is written in. */
const MOST_GROUPS = 7;
const SHORTEST = 7;
const LONGEST = 19;
const GROUP = /[0-9]+/gu;
/** What may stand between two groups of one number. */
const BETWEEN = /^(?:[ ./-]| - )$/u;
/** What ties a group to its neighbour so firmly that neither is a number of its own. */
const TIED = /^[./-]$/u;

/** Where the groups of a text stand, and which windows over them have how many digits. */
interface Groups {
  starts: number[];
  ends: number[];
  /** What stands between a group and the one before; `null`: nothing that joins. */
  joints: (string | null)[];
  /** By number of digits: first and last group of every window, in pairs. */
  windows: Map<number, number[]>;
}

const known = new WeakMap<Folded, Groups>();

/**
 * Every stretch of a text with exactly so many digits that stands for itself: not inside a word,
 * nor tied to further digits by a dash, a dot, a slash or a comma. Worked out once a text.
 */
export function candidates(folded: Folded, length: number): Candidate[] {
  let groups = known.get(folded);
  if (groups === undefined) {
    groups = readGroups(folded.text);
    known.set(folded, groups);
  }
  const windows = groups.windows.get(length) ?? [];
  const found: Candidate[] = [];
  for (let at = 0; at < windows.length; at += 2) {
    found.push(candidate(folded.text, groups, windows[at] as number, windows[at + 1] as number));
  }
  return found;
}

function candidate(text: string, groups: Groups, first: number, last: number): Candidate {
  let digits = '';
  let form = '';
  let separator = '';
  for (let group = first; group <= last; group++) {
    const start = groups.starts[group] as number;
    const end = groups.ends[group] as number;
    digits += text.slice(start, end);
    form += group === first ? String(end - start) : `-${end - start}`;
    const joint = (groups.joints[group] ?? '').trim() || ' ';
    if (group === first) continue;
    separator = group === first + 1 || separator === joint ? joint : 'mixed';
  }
  const start = groups.starts[first] as number;
  return { start, end: groups.ends[last] as number, digits, form, separator };
}

function readGroups(text: string): Groups {
  const groups: Groups = { starts: [], ends: [], joints: [], windows: new Map() };
  for (const match of text.matchAll(GROUP)) {
    const joint = text.slice(groups.ends.at(-1) ?? match.index, match.index);
    groups.joints.push(joint.length <= MOST_GROUPS && BETWEEN.test(joint) ? joint : null);
    groups.starts.push(match.index);
    groups.ends.push(match.index + match[0].length);
  }
  for (let first = 0; first < groups.starts.length; first++) addWindows(text, groups, first);
  return groups;
}

/** Notes every window that begins with this group. */
function addWindows(text: string, groups: Groups, first: number): void {
  const start = groups.starts[first] as number;
  if (TIED.test(groups.joints[first] ?? '') || isJoined(text, start - 1, start - 2)) return;
  let digits = 0;
  for (let last = first; last < groups.starts.length && last < first + MOST_GROUPS; last++) {
    if (last > first && groups.joints[last] === null) return;
    const end = groups.ends[last] as number;
    digits += end - (groups.starts[last] as number);
    if (digits > LONGEST) return;
    if (digits < SHORTEST || TIED.test(groups.joints[last + 1] ?? '')) continue;
    if (isJoined(text, end, end + 1)) continue;
    const windows = groups.windows.get(digits);
    if (windows === undefined) groups.windows.set(digits, [first, last]);
    else windows.push(first, last);
  }
}

/** A letter at the edge, or a comma with a digit behind it: part of a longer thing. */
function isJoined(text: string, edge: number, beyond: number): boolean {
  const character = text[edge] ?? ' ';
  if (character >= 'a' && character <= 'z') return true;
  return character === ',' && /[0-9]/.test(text[beyond] ?? ' ');
}
