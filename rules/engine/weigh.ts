import type { Category } from '../types';
import { isHeard, type Spread } from './attached';
import type { Waiting } from './compile';
import type { Excuses } from './excuses';
import { type Stretch, WHOLE } from './merge';
import type { CheckedPart } from './part';
import type { Ruling, Rulings } from './ruling';

/** What was found, by what it is for. */
export interface Weighed {
  stretches: Stretch[];
  signals: Stretch[];
  reports: Stretch[];
  /** Ids of the rules that say something in office capacity. */
  fired: Set<string>;
}

/** Whether the office excuses a match. */
export type Excused = (
  ruling: Ruling,
  place: { part: number; start: number; end: number },
) => boolean;

/** Words against which no name is an excuse. */
const NAME_IS_NO_EXCUSE: ReadonlySet<Category> = new Set([
  ...(['abusive', 'hate-sectarian', 'classified', 'secret-credential', 'proscribed'] as const),
]);

/** @param people names that posts may give: what overlaps one is excused. */
export function excusedIn(excuses: Excuses, people: readonly string[]): Excused {
  return ({ rule: { rule }, except }, place) => {
    const mayName = people.length > 0 && !NAME_IS_NO_EXCUSE.has(rule.category);
    if (except.length === 0 && !mayName) return false;
    return excuses.inSentence(except, place) || (mayName && excuses.overlaps(people, place));
  };
}

/** What was found, with the weight it has in this draft; what is switched off is left out. */
export function weigh(
  wholes: readonly Waiting[],
  parts: readonly CheckedPart[],
  { rulings, excused, attached }: { rulings: Rulings; excused: Excused; attached: Spread },
): Weighed {
  const said: Weighed = { stretches: [], signals: [], reports: [], fired: new Set() };
  const find = (stretch: Stretch) => {
    const { severity, rule, watched } = stretch.ruling;
    if (severity.office !== null) said.fired.add(rule.rule.id);
    if (!watched) said.stretches.push(stretch);
  };
  for (const { rule } of wholes) {
    const ruling = rulings.of(rule);
    const place = { part: WHOLE, start: 0, end: 1 };
    if (ruling === null || excused(ruling, place)) continue;
    find({ ruling, ...place, words: '', mask: 'digits' });
  }
  for (const [part, { found }] of parts.entries()) {
    for (const { rule, start, end, words, mask, claim } of found) {
      const ruling = rulings.of(rule);
      if (ruling === null) continue;
      const { signal, reads, category } = rule.rule;
      // Nobody speaks in the words that come with a file: they suggest no capacity.
      if (part >= attached.own && signal !== undefined) continue;
      if (!isHeard(attached, part, category)) continue;
      const stretch = { ruling, part, start, end, words, mask, claim };
      if (excused(ruling, stretch)) continue;
      if (reads !== undefined) said.reports.push(stretch);
      else if (signal !== undefined) said.signals.push(stretch);
      else find(stretch);
    }
  }
  return said;
}
