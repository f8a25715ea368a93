import type { Language } from '../rules/types';
import { Mark } from './mark';
import { OfficeLogo } from './office-logo';
import { HelpDesk, LegalPage } from './office-side';
import { AccountLine } from './panel';
import { PanelFooter } from './panel-footer';
import { AddedSites, ChangedPage, PageLinks, ToDisclose } from './popup-pages';
import type { PopupActions, PopupView, TabState } from './popup-view';
import { Question } from './question';
import { Shape, type ShapeName } from './shape';
import { byPerson } from './trusted';
import { directionOf, type Words, wordsFor } from './words';

/** The toolbar popup: whether this page is guarded, its verdict, the question while it is open. */
export function Popup({ view, actions }: { view: PopupView; actions: PopupActions }) {
  const words = wordsFor(view.language);
  // The switch answers at once; the page's own view follows with its next message.
  const silent = view.policySource === null;
  const panel = view.panel === null ? null : { ...view.panel, language: view.language };
  return (
    <div class="popup" lang={view.language} dir={directionOf(view.language)}>
      <header class="top">
        <Mark />
        <OfficeLogo logo={view.side.logo} name={view.officeName} />
        <div class="head">
          <b class="name">{words.name}</b>
          <TabLine view={view} words={words} />
        </div>
        <LanguageSwitch view={view} words={words} actions={actions} />
      </header>
      <main class="body">
        {view.toDisclose && <ToDisclose words={words} actions={actions} />}
        {silent && <p class="silent">{words.popup.silent}</p>}
        {panel === null ? (
          (!silent || view.tab !== 'guarding') && <p>{words.popup.tab[view.tab]}</p>
        ) : (
          <>
            {panel.mode === 'question' && <AccountLine view={panel} />}
            <Question view={panel} actions={actions} keys={false} />
          </>
        )}
        {needsHelp(view) && <HelpDesk helpDesk={view.side.helpDesk} words={words} />}
        {view.tab === 'guarding' && view.leftOut > 0 && (
          <p class="silent">{words.popup.leftOut(view.leftOut)}</p>
        )}
        <ChangedPage view={view} words={words} actions={actions} />
        <AddedSites view={view} words={words} actions={actions} />
        <RefusedSettings view={view} words={words} />
      </main>
      {panel?.mode === 'question' && <PanelFooter view={panel} actions={actions} keys={false} />}
      <footer class="bottom">
        <p>{words.popup.staysHere}</p>
        <p>
          {view.policySource !== null && words.popup.source[view.policySource](view.officeName)}{' '}
          {words.popup.version(view.version)}
        </p>
        <LegalPage legalPage={view.side.legalPage} words={words} />
        <PageLinks words={words} actions={actions} />
      </footer>
    </div>
  );
}

/** Whether what is shown sends a person to the IT desk. */
function needsHelp({ tab, policySource, problems }: PopupView): boolean {
  const quiet: TabState[] = ['guarding', 'not-a-guarded-site', 'reload-needed'];
  return policySource === null || problems.length > 0 || !quiet.includes(tab);
}

const TAB_SHAPE: Record<PopupView['tab'], ShapeName> = {
  guarding: 'clear',
  changed: 'look',
  'no-compose-box': 'look',
  'left-out': 'failed',
  off: 'failed',
  'not-a-guarded-site': 'nothing',
  'reload-needed': 'look',
  'access-withheld': 'failed',
};

/** `x.com · guarding 1 compose box`. */
function TabLine({ view, words }: { view: PopupView; words: Words }) {
  const { tab } = view;
  return (
    <p class={`tab ${tab}`} role="status">
      <Shape name={TAB_SHAPE[tab]} />
      <span>
        {view.host !== null && (
          <>
            <bdi lang="en">{view.host.replace(/^www\./, '')}</bdi> ·{' '}
          </>
        )}
        {tab === 'guarding' ? (
          <>
            <b>{words.popup.guarding}</b> {words.popup.boxes(view.boxes)}
          </>
        ) : (
          <b>{words.popup.state[tab]}</b>
        )}
      </span>
    </p>
  );
}

/** What the office set and was refused: for the IT desk, in the browser's own words for settings. */
function RefusedSettings({ view, words }: { view: PopupView; words: Words }) {
  const { refused: say } = words.popup;
  if (view.problems.length === 0) return null;
  return (
    <details class="refused">
      <summary>{say.title(view.problems.length)}</summary>
      <p>{say.whatToDo}</p>
      <ul>
        {view.problems.map(({ path, got, expected, kept }) => (
          <li key={path}>
            <code dir="ltr">{path}</code>
            <br />
            {say.got} <bdi lang="en">{got}</bdi>
            <br />
            {say.expected} <bdi lang="en">{expected}</bdi>
            <br />
            {say.instead} <bdi lang="en">{kept}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

function LanguageSwitch({
  view,
  words,
  actions,
}: {
  view: PopupView;
  words: Words;
  actions: PopupActions;
}) {
  const other: Language = view.language === 'en' ? 'ur' : 'en';
  return (
    <button
      type="button"
      class="button language"
      lang={other}
      dir={directionOf(other)}
      onClick={byPerson(() => actions.switchLanguage(other))}
    >
      {words.switchTo}
    </button>
  );
}
