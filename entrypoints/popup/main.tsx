import { MATCHES } from 'virtual:sites';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { changedReport } from '../../components/changed-report';
import { Popup } from '../../components/popup';
import { POPUP_STYLE } from '../../components/style';
import type { PopupCommand } from '../../components/view';
import { directionOf } from '../../components/words';
import { selectorProblems } from '../../rules/policy/selector-problems';
import { LANGUAGES } from '../../rules/types';
import { patternOf, requestAccess } from '../../shell/office-hosts';
import { openOptions } from '../../shell/options-page';
import { openPopupPort } from '../../shell/popup-port';
import { send } from '../../shell/send';
import { watchSettings } from '../../shell/settings-watch';
import { isSelector } from '../../sites/office-place';
import { popupActions } from './actions';
import { popupStore, popupView } from './store';

const { version } = browser.runtime.getManifest();
const uiLanguage = browser.i18n.getUILanguage();
const language = LANGUAGES.find((code) => uiLanguage.toLowerCase().startsWith(code)) ?? 'en';

// A constructed sheet: the page's own policy allows no inline style.
const sheet = new CSSStyleSheet();
sheet.replaceSync(POPUP_STYLE);
document.adoptedStyleSheets.push(sheet);

/** Our sites, and those of the office that the browser gives access to. */
const guarded = async () => {
  const report = await send('policy-report', null).catch(() => null);
  const added = (report?.sites ?? []).filter(({ access }) => access);
  return [...MATCHES, ...added.map(({ site }) => patternOf(site.host))];
};
const port = openPopupPort(guarded, (tab) => popupStore.setState({ tab }));
const actions = popupActions(
  () => popupStore.getState().tab?.leading ?? null,
  (command: PopupCommand) => void port.then(({ send: tell }) => tell(command)),
  {
    switchLanguage: (chosen) => void send('set-language', { language: chosen }),
    copyReport() {
      const { tab } = popupStore.getState();
      if (tab?.changed == null) return;
      const day = new Date().toISOString().slice(0, 10);
      const text = changedReport(tab.changed, { host: tab.host ?? '', version, day });
      navigator.clipboard.writeText(text).then(
        () => popupStore.setState({ reportCopied: true }),
        () => popupStore.setState({ reportCopied: false }),
      );
    },
    openPage(page) {
      void openOptions(page).finally(() => window.close());
    },
    giveAccess(host) {
      // Whatever the person says to the browser's own question, the list shows what is in force.
      requestAccess(host).then(askReport, askReport);
    },
  },
);

popupStore.subscribe((state) => {
  const view = popupView(state, { version, language });
  if (view === null) return;
  document.documentElement.lang = view.language;
  document.documentElement.dir = directionOf(view.language);
  render(<Popup view={view} actions={actions} />, document.body);
});

// Both wake a sleeping worker; one that stays silent past the message's time limit is said.
const askReport = () => {
  send('policy-report', null).then(
    (report) => {
      const added = report.sites.map(({ site }) => site);
      const bad = selectorProblems(added, (selector) => isSelector(document, selector));
      const problems = [...report.problems, ...bad];
      popupStore.setState({ report: { ...report, problems }, silent: false });
    },
    () => popupStore.setState({ silent: true }),
  );
};
askReport();
watchSettings((settings) => {
  popupStore.setState({ settings });
  askReport();
});
