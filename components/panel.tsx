import { QUESTION_ID } from './answer-card';
import { readsAsUrdu } from './excerpt';
import { Mark } from './mark';
import { OfficeLogo } from './office-logo';
import { PanelFooter } from './panel-footer';
import { DESCRIPTION_IDS, Question } from './question';
import type { PanelActions, PanelView } from './view';
import { wordsFor } from './words';

/**
 * What the modal `<dialog>` that holds the panel must carry besides `lang` and `dir`. The panel has
 * no role of its own, so that it is announced once.
 */
export const PANEL_DIALOG_ATTRIBUTES = {
  role: 'alertdialog',
  'aria-modal': 'true',
  'aria-labelledby': QUESTION_ID,
  'aria-describedby': DESCRIPTION_IDS.join(' '),
} as const;

/** The panel over the page: account, question, findings, and the one way on. */
export function Panel({ view, actions }: { view: PanelView; actions: PanelActions }) {
  return (
    <div class="panel">
      {/* Opening a dialog focuses its first button, which may lie far down, and scrolls to it: hence
          the head takes the focus, and the guard then gives it to the dialog. */}
      <div class="top" tabIndex={-1} autofocus>
        <Mark />
        <OfficeLogo logo={view.side.logo} name={view.officeName} />
        <AccountLine view={view} />
      </div>
      <div class="body">
        <Question view={view} actions={actions} keys />
      </div>
      <PanelFooter view={view} actions={actions} keys />
    </div>
  );
}

/** Who will be seen as the author, and where. */
export function AccountLine({ view }: { view: PanelView }) {
  const words = wordsFor(view.language);
  const [before, after] = words.where(view.surface);
  return (
    <p class="account">
      {view.accountLabel === null ? (
        <b>{words.noAccount}</b>
      ) : (
        <b>
          <bdi lang={readsAsUrdu(view.accountLabel) ? 'ur' : 'en'}>{view.accountLabel}</bdi>
        </b>
      )}
      {before}
      <bdi lang="en">{view.siteName}</bdi>
      {after}
    </p>
  );
}
