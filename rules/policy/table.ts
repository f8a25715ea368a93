import { DEFAULT_EMERGENCY } from '../gate';
import { LANGUAGES, SURFACE_KINDS } from '../types';
import { accountList } from './account-list';
import { bundleSource } from './bundle-source';
import { hostList, phraseList, siteIdList, surfaceList } from './covered';
import { crisisList } from './crisis';
import { emergencyRule } from './emergency-rule';
import { httpsPage } from './https-page';
import { policyText } from './json-key';
import { logo } from './logo';
import { ownRules } from './own-rules';
import { quietHours } from './quiet-hours';
import type { ManagedSchema, Shape } from './reading';
import { ruleChanges } from './rule-changes';
import { choice, nameByLanguage, packList, textByLanguage } from './shapes';
import { siteList } from './site-list';
import { brakeShape, stageList } from './stages';
import type { Policy } from './types';
import { windowList } from './window-list';

/** One thing that an office can set. */
export interface PolicyKey<T> {
  shape: Shape<T>;
  default: T;
  /** What it does, one sentence for an IT admin. */
  says: string;
  /** First version of the extension that has it. */
  since: string;
  /** A person may set it on their own device where the office does not. */
  person: boolean;
  /** Only the browser's managed store may set it, not a bundle. Absent: no. */
  managedOnly?: true;
}

/** Every key of the policy, once. The validator, Chrome's schema and the reference come from here. */
export const POLICY_TABLE: { readonly [K in keyof Policy]: PolicyKey<Policy[K]> } = {
  officeName: {
    shape: nameByLanguage,
    default: { en: '', ur: '' },
    says: 'Name of the office, shown on the answer that posts for it.',
    since: '0.1.0',
    person: false,
  },
  packs: {
    shape: packList,
    default: ['common', 'pk'],
    says: 'Packs of rules in force, in order.',
    since: '0.1.0',
    person: true,
  },
  question: {
    shape: choice(['always', 'when-unclear']),
    default: 'always',
    says: 'Whether every post is asked about, or only where account, words and rules do not agree.',
    since: '0.1.0',
    person: true,
  },
  officeAccounts: {
    shape: accountList,
    default: [],
    says: "The office's own accounts; never list an account that is a person's own.",
    since: '0.1.0',
    person: false,
  },
  windows: {
    shape: windowList,
    default: [],
    says: 'Times in which some rules weigh more, such as the weeks before a poll; each ends by itself.',
    since: '0.1.0',
    person: false,
  },
  sites: {
    shape: siteList,
    default: [],
    says: 'Further sites to guard, and places that a site of ours has changed; each host needs access of its own.',
    since: '0.1.0',
    person: false,
  },
  unchecked: {
    shape: choice(['allow', 'stop']),
    default: 'allow',
    says: 'Whether an office draft that could not be checked may go out; a private one always may.',
    since: '0.1.0',
    person: false,
  },
  ruleChanges: {
    shape: ruleChanges,
    default: [],
    says: 'What the office changes of rules: how much they weigh, what excuses, and where; a later change has the last word.',
    since: '0.1.0',
    person: false,
  },
  ownRules: {
    shape: ownRules,
    default: '',
    says: 'Rules of the office itself, in force on top of the packs; a rule with a mistake is refused on its own.',
    since: '0.1.0',
    person: false,
  },
  stages: {
    shape: stageList,
    default: [],
    says: 'How far a rule is rolled out: counted only, shown as a quiet note, or in full.',
    since: '0.1.0',
    person: false,
  },
  brake: {
    shape: brakeShape,
    default: { percent: 0, posts: 50 },
    says: 'When a rule that is found in too many office posts becomes a quiet note by itself; never markings, credentials or identifiers.',
    since: '0.1.0',
    person: false,
  },
  surfaces: {
    shape: surfaceList,
    default: [...SURFACE_KINDS],
    says: 'Kinds of places to write that are covered; what is written in others is not checked.',
    since: '0.1.0',
    person: false,
  },
  sitesOff: {
    shape: siteIdList,
    default: [],
    says: 'Sites on which the office switches Ehtiyat off; the toolbar button says so there.',
    since: '0.1.0',
    person: false,
  },
  quietHours: {
    shape: quietHours,
    default: [],
    says: 'Hours in which a post for the office is asked about once more; private posts never are.',
    since: '0.1.0',
    person: false,
  },
  crisis: {
    shape: crisisList,
    default: [],
    says: 'Crises in which one office leads: posts of other office accounts on the topic are pointed to it.',
    since: '0.1.0',
    person: false,
  },
  approvedHosts: {
    shape: hostList,
    default: [],
    says: 'Hosts that count as official sources, as those of governments do.',
    since: '0.1.0',
    person: false,
  },
  approvedPeople: {
    shape: phraseList,
    default: [],
    says: "Names that posts may give, such as those of the office's spokespersons.",
    since: '0.1.0',
    person: false,
  },
  helpDesk: {
    shape: textByLanguage,
    default: { en: '', ur: '' },
    says: 'Where help is to be had, shown wherever a person is told to ask the IT desk.',
    since: '0.1.0',
    person: false,
  },
  legalPage: {
    shape: httpsPage,
    default: '',
    says: "The office's own page about these rules, linked below findings and in the popup.",
    since: '0.1.0',
    person: false,
  },
  logo: {
    shape: logo,
    default: '',
    says: 'A small picture of the office, shown beside our mark; it changes nothing else.',
    since: '0.1.0',
    person: false,
  },
  emergency: {
    shape: emergencyRule,
    default: DEFAULT_EMERGENCY,
    says: 'Whether an office post may go out unmended in an emergency with a written reason, and for which categories never.',
    since: '0.1.0',
    person: false,
  },
  language: {
    shape: choice(['browser', ...LANGUAGES]),
    default: 'browser',
    says: 'Language that everything of ours begins with; each person can switch.',
    since: '0.1.0',
    person: false,
  },
  disclosure: {
    shape: choice(['ask', 'accepted']),
    default: 'ask',
    says: 'Whether each person is asked to take note of what is read and kept, or the office did so; the first-time notice is shown either way.',
    since: '0.1.0',
    person: false,
  },
  bundle: {
    shape: bundleSource,
    default: null,
    says: "Where the office's signed bundle of policy, packs, sites and claims is, and by which key it is known.",
    since: '0.1.0',
    person: false,
    managedOnly: true,
  },
  json: {
    shape: policyText,
    default: '',
    says: 'All of these keys as one text, of which the browser drops nothing; a key that is set beside it wins.',
    since: '0.1.0',
    person: false,
    managedOnly: true,
  },
};

/** Names of the keys, in the order of the table. */
export const POLICY_KEYS = Object.keys(POLICY_TABLE) as (keyof Policy)[];

/** What is in force when no office has set anything. */
export const defaultPolicy: Policy = defaults();

function defaults(): Policy {
  const rows = POLICY_KEYS.map((key) => [key, copy(POLICY_TABLE[key].default)]);
  return Object.fromEntries(rows) as unknown as Policy;
}

/**
 * Chrome's `storage.managed_schema`. Chrome knows no choice between two types, so a name can be set
 * there only by language; Firefox, which needs no schema, takes a plain text as well.
 */
export function managedSchema(): ManagedSchema & { type: 'object' } {
  const properties = POLICY_KEYS.map((key) => {
    const { shape, says } = POLICY_TABLE[key];
    return [key, { ...shape.schema, description: `${says} Expected: ${shape.says}.` }] as const;
  });
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/** A copy of JSON: a caller is free to change what it gets. */
export function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
