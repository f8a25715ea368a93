import type { OpenWindow } from '../engine/window';
import type { Language, SurfaceKind } from '../types';

/** One of the office's own accounts. Never a person's private one. */
export interface AccountEntry {
  site: string;
  /** Handle or numeric id, with or without `@`. Compared without `@` and without regard to case. */
  handle: string;
  /** ISO days, both inclusive; absent: no limit on that side. */
  from?: string;
  until?: string;
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
