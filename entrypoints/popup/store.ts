import { createStore } from 'zustand/vanilla';
import type { PopupView } from '../../components/popup-view';
import type { PolicyReport, Settings } from '../../shell/messages';
import type { TabView } from '../../shell/popup-port';

/** What the popup was told so far; `null`: not yet. */
export interface PopupState {
  tab: TabView | null;
  settings: Settings | null;
  report: PolicyReport | null;
}

/** The popup's state. It lives as long as the popup is open. */
export const popupStore = createStore<PopupState>(() => ({
  tab: null,
  settings: null,
  report: null,
}));

/** What the popup shows, or `null` while something is still to come. */
export function popupView(
  { tab, settings, report }: PopupState,
  version: string,
): PopupView | null {
  if (tab === null || settings === null || report === null) return null;
  const { language, officeName } = settings;
  const panel = tab.leading?.panel ?? null;
  return {
    language,
    tab: tab.tab,
    host: tab.host,
    boxes: tab.boxes,
    officeName: officeName[language],
    panel: panel && { ...panel, language, officeName: officeName[language] },
    policySource: report.source,
    problems: report.problems,
    version,
  };
}
