import { refused, type Shape } from './reading';

/** Longest text of an office's own rules, UTF-16 units: some hundreds of rules. */
export const MAX_OWN_RULES = 200_000;

/**
 * The text of an office's own pack. Only its length is looked at here: what is in it is read when
 * the rules are put together (`load-office.ts`), and what cannot be used is refused rule by rule.
 */
export const ownRules: Shape<string> = {
  says: `one pack as a text, YAML or JSON, as in docs/adding.md: {pack: {…}, rules: […]}; at most ${MAX_OWN_RULES} characters`,
  schema: { type: 'string' },
  read(value, path, fallback) {
    if (typeof value === 'string' && value.length <= MAX_OWN_RULES) return { value, problems: [] };
    const got = typeof value === 'string' ? `a text of ${value.length} characters` : value;
    return refused(got, path, this.says, fallback);
  },
};
