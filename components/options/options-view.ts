import type { DryRun } from '../../rules/dry-run';
import type { LaidPolicy, Policy } from '../../rules/policy/types';
import type { Language } from '../../rules/types';
import type { WorkshopResult } from '../../rules/workshop';
import type { OfficeSide } from '../view';

import type { BundleView } from './bundle-card';
import type { RollOutView } from './roll-out-card';

/** Our full pages, in the order of their side navigation; each is the fragment of its address. */
export const OPTIONS_PAGES = ['policy', 'workshop', 'dry-run', 'welcome'] as const;
export type OptionsPage = (typeof OPTIONS_PAGES)[number];

/** The policy in force as its page shows it. */
export interface PolicyView extends LaidPolicy {
  source: 'managed' | 'last-known' | 'default';
  /** By layer, the ISO moment at which what it says came into force on this device. */
  since: Partial<Record<LaidPolicy['sources'][keyof Policy], string>>;
  /** Packs of this build that a person may choose from. */
  packs: { pack: string; name: Record<Language, string> }[];
  /** The office's signed bundle; `null`: its policy names none. */
  bundle: BundleView | null;
  rollOut: RollOutView;
  /** Key whose change was refused, and why; `null`: none was. */
  refused: { key: string; why: string } | null;
  /** How copying the report went; `null`: it was not copied. */
  copied: boolean | null;
  /** This browser reads an office's policy when it starts, and not before. */
  atStart: boolean;
}

/** A file of past posts that is being gone through, or was. */
export interface DryRunView {
  /** Name of the file; `null`: none was chosen yet. */
  file: string | null;
  /** Posts looked at so far, while it goes on. */
  done: number;
  total: number;
  /** `null` until all are looked at. */
  result: DryRun | null;
  /** Why the file could not be read; empty: it could. */
  failed: string;
}

export interface WorkshopView {
  yaml: string;
  /** One text a line. */
  texts: string;
  /** What came of the last words typed; `null`: not yet. */
  result: WorkshopResult | null;
  /** Words were typed since. */
  busy: boolean;
}

/** Everything the full pages show. */
export interface OptionsView {
  page: OptionsPage;
  language: Language;
  version: string;
  officeName: string;
  side: OfficeSide;
  /** `null`: the worker did not answer yet; `silent`: nor will it. */
  policy: PolicyView | null;
  silent: boolean;
  disclosure: { asks: boolean; noted: boolean };
  /** Whether the button of ours is in sight on the toolbar; `null`: the browser does not tell. */
  pinned: boolean | null;
  workshop: WorkshopView;
  dryRun: DryRunView;
}

/** What a person can do there. */
export interface OptionsActions {
  switchLanguage(language: Language): void;
  /** `null`: their own choice is taken back. */
  setOwn(key: keyof Policy, value: unknown): void;
  copyReport(): void;
  checkBundle(): void;
  /** Asks the browser for access to the host that the bundle is fetched from. */
  giveAccess(host: string): void;
  noted(): void;
  setYaml(yaml: string): void;
  setTexts(texts: string): void;
  openYaml(file: File): void;
  saveYaml(): void;
  beginRule(): void;
  openPosts(file: File): void;
}
