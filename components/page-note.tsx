import type { Language } from '../rules/types';
import { HelpDesk } from './office-side';
import { Shape } from './shape';
import { byPerson, keepFocus } from './trusted';
import { wordsFor } from './words';

/** A note in the corner of the page that stays until it is read: something was not checked. */
export function PageNote({
  language,
  helpDesk,
  onSeen,
}: {
  language: Language;
  helpDesk: string;
  onSeen(): void;
}) {
  const words = wordsFor(language);
  return (
    <section class="page-note" role="alert">
      <Shape name="failed" />
      <div>
        <p>{words.pageNote.unheld}</p>
        <HelpDesk helpDesk={helpDesk} words={words} />
      </div>
      <button type="button" class="button" onMouseDown={keepFocus} onClick={byPerson(onSeen)}>
        {words.pageNote.seen}
      </button>
    </section>
  );
}
