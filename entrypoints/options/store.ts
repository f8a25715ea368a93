import { createStore } from 'zustand/vanilla';
import {
  type DryRunView,
  OPTIONS_PAGES,
  type OptionsPage,
  type OptionsView,
  type PolicyView,
  type WorkshopView,
} from '../../components/options/options-view';
import type { Language } from '../../rules/types';
import type { PolicyReport, Settings } from '../../shell/messages';

/** What the full pages were told so far; `null`: not yet. They keep nothing else. */
export interface OptionsState {
  page: OptionsPage;
  settings: Settings | null;
  report: PolicyReport | null;
  silent: boolean;
  refused: PolicyView['refused'];
  copied: boolean | null;
  pinned: boolean | null;
  workshop: WorkshopView;
  dryRun: DryRunView;
}

/** The pages' state, as long as the tab is open. */
export const optionsStore = createStore<OptionsState>(() => ({
  page: 'policy',
  settings: null,
  report: null,
  silent: false,
  refused: null,
  copied: null,
  pinned: null,
  workshop: { yaml: '', texts: '', result: null, busy: false },
  dryRun: { file: null, done: 0, total: 0, result: null, failed: '' },
}));

/** The page that a fragment of the address names; the first for any other. */
export function pageOf(fragment: string): OptionsPage {
  return OPTIONS_PAGES.find((page) => `#${page}` === fragment) ?? OPTIONS_PAGES[0];
}

/** What is known without the worker. */
interface Own {
  version: string;
  /** To speak until the settings are there. */
  language: Language;
  packs: PolicyView['packs'];
  atStart: boolean;
}

/** What the pages show. */
export function optionsView(state: OptionsState, own: Own): OptionsView {
  const { settings, report } = state;
  const language = settings?.language ?? own.language;
  return {
    page: state.page,
    language,
    version: own.version,
    officeName: settings?.officeName[language] ?? '',
    side: {
      helpDesk: settings?.helpDesk[language] ?? '',
      legalPage: settings?.legalPage ?? '',
      logo: settings?.logo ?? '',
    },
    policy: report && {
      policy: report.policy,
      sources: report.sources,
      problems: report.problems,
      source: report.source,
      since: report.since,
      bundle: report.bundle,
      rollOut: {
        weakened: report.weakened,
        counts: report.counts,
        lowered: report.lowered,
      },
      packs: own.packs,
      refused: state.refused,
      copied: state.copied,
      atStart: own.atStart,
    },
    silent: state.silent,
    disclosure: {
      asks: settings === null || settings.disclosure === 'ask',
      noted: settings?.disclosed ?? false,
    },
    pinned: state.pinned,
    workshop: state.workshop,
    dryRun: state.dryRun,
  };
}
