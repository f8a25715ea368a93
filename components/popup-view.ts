import type { PolicyProblem } from '../rules/policy/types';
import type { Language } from '../rules/types';
import type { PanelActions, PanelView } from './view';

/** What can be said of the tab: exactly one of these, never silence (DESIGN, promise 4). */
export type TabState =
  | 'guarding'
  | 'no-compose-box'
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
  /** In the popup's language; empty: not set. */
  officeName: string;
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
}
