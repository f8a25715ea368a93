import type { Capacity, Finding } from '../rules/types';

/** What a finding asks of a person in one capacity, strongest first: the word a card shows. */
export const LEVELS = ['mend', 'second', 'reason', 'pause', 'look', 'note', 'nothing'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The level of a finding in a capacity. In private capacity nothing stops a person: whatever is
 * stronger than `warn` reads as a pause (DESIGN, promise 2), as the gate treats it.
 */
export function levelOf(finding: Finding, capacity: Capacity): Level {
  const severity = finding.severity[capacity];
  if (severity === null) return 'nothing';
  if (capacity === 'private') {
    if (severity === 'block' || severity === 'approve') return 'pause';
  } else {
    if (severity === 'block') return 'mend';
    if (severity === 'approve') return 'second';
    if (severity === 'reason') return 'reason';
  }
  if (finding.pause) return 'pause';
  return severity === 'note' ? 'note' : 'look';
}

/** The stronger of two levels. */
export function strongerLevel(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b;
}

/** The level a card shows: of the chosen capacity, or the stronger of both before a choice. */
export function shownLevel(finding: Finding, chosen: Capacity | null): Level {
  return chosen === null
    ? strongerLevel(levelOf(finding, 'office'), levelOf(finding, 'private'))
    : levelOf(finding, chosen);
}
