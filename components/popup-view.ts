import type { PolicyProblem } from '../rules/policy/types';
import type { Language } from '../rules/types';
import type { OptionsPage } from './options/options-view';
import type { ChangedView, OfficeSide, PanelActions, PanelView } from './view';

/** What can be said of the tab: exactly one of these, never silence (DESIGN, promise 4). */
export type TabState =
  | 'guarding'
  | 'changed'
  | 'no-compose-box'
  | 'left-out'
  | 'off'
  | 'not-a-guarded-site'
  | 'reload-needed'
  | 'access-withheld';

/** Everything the popup shows. Plain data, made by the popup's wiring from its frames. */
export interface PopupView {
  language: Language;
  tab: TabState;
  /** `x.com`; `null` where the tab has no host. */
  host: string | null;
  /** Compose boxes on screen, over all frames. */
  boxes: number;
  /** Those that the office leaves out, which are not checked. */
  leftOut: number;
  /** In the popup's language; empty: not set. */
  officeName: string;
  side: OfficeSide;
  /** The person has still to take note of what is read and kept. */
  toDisclose: boolean;
  /** Where the page is not as we know the site; `null`: it is, or nobody told. */
  changed: ChangedView | null;
  /** How the copying of its report went; `null`: it was not copied. */
  reportCopied: boolean | null;
  /** Sites that the office adds, and whether there is access. */
  added: { host: string; name: string; access: boolean }[];
  /** The open question, else the look at the draft being written, else `null`. */
  panel: PanelView | null;
  /** `null`: not known, for the worker did not answer. */
  policySource: 'managed' | 'last-known' | 'default' | null;
  /** Settings of the office that were refused. */
  problems: PolicyProblem[];
  version: string;
}

/** What a person can do in the popup. */
export interface PopupActions extends PanelActions {
  switchLanguage(language: Language): void;
  copyReport(): void;
  /** Opens one of our full pages. */
  openPage(page: OptionsPage): void;
  /** Asks the browser for access to a site that the office adds. */
  giveAccess(host: string): void;
}
