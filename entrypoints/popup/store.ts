import { createStore } from 'zustand/vanilla';
import type { PopupView } from '../../components/popup-view';
import type { Language } from '../../rules/types';
import type { PolicyReport, Settings } from '../../shell/messages';
import type { TabView } from '../../shell/popup-port';

/** What the popup was told so far; `null`: not yet. */
export interface PopupState {
  tab: TabView | null;
  settings: Settings | null;
  report: PolicyReport | null;
  /** How copying the report of a changed page went. */
  reportCopied: boolean | null;
  /** The worker did not answer: what it would have told stays unknown. */
  silent: boolean;
}

/** The popup's state. It lives as long as the popup is open. */
export const popupStore = createStore<PopupState>(() => ({
  tab: null,
  settings: null,
  report: null,
  reportCopied: null,
  silent: false,
}));

/**
 * What the popup shows, or `null` while something is still to come. `own` is what it knows without
 * the worker: the version, and the language to speak when nobody tells another.
 */
export function popupView(
  { tab, settings, report, silent, reportCopied }: PopupState,
  own: { version: string; language: Language },
): PopupView | null {
  if (tab === null) return null;
  if ((settings === null || report === null) && !silent) return null;
  const panel = tab.leading?.panel ?? null;
  const language = settings?.language ?? panel?.language ?? own.language;
  const officeName = settings?.officeName[language] ?? panel?.officeName ?? '';
  const side = {
    helpDesk: settings?.helpDesk[language] ?? panel?.side.helpDesk ?? '',
    legalPage: settings?.legalPage ?? panel?.side.legalPage ?? '',
    logo: settings?.logo ?? panel?.side.logo ?? '',
  };
  return {
    language,
    tab: tab.tab,
    host: tab.host,
    boxes: tab.boxes,
    leftOut: tab.leftOut,
    changed: tab.changed,
    reportCopied,
    added: (report?.sites ?? []).map(({ site: { host, name }, access }) => ({
      host,
      name,
      access,
    })),
    officeName,
    side,
    // Unknown without the worker: then nothing is asked.
    toDisclose: settings !== null && settings.disclosure === 'ask' && !settings.disclosed,
    panel: panel && { ...panel, language, officeName, side },
    policySource: report?.source ?? null,
    problems: report?.problems ?? [],
    version: own.version,
  };
}
