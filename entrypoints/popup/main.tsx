import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup';
import { POPUP_STYLE } from '../../components/style';
import type { PopupCommand } from '../../components/view';
import { directionOf } from '../../components/words';
import { openPopupPort } from '../../shell/popup-port';
import { send } from '../../shell/send';
import { watchSettings } from '../../shell/settings-watch';
import { ALL_MATCHES } from '../../sites';
import { popupActions } from './actions';
import { popupStore, popupView } from './store';

const { version } = browser.runtime.getManifest();

// A constructed sheet: the page's own policy allows no inline style.
const sheet = new CSSStyleSheet();
sheet.replaceSync(POPUP_STYLE);
document.adoptedStyleSheets.push(sheet);

const port = openPopupPort(ALL_MATCHES, (tab) => popupStore.setState({ tab }));
const actions = popupActions(
  () => popupStore.getState().tab?.leading ?? null,
  (command: PopupCommand) => void port.then(({ send: tell }) => tell(command)),
  (language) => void send('set-language', { language }),
);

popupStore.subscribe((state) => {
  const view = popupView(state, version);
  if (view === null) return;
  document.documentElement.lang = view.language;
  document.documentElement.dir = directionOf(view.language);
  render(<Popup view={view} actions={actions} />, document.body);
});

watchSettings((settings) => {
  popupStore.setState({ settings });
  void send('policy-report', null).then((report) => popupStore.setState({ report }));
});
