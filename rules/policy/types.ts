import type { OpenWindow } from '../engine/window';
import type { Category, Language, Severity, SurfaceKind } from '../types';

/** One of the office's own accounts. Never a person's private one. */
export interface AccountEntry {
  site: string;
  /** Handle or numeric id, with or without `@`. Compared without `@` and without regard to case. */
  handle: string;
  /** ISO days, both inclusive; absent: no limit on that side. */
  from?: string;
  until?: string;
  /** Who answers for it: an office or a post, rather than a person. */
  owner?: string;
  /** Who may use it; absent: the list does not say. */
  users?: string[];
}

/** When an office post may go out in an emergency although something in it should be mended first. */
export interface EmergencyRule {
  /** Whether it is offered at all. */
  offered: boolean;
  /** Categories of findings for which it never is. */
  never: Category[];
}

/** A place to write, told by CSS selectors. */
export interface OfficePlace {
  kind: SurfaceKind;
  /** The element that is written in. */
  editor: string;
  /** What holds the editor and the control that publishes it. */
  root: string;
  submit: string;
  /** How it is published from the keyboard. */
  key: 'none' | 'enter' | 'ctrl-enter';
  /** The element whose words are the author's handle; empty: the page does not say. */
  account: string;
}

/** A site that the office adds, or places that it adds to one of ours. */
export interface OfficeSite {
  host: string;
  name: string;
  /** Id of the site whose front end this host runs; `null`: told by the page. */
  like: string | null;
  /** Tried before what we know of the site. */
  places: OfficePlace[];
}

/** What an office changes of a rule, or of all rules of a category. */
export interface RuleChange {
  /** Id of a rule, or a category. */
  rule: string;
  office?: Severity | 'off';
  /** Never above `warn`. */
  private?: 'off' | 'note' | 'warn';
  /** A match is excused where one of these stands in its sentence. */
  except?: string[];
  /** Only there; absent: everywhere. */
  sites?: string[];
  surfaces?: SurfaceKind[];
  /** Handles or numeric ids, compared as in the register. */
  accounts?: string[];
}

export const STAGES = ['watch', 'note', 'full'] as const;
/** `watch`: found and counted, never shown. `note`: shown as a quiet note. `full`: as it is written. */
export type Stage = (typeof STAGES)[number];

/** How far a rule, or all rules of a category, are rolled out. */
export interface StageEntry {
  rule: string;
  stage: Stage;
}

/** A rule that was found in more than `percent` of at least `posts` office posts becomes a note. */
export interface Brake {
  /** 0: no brake. */
  percent: number;
  posts: number;
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Hours in which an office post is asked about once more. */
export interface QuietHours {
  /** Days on which they begin; absent: every day. */
  days?: Weekday[];
  /** Times of day in the zone, `22:00`; where `until` is not later than `from` it is the next day's. */
  from: string;
  until: string;
  zone: string;
  severity: 'warn' | 'reason';
}

/** A crisis: who leads it, what it is about, and which accounts may speak of it. */
export interface Crisis {
  /** ISO days or moments, both included, as in a window. */
  from: string;
  until: string;
  about: string[];
  lead: Record<Language, string>;
  accounts: string[];
}

/** Where an office's signed bundle is, and by which key it is known. */
export interface BundleSource {
  /** https address; empty: the bundle is `text`. */
  url: string;
  /** Ed25519, 32 bytes, base64. */
  publicKey: string;
  /** The bundle itself, for devices that reach no server; empty: it is fetched. */
  text: string;
}

/** Everything an office can set, after validation: every key is there. */
export interface Policy {
  /** Name of the office in each language we speak; empty: not set. */
  officeName: Record<Language, string>;
  /** Packs in force, in order. */
  packs: string[];
  /** `always`: every post is asked about. `when-unclear`: not where account, words and rules agree. */
  question: 'always' | 'when-unclear';
  officeAccounts: AccountEntry[];
  /** Times in which some rules weigh more; each ends by itself. */
  windows: OpenWindow[];
  /** Further sites, and further places on ours. */
  sites: OfficeSite[];
  /** Whether an office draft that could not be checked may go out. Private ones always may. */
  unchecked: 'allow' | 'stop';
  /** What the office changes of rules, in order: a later one has the last word. */
  ruleChanges: RuleChange[];
  /** The office's own pack, YAML or JSON; empty: none. */
  ownRules: string;
  stages: StageEntry[];
  brake: Brake;
  /** Kinds of places to write that are covered. */
  surfaces: SurfaceKind[];
  /** Ids of sites where the office switched Ehtiyat off. */
  sitesOff: string[];
  quietHours: QuietHours[];
  crisis: Crisis[];
  /** Hosts that count as official, as gov.pk does. */
  approvedHosts: string[];
  /** Names that office posts may give. */
  approvedPeople: string[];
  /** Where help is to be had, in each language; empty: not set. */
  helpDesk: Record<Language, string>;
  /** https address of what the office itself says of these rules; empty: not set. */
  legalPage: string;
  /** A small picture as a data URI; empty: not set. */
  logo: string;
  emergency: EmergencyRule;
  /** Language to begin with; `browser`: the browser's own. Each person can switch. */
  language: 'browser' | Language;
  /** `accepted`: the office has taken note of what is read and kept for those who work for it. */
  disclosure: 'ask' | 'accepted';
  /** Where the office's signed bundle is; `null`: there is none. */
  bundle: BundleSource | null;
  /** The whole policy as one text. Empty once laid: what it says is in the other keys. */
  json: string;
}

/** Who can say something of the policy, strongest first; `default`: nobody did. */
export const POLICY_SOURCES = ['managed', 'bundle', 'person', 'default'] as const;
/**
 * Where the value of a key comes from: the browser's managed store, the office's signed bundle, the
 * person's own choice on this device, or nobody.
 */
export type PolicySource = (typeof POLICY_SOURCES)[number];

/** One layer of a policy as it was given: any JSON value. */
export interface PolicyLayer {
  source: Exclude<PolicySource, 'default'>;
  given: unknown;
}

/** The policy that its layers make. */
export interface LaidPolicy {
  policy: Policy;
  sources: Record<keyof Policy, PolicySource>;
  problems: PolicyProblem[];
}

/** One value that was refused, and what to do. */
export interface PolicyProblem {
  /** Where: `officeAccounts[2].handle`. */
  path: string;
  got: string;
  expected: string;
  /** What is in force instead. */
  kept: string;
  /** The layer it stood in. Absent where one text was read by itself. */
  source?: PolicyLayer['source'];
}
