import { packs, ruleIds } from 'virtual:packs';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/options';
import { OPTIONS_STYLE } from '../../components/options/options-style';
import type { OptionsActions } from '../../components/options/options-view';
import { policyReport } from '../../components/options/policy-report';
import { directionOf } from '../../components/words';
import { optionsWordsFor } from '../../components/words/options';
import { OFFICE_SAMPLE } from '../../rules/office-sample';
import { LANGUAGES } from '../../rules/types';
import { requestAccess } from '../../shell/office-hosts';
import { send } from '../../shell/send';
import { watchSettings } from '../../shell/settings-watch';
import { openBench } from './bench';
import { openDryRun } from './dry-run';
import { optionsStore, optionsView, pageOf } from './store';

const uiLanguage = browser.i18n.getUILanguage().toLowerCase();
const own = {
  version: browser.runtime.getManifest().version,
  language: LANGUAGES.find((code) => uiLanguage.startsWith(code)) ?? ('en' as const),
  packs: packs.map(({ pack, name }) => ({ pack, name })),
  atStart: import.meta.env.FIREFOX,
};

// A constructed sheet: the page's own policy allows no inline style.
const sheet = new CSSStyleSheet();
sheet.replaceSync(OPTIONS_STYLE);
document.adoptedStyleSheets.push(sheet);

const bench = openBench(packs);
const setWorkshop = (part: Partial<{ yaml: string; texts: string }>) => {
  optionsStore.setState(({ workshop }) => ({ workshop: { ...workshop, ...part, busy: true } }));
  bench.changed();
};

const actions: OptionsActions = {
  switchLanguage: (language) => void send('set-language', { language }),
  setOwn(key, value) {
    send('set-own', { key, value }).then(
      () => optionsStore.setState({ refused: null }),
      (error: Error) => optionsStore.setState({ refused: { key, why: error.message } }),
    );
  },
  copyReport() {
    const { policy } = optionsView(optionsStore.getState(), own);
    if (policy === null) return;
    const day = new Date().toISOString().slice(0, 10);
    navigator.clipboard.writeText(policyReport(policy, { version: own.version, day })).then(
      () => optionsStore.setState({ copied: true }),
      () => optionsStore.setState({ copied: false }),
    );
  },
  checkBundle: () => void send('check-bundle', null).then(askReport, askReport),
  giveAccess(host) {
    // Whatever the person says to the browser's own question, the page shows what is in force.
    requestAccess(host).then(askReport, askReport);
  },
  noted: () => void send('disclosed', null),
  setYaml: (yaml) => setWorkshop({ yaml }),
  setTexts: (texts) => setWorkshop({ texts }),
  openYaml: (file) => void file.text().then((yaml) => setWorkshop({ yaml })),
  beginRule: () => setWorkshop({ yaml: OFFICE_SAMPLE }),
  saveYaml() {
    const { yaml } = optionsStore.getState().workshop;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([yaml], { type: 'application/yaml' }));
    link.download = 'office-rules.yaml';
    link.click();
    URL.revokeObjectURL(link.href);
  },
  openPosts: openDryRun({ packs, ruleIds }, () => optionsStore.getState().report?.policy ?? null),
};

optionsStore.subscribe((state) => {
  const view = optionsView(state, own);
  document.documentElement.lang = view.language;
  document.documentElement.dir = directionOf(view.language);
  document.title = `${optionsWordsFor(view.language).pages[view.page]} · Ehtiyat`;
  render(<Options view={view} actions={actions} />, document.body);
});

const showPage = () => optionsStore.setState({ page: pageOf(location.hash) });
addEventListener('hashchange', () => {
  showPage();
  scrollTo(0, 0);
});
showPage();

// Not every browser tells whether the button is in sight.
browser.action.getUserSettings?.().then(
  ({ isOnToolbar }) => optionsStore.setState({ pinned: isOnToolbar ?? null }),
  () => {},
);

function askReport(): void {
  send('policy-report', null).then(
    (report) => optionsStore.setState({ report, silent: false }),
    () => optionsStore.setState({ silent: true }),
  );
}
askReport();
watchSettings((settings) => {
  optionsStore.setState({ settings });
  askReport();
});
