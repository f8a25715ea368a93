import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup';
import { POPUP_STYLE } from '../../components/style';
import type { PopupCommand } from '../../components/view';
import { directionOf } from '../../components/words';
import { LANGUAGES } from '../../rules/types';
import { openPopupPort } from '../../shell/popup-port';
import { send } from '../../shell/send';
import { watchSettings } from '../../shell/settings-watch';
import { ALL_MATCHES } from '../../sites';
import { popupActions } from './actions';
import { popupStore, popupView } from './store';

const { version } = browser.runtime.getManifest();
const uiLanguage = browser.i18n.getUILanguage();
const language = LANGUAGES.find((code) => uiLanguage.toLowerCase().startsWith(code)) ?? 'en';

// A constructed sheet: the page's own policy allows no inline style.
const sheet = new CSSStyleSheet();
sheet.replaceSync(POPUP_STYLE);
document.adoptedStyleSheets.push(sheet);

const port = openPopupPort(ALL_MATCHES, (tab) => popupStore.setState({ tab }));
const actions = popupActions(
  () => popupStore.getState().tab?.leading ?? null,
  (command: PopupCommand) => void port.then(({ send: tell }) => tell(command)),
  (chosen) => void send('set-language', { language: chosen }),
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
    (report) => popupStore.setState({ report, silent: false }),
    () => popupStore.setState({ silent: true }),
  );
};
askReport();
watchSettings((settings) => {
  popupStore.setState({ settings });
  askReport();
});
