import { CATEGORIES } from '../types';
import { hint, type Known } from './reading';

const RULE_ID = /^[a-z][a-z0-9-]{0,39}\/[a-z0-9][a-z0-9-]{0,59}$/;
const CATEGORY_NAMES: readonly string[] = CATEGORIES;

/** Whether this names a rule by its id (`pk/cnic`) or all rules of a category (`tone`). */
export function isRuleName(value: unknown, known: Known): value is string {
  if (typeof value !== 'string') return false;
  if (CATEGORY_NAMES.includes(value)) return true;
  return known.rules?.includes(value) ?? RULE_ID.test(value);
}

/** What is expected where a rule is named, with the nearest one. */
export function expectedRule(got: unknown, known: Known): string {
  const names = [...CATEGORY_NAMES, ...(known.rules ?? [])];
  return `the id of a rule, such as pk/cnic, or a category, such as tone${hint(got, names)}`;
}

/**
 * The rules that an office's own text seems to bring, by id; whether they can be used is found out
 * when it is loaded. Takes any value and never throws.
 */
export function ownRuleIds(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  const found = text.matchAll(
    /(?:^|[\s{,"'])id["']?\s*:\s*["']?([a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*)/g,
  );
  return [...new Set([...found].map(([, id]) => id as string))];
}
