import type { PopupActions, PopupView } from './popup-view';
import { byPerson } from './trusted';
import type { Words } from './words';

interface Parts {
  view: PopupView;
  words: Words;
  actions: PopupActions;
}

/** The way to our full pages. */
export function PageLinks({ words, actions }: Pick<Parts, 'words' | 'actions'>) {
  return (
    <p class="page-links">
      <button type="button" class="link" onClick={byPerson(() => actions.openPage('policy'))}>
        {words.popup.pages}
      </button>
    </p>
  );
}

/** Before anything else on this device: what is read and kept is one press away. */
export function ToDisclose({ words, actions }: Pick<Parts, 'words' | 'actions'>) {
  return (
    <section class="to-disclose">
      <p>{words.popup.disclose.text}</p>
      <button type="button" class="button" onClick={byPerson(() => actions.openPage('welcome'))}>
        {words.popup.disclose.open}
      </button>
    </section>
  );
}

/** What was missed on a page that changed, and its report for the IT desk. */
export function ChangedPage({ view, words, actions }: Parts) {
  const { unheld, report } = words.popup;
  if (view.changed === null) return null;
  const copied = view.reportCopied;
  return (
    <section class="changed-page">
      {view.changed.unheld && <p class="silent">{unheld}</p>}
      <button type="button" class="button" onClick={byPerson(actions.copyReport)}>
        {report.copy}
      </button>
      <p role="status">{copied === null ? '' : copied ? report.copied : report.failed}</p>
    </section>
  );
}

/** Sites that the office adds: each is guarded, or waits for access that a person can give. */
export function AddedSites({ view, words, actions }: Parts) {
  const { added: say } = words.popup;
  if (view.added.length === 0) return null;
  const waiting = view.added.some(({ access }) => !access);
  return (
    <details class="added" open={waiting}>
      <summary>{say.title}</summary>
      <ul>
        {view.added.map(({ host, name, access }) => (
          <li key={host}>
            <bdi>{name}</bdi>
            {name !== host && (
              <>
                {' '}
                (<bdi lang="en">{host}</bdi>)
              </>
            )}
            : {access ? say.given : say.wanted}
            {!access && (
              <button
                type="button"
                class="button"
                onClick={byPerson(() => actions.giveAccess(host))}
              >
                {say.give(host)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
