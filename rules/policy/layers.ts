import { policyInText } from './json-key';
import { isRecord, type Known, own, problem, unknownKeys } from './reading';
import { ownRuleIds } from './rule-names';
import { hostsOf } from './site-list';
import { copy, defaultPolicy, POLICY_KEYS, POLICY_TABLE, type PolicyKey } from './table';
import type { LaidPolicy, Policy, PolicyLayer, PolicyProblem, PolicySource } from './types';

/** Weakest first: a later one that has a usable value for a key wins. */
const ORDER: readonly PolicyLayer['source'][] = ['person', 'bundle', 'managed'];

/**
 * Lays the layers of a policy over each other, key by key, so that one bad value never costs the
 * others. Takes any JSON values and never throws.
 *
 * A value that cannot be used leaves what the layer below it says, and is reported; so is a key that
 * does not exist. Of the person's layer only keys are read that a person may set; of a bundle's not
 * those that only the managed store may set. With `known`, packs and sites that are not of this build
 * are refused as well.
 */
export function layPolicy(layers: readonly PolicyLayer[], known: Known = {}): LaidPolicy {
  const policy = copy(defaultPolicy);
  const sources = Object.fromEntries(POLICY_KEYS.map((key) => [key, 'default'])) as Record<
    keyof Policy,
    PolicySource
  >;
  const problems: PolicyProblem[] = [];
  const inOrder = ORDER.flatMap((source) =>
    layers.filter((layer) => layer.source === source).flatMap(withText),
  );
  const withAdded = knowingAdded(inOrder, known);
  for (const { source, given, inText } of inOrder) {
    const found = (each: PolicyProblem) =>
      problems.push({ ...each, path: inText ? `json.${each.path}` : each.path, source });
    if (!isRecord(given)) {
      const expected = `an object with ${POLICY_KEYS.join(', ')}`;
      found(problem(given, 'policy', expected, 'what the other settings say'));
      continue;
    }
    for (const each of unknownKeys(given, '', POLICY_KEYS)) found(each);
    const lay = <K extends keyof Policy>(key: K) => {
      const row: PolicyKey<Policy[K]> = POLICY_TABLE[key];
      const set = own(given, key);
      if (set === undefined || (source === 'person' && !row.person)) return;
      const below = policy[key];
      if (row.managedOnly && (source !== 'managed' || (inText && key === 'json'))) {
        const place = 'set by the browser’s managed store itself, or not at all';
        found(problem(set, key, place, below));
        return;
      }
      // A site that the office adds is like one of ours, but for the front end it runs.
      const knows = key === 'sites' ? known : withAdded;
      const reading = row.shape.read(set, key, below, knows);
      for (const each of reading.problems) found(each);
      if (reading.problems.length > 0 && reading.value === below) return;
      policy[key] = reading.value;
      sources[key] = source;
    };
    for (const key of POLICY_KEYS) lay(key);
  }
  return { policy, sources, problems };
}

/** Reads one text of a policy by itself, as an admin has it in a file: see `layPolicy`. */
export function validatePolicy(
  value: unknown,
  known: Known = {},
): { policy: Policy; problems: PolicyProblem[] } {
  const { policy, problems } = layPolicy([{ source: 'managed', given: value }], known);
  return { policy, problems: problems.map(({ source: _, ...plain }) => plain) };
}

/** What the one text of the managed store says lies under the keys that stand beside it. */
function withText(layer: PolicyLayer): (PolicyLayer & { inText: boolean })[] {
  const inner = layer.source === 'managed' ? policyInText(layer.given) : undefined;
  const itself = { ...layer, inText: false };
  return inner === undefined ? [itself] : [{ ...layer, given: inner, inText: true }, itself];
}

/** The office may name sites that it adds itself (their id is the host), and rules of its own. */
function knowingAdded(layers: readonly PolicyLayer[], known: Known): Known {
  const given = layers.flatMap((layer) => (isRecord(layer.given) ? [layer.given] : []));
  const { sites, rules } = known;
  return {
    ...known,
    ...(sites !== undefined && { sites: [...sites, ...given.flatMap(hostsOf)] }),
    ...(rules !== undefined && {
      rules: [...rules, ...given.flatMap((layer) => ownRuleIds(own(layer, 'ownRules')))],
    }),
  };
}
