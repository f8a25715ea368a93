import type { PanelView } from './view';
import type { Words } from './words';

const KEPT_ID = 'kept-words';

/** The words of a draft whose box went away: still here to copy, so that nothing is lost. */
export function KeptWords({ view, words }: { view: PanelView; words: Words }) {
  const text = view.draft.parts.map((part) => part.text).join('\n\n');
  return (
    <div class="ask-reason">
      <label for={KEPT_ID}>{words.keptWords}</label>
      <textarea id={KEPT_ID} rows={5} dir="auto" readOnly value={text} />
    </div>
  );
}
