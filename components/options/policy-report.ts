import { POLICY_KEYS } from '../../rules/policy/table';
import type { PolicyView } from './options-view';
import { isUnset } from './policy-values';

/** Keys whose values are words of ours, and so name nobody. Of all others only the size is told. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['packs', 'question', 'unchecked', 'stages', 'brake', 'surfaces', 'sitesOff'],
  ...['emergency', 'language', 'disclosure'],
]);

/**
 * The policy in force as plain text in English, for an IT desk. It names no account, no person and
 * no word that somebody wrote: of a refused value it says where it stood and what was expected.
 */
export function policyReport(view: PolicyView, at: { version: string; day: string }): string {
  const keys = POLICY_KEYS.map((key) => {
    const source = view.sources[key];
    const since = view.since[source];
    const from = since === undefined ? source : `${source} since ${since}`;
    return `- ${key} (${from}): ${toldOf(key, view.policy[key])}`;
  });
  const refused = view.problems.map(
    ({ path, expected, source }) =>
      `- ${path}${source ? ` (${source})` : ''}: expected ${expected}`,
  );
  const { bundle, rollOut } = view;
  const about =
    bundle === null
      ? []
      : [
          `Bundle: version ${bundle.version ?? 'none'}, expires ${bundle.expires ?? 'never'}`,
          ...(bundle.refused === null
            ? []
            : [`Bundle refused ${bundle.refused.at}: ${bundle.refused.reason}`]),
        ];
  const weaker = rollOut.weakened.length === 0 ? [] : [`Weaker: ${rollOut.weakened.join(', ')}`];
  return [
    `Ehtiyat ${at.version}: policy in force`,
    `Day: ${at.day}`,
    `Office policy: ${view.source}`,
    ...keys,
    ...about,
    ...weaker,
    refused.length === 0 ? 'Refused: nothing' : 'Refused:',
    ...refused,
  ].join('\n');
}

function toldOf(key: string, value: unknown): string {
  if (isUnset(value)) return 'not set';
  if (PLAIN.has(key)) return JSON.stringify(value);
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'set';
}
