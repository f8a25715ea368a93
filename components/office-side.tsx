import type { PanelView } from './view';
import type { Words } from './words';

/** Where help is to be had, in the office's own words; nothing where it gave none. */
export function HelpDesk({ helpDesk, words }: { helpDesk: string; words: Words }) {
  if (helpDesk === '') return null;
  return (
    <p class="help-desk">
      {words.side.helpDesk} <bdi>{helpDesk}</bdi>
    </p>
  );
}

/** The office's own page about these rules; nothing where it named none. */
export function LegalPage({ legalPage, words }: { legalPage: string; words: Words }) {
  if (legalPage === '') return null;
  return (
    <p class="legal-page">
      <a href={legalPage} target="_blank" rel="noreferrer">
        {words.side.legalPage}
        <span class="unseen"> {words.newTab}</span>
      </a>
    </p>
  );
}

/** Who answers for the account and who may use it, as the office's list says. */
export function Listed({ listed, words }: { listed: PanelView['listed']; words: Words }) {
  if (listed == null) return null;
  const { owner, users, until } = listed;
  return (
    <p class="listed">
      {owner !== '' && words.side.owner(owner)}
      {owner !== '' && users.length > 0 && ' '}
      {users.length > 0 && words.side.users(users.slice(0, MOST_NAMED), users.length - MOST_NAMED)}
      {until !== '' && ` ${words.side.until(until)}`}
    </p>
  );
}

/** Most names that the line lists. */
const MOST_NAMED = 6;
