import type { PostCounts } from '../rules/policy/brake';
import type { BundleRefusal } from '../rules/policy/bundle';
import type {
  EmergencyRule,
  LaidPolicy,
  OfficeSite,
  Policy,
  PolicyLayer,
  PolicyProblem,
} from '../rules/policy/types';
import type { Draft, Language, Verdict } from '../rules/types';

/** What one guarded page (frame) says of itself. */
export interface PageStatus {
  /** `left-out`: the office switched it off for this site, or for the only boxes here. */
  state: 'guarding' | 'changed' | 'no-compose-box' | 'left-out' | 'off';
  /** Findings above `note` in the draft being written; a count only, never words. */
  toLookAt: number;
  /** A press is held and the question is open. */
  held: boolean;
}

/** What a page needs to know to draw and decide. No draft and no capacity in it. */
export interface Settings {
  language: Language;
  officeName: Record<Language, string>;
  question: 'always' | 'when-unclear';
  unchecked: 'allow' | 'stop';
  helpDesk: Record<Language, string>;
  legalPage: string;
  logo: string;
  emergency: EmergencyRule;
  /** The office has taken note of the disclosure for those who work for it. */
  disclosure: Policy['disclosure'];
  /** The person took note of it on this device. */
  disclosed: boolean;
  /** The first-time notice was read on this device. */
  noticeSeen: boolean;
  /** What the office leaves out. */
  surfaces: Policy['surfaces'];
  sitesOff: Policy['sitesOff'];
  /** What the office's policy says of the site that asks; `null`: nothing. */
  site: OfficeSite | null;
  /** Changes with the policy in force: a verdict from before the change is out of date. */
  policyMark: string;
}

/** Where the policy in force comes from, and what was refused of it. */
export interface PolicyReport {
  source: 'managed' | 'last-known' | 'default';
  /** What is in force. */
  policy: Policy;
  /** By key, the layer that its value comes from. */
  sources: LaidPolicy['sources'];
  /** By layer, the ISO moment at which what it says came into force on this device. */
  since: Partial<Record<PolicyLayer['source'], string>>;
  problems: PolicyProblem[];
  /** Rules on markings, credentials and identifiers that the office made weaker, by id. */
  weakened: string[];
  /** What was counted of office posts on this device; `null`: the policy counts nothing. */
  counts: PostCounts | null;
  /** Rules that the brake lowered on this device, by id. */
  lowered: string[];
  /** Sites that the office adds, and whether the browser gives access to them. */
  sites: { site: OfficeSite; access: boolean }[];
  /** The office's signed bundle; `null`: its policy names none. */
  bundle: BundleReport | null;
}

/** The office's signed bundle, as far as it got. All moments are ISO. */
export interface BundleReport {
  /** `null`: it stands in the policy itself. */
  host: string | null;
  /** Whether the browser lets us ask that host; `true` where there is none. */
  access: boolean;
  /** Of the bundle in force; `null`: none is. */
  version: number | null;
  issued: string | null;
  expires: string | null;
  /** When the address last answered, or failed to; `null`: not asked yet. */
  checkedAt: string | null;
  /** Why what came last was refused; what is in force stays. `null`: it was not. */
  refused: (BundleRefusal & { at: string }) | null;
}

/**
 * Every message to the worker: who may send it (`page`: our content script on a guarded site;
 * `own`: a page of the extension), what it carries, what it answers.
 */
export interface MessageMap {
  check: { sender: 'page'; request: { draft: Draft }; reply: Verdict };
  /** A post for the office went out. Never sent of a private one, nor of one that was not taken. */
  'office-posted': { sender: 'page'; request: { draft: Draft }; reply: null };
  /** The beginning of a photo, base64: does it tell where it was taken? `null`: it cannot be told. */
  'photo-position': {
    sender: 'page';
    request: { head: string; whole: boolean };
    reply: boolean | null;
  };
  settings: { sender: 'page' | 'own'; request: null; reply: Settings };
  'notice-seen': { sender: 'page' | 'own'; request: null; reply: null };
  'set-language': { sender: 'page' | 'own'; request: { language: Language }; reply: null };
  /** The person took note of what is read and kept. */
  disclosed: { sender: 'own'; request: null; reply: null };
  /** The person's own choice for a key that a person may set; `null`: none any more. */
  'set-own': { sender: 'own'; request: { key: string; value: unknown }; reply: null };
  'page-status': { sender: 'page'; request: PageStatus; reply: null };
  'policy-report': { sender: 'own'; request: null; reply: PolicyReport };
  /** The packs of the office's bundle, each a text as in `ownRules`. */
  'office-packs': { sender: 'own'; request: null; reply: readonly string[] };
  /** Asks the bundle's address now, and answers when that has come to its end. */
  'check-bundle': { sender: 'own'; request: null; reply: null };
}

export type MessageName = keyof MessageMap;
export type Request<N extends MessageName> = MessageMap[N]['request'];
export type Reply<N extends MessageName> = MessageMap[N]['reply'];
export type SenderClass = MessageMap[MessageName]['sender'];

/** The same at run time: who may send each message, and how long its answer may take, ms. */
export const MESSAGES: {
  readonly [N in MessageName]: {
    senders: readonly MessageMap[N]['sender'][];
    limit: number;
  };
} = {
  check: { senders: ['page'], limit: 1_000 },
  'office-posted': { senders: ['page'], limit: 2_000 },
  'photo-position': { senders: ['page'], limit: 2_000 },
  settings: { senders: ['page', 'own'], limit: 2_000 },
  'notice-seen': { senders: ['page', 'own'], limit: 2_000 },
  'set-language': { senders: ['page', 'own'], limit: 2_000 },
  disclosed: { senders: ['own'], limit: 2_000 },
  'set-own': { senders: ['own'], limit: 2_000 },
  'page-status': { senders: ['page'], limit: 2_000 },
  'policy-report': { senders: ['own'], limit: 2_000 },
  'office-packs': { senders: ['own'], limit: 2_000 },
  // Longer than a slow server is waited for.
  'check-bundle': { senders: ['own'], limit: 30_000 },
};

/** A message as it travels. */
export interface Envelope {
  name: MessageName;
  request: unknown;
}

/** An answer as it travels: errors are values, so that they arrive alike in every browser. */
export type Answer = { value: unknown } | { error: string };
