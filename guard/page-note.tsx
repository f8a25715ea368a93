import { render } from 'preact';
import { PageNote } from '../components/page-note';
import { directionOf } from '../components/words';
import type { Language } from '../rules/types';
import type { Stage } from './stage';

/** Says on the page that words went out unheld; `null` takes the note away. */
export function drawPageNote(stage: Stage, language: Language | null, onSeen: () => void): void {
  if (language === null) {
    render(null, stage.note);
    return;
  }
  stage.ensureAttached();
  stage.note.lang = language;
  stage.note.dir = directionOf(language);
  render(<PageNote language={language} onSeen={onSeen} />, stage.note);
}
