import { render } from 'preact';
import { PageNote } from '../components/page-note';
import { directionOf } from '../components/words';
import type { Stage } from './stage';
import type { GuardSettings } from './state';

/** Says on the page that words went out unheld; `null` takes the note away. */
export function drawPageNote(
  stage: Stage,
  settings: Pick<GuardSettings, 'language' | 'side'> | null,
  onSeen: () => void,
): void {
  if (settings === null) {
    render(null, stage.note);
    return;
  }
  const { language, side } = settings;
  stage.ensureAttached();
  stage.note.lang = language;
  stage.note.dir = directionOf(language);
  render(<PageNote language={language} helpDesk={side.helpDesk} onSeen={onSeen} />, stage.note);
}
