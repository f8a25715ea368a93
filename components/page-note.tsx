import type { Language } from '../rules/types';
import { Shape } from './shape';
import { byPerson, keepFocus } from './trusted';
import { wordsFor } from './words';

/** A note in the corner of the page that stays until it is read: something was not checked. */
export function PageNote({ language, onSeen }: { language: Language; onSeen(): void }) {
  const words = wordsFor(language);
  return (
    <section class="page-note" role="alert">
      <Shape name="failed" />
      <p>{words.pageNote.unheld}</p>
      <button type="button" class="button" onMouseDown={keepFocus} onClick={byPerson(onSeen)}>
        {words.pageNote.seen}
      </button>
    </section>
  );
}
