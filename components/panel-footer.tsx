import { goLabel, whatIsLeft } from './listing';
import { byPerson, keepFocus } from './trusted';
import type { PanelActions, PanelView } from './view';
import { wordsFor } from './words';

interface Props {
  view: PanelView;
  actions: Pick<PanelActions, 'go' | 'back'>;
  /** The panel's keys are at work (they are not in the popup). */
  keys: boolean;
}

/** The way back, what is left to do, and the one button that says what it does. */
export function PanelFooter({ view, actions, keys }: Props) {
  const words = wordsFor(view.language);
  const { chosen } = view;
  const asks = view.mode === 'question' && view.telling !== 'surface-gone';
  const left = asks && (keys || chosen !== null) ? whatIsLeft(view, words) : '';
  return (
    <div class="foot">
      <button
        type="button"
        class="button"
        aria-keyshortcuts={keys ? 'Escape' : undefined}
        onMouseDown={keepFocus}
        onClick={byPerson(actions.back)}
      >
        {asks ? words.back : words.backFromLook}
        {keys && (
          <span class="key" aria-hidden="true">
            Esc
          </span>
        )}
      </button>
      {left !== '' && <span class="left">{left}</span>}
      {asks && chosen !== null && (
        <button
          type="button"
          class={`button go ${chosen}`}
          disabled={!view.canGo}
          aria-keyshortcuts={keys ? 'Enter' : undefined}
          onMouseDown={keepFocus}
          onClick={byPerson(actions.go)}
        >
          {goLabel(view, chosen, words)}
          {keys && (
            <span class="key" aria-hidden="true">
              ↵
            </span>
          )}
        </button>
      )}
    </div>
  );
}
