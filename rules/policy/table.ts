import {
  accountList,
  choice,
  isRecord,
  type Known,
  type ManagedSchema,
  nameByLanguage,
  own,
  packList,
  problem,
  type Shape,
  unknownKeys,
} from './shapes';
import { hostsOf, siteList } from './site-list';
import type { Policy, PolicyProblem } from './types';
import { windowList } from './window-list';

/** One thing that an office can set. */
export interface PolicyKey<T> {
  shape: Shape<T>;
  default: T;
  /** What it does, one sentence for an IT admin. */
  says: string;
  /** First version of the extension that has it. */
  since: string;
}

/** Every key of the policy, once. The validator, Chrome's schema and the reference come from here. */
export const POLICY_TABLE: { readonly [K in keyof Policy]: PolicyKey<Policy[K]> } = {
  officeName: {
    shape: nameByLanguage,
    default: { en: '', ur: '' },
    says: 'Name of the office, shown on the answer that posts for it.',
    since: '0.1.0',
  },
  packs: {
    shape: packList,
    default: ['common', 'pk'],
    says: 'Packs of rules in force, in order.',
    since: '0.1.0',
  },
  question: {
    shape: choice(['always', 'when-unclear']),
    default: 'always',
    says: 'Whether every post is asked about, or only where account, words and rules do not agree.',
    since: '0.1.0',
  },
  officeAccounts: {
    shape: accountList,
    default: [],
    says: "The office's own accounts; never list an account that is a person's own.",
    since: '0.1.0',
  },
  windows: {
    shape: windowList,
    default: [],
    says: 'Times in which some rules weigh more, such as the weeks before a poll; each ends by itself.',
    since: '0.1.0',
  },
  sites: {
    shape: siteList,
    default: [],
    says: 'Further sites to guard, and places that a site of ours has changed; each host needs access of its own.',
    since: '0.1.0',
  },
  unchecked: {
    shape: choice(['allow', 'stop']),
    default: 'allow',
    says: 'Whether an office draft that could not be checked may go out; a private one always may.',
    since: '0.1.0',
  },
};

const KEYS = Object.keys(POLICY_TABLE) as (keyof Policy)[];

/** What is in force when no office has set anything. */
export const defaultPolicy: Policy = defaults();

function defaults(): Policy {
  const rows = KEYS.map((key) => [key, copy(POLICY_TABLE[key].default)]);
  return Object.fromEntries(rows) as unknown as Policy;
}

/**
 * Reads a policy as it came from the browser's managed store: key by key, so that one bad value
 * never costs the others. Takes any JSON value and never throws.
 *
 * A value that cannot be used keeps its default and is reported; so is a key that does not exist.
 * With `known`, packs and sites that are not of this build are refused as well.
 */
export function validatePolicy(
  value: unknown,
  known: Known = {},
): { policy: Policy; problems: PolicyProblem[] } {
  const given = isRecord(value) ? value : {};
  const problems: PolicyProblem[] = isRecord(value)
    ? unknownKeys(value, '', KEYS)
    : [problem(value, 'policy', `an object with ${KEYS.join(', ')}`, defaults())];
  const { sites } = known;
  // An account may be on a site that the office itself adds; its id is the host.
  const withAdded =
    sites === undefined ? known : { ...known, sites: [...sites, ...hostsOf(given)] };
  const read = <K extends keyof Policy>(key: K): Policy[K] => {
    const row: PolicyKey<Policy[K]> = POLICY_TABLE[key];
    const set = own(given, key);
    const fallback = copy(row.default);
    if (set === undefined) return fallback;
    const reading = row.shape.read(
      set,
      key,
      fallback,
      key === 'officeAccounts' ? withAdded : known,
    );
    problems.push(...reading.problems);
    return reading.value;
  };
  const policy = Object.fromEntries(KEYS.map((key) => [key, read(key)])) as unknown as Policy;
  return { policy, problems };
}

/**
 * Chrome's `storage.managed_schema`. Chrome knows no choice between two types, so a name can be set
 * there only by language; Firefox, which needs no schema, takes a plain text as well.
 */
export function managedSchema(): ManagedSchema & { type: 'object' } {
  const properties = KEYS.map((key) => {
    const { shape, says } = POLICY_TABLE[key];
    return [key, { ...shape.schema, description: `${says} Expected: ${shape.says}.` }] as const;
  });
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/** Defaults are JSON; a caller must be free to change what it gets. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
