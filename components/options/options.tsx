import type { Language } from '../../rules/types';
import { Mark } from '../mark';
import { OfficeLogo } from '../office-logo';
import { LegalPage } from '../office-side';
import { byPerson } from '../trusted';
import { directionOf, wordsFor } from '../words';
import { optionsWordsFor } from '../words/options';
import { DryRunPage } from './dry-run-page';
import { OPTIONS_PAGES, type OptionsActions, type OptionsView } from './options-view';
import { PolicyPage } from './policy-page';
import { WelcomePage } from './welcome-page';
import { WorkshopPage } from './workshop-page';

const PAGES = {
  policy: PolicyPage,
  workshop: WorkshopPage,
  'dry-run': DryRunPage,
  welcome: WelcomePage,
};

/** Our full pages: one at a time, with the way to the others beside it. */
export function Options({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const words = optionsWordsFor(view.language);
  const common = wordsFor(view.language);
  const Page = PAGES[view.page];
  const other: Language = view.language === 'en' ? 'ur' : 'en';
  return (
    <div class="options" lang={view.language} dir={directionOf(view.language)}>
      <header class="head">
        <Mark />
        <b class="name">{common.name}</b>
        <OfficeLogo logo={view.side.logo} name={view.officeName} />
        <span class="office">{view.officeName}</span>
        <button
          type="button"
          class="button"
          lang={other}
          dir={directionOf(other)}
          onClick={byPerson(() => actions.switchLanguage(other))}
        >
          {common.switchTo}
        </button>
      </header>
      <nav class="side" aria-label={words.nav}>
        <ul>
          {OPTIONS_PAGES.map((page) => (
            <li key={page}>
              <a href={`#${page}`} aria-current={page === view.page ? 'page' : undefined}>
                {words.pages[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class={`page ${view.page}`}>
        <h1>{words.pages[view.page]}</h1>
        <Page view={view} words={words} actions={actions} />
      </main>
      <footer class="end">
        <p>{common.popup.version(view.version)}</p>
        <LegalPage legalPage={view.side.legalPage} words={common} />
      </footer>
    </div>
  );
}
