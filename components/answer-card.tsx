import type { Capacity } from '../rules/types';
import { prospect } from './listing';
import { Shape } from './shape';
import { byPerson, keepFocus } from './trusted';
import type { PanelActions, PanelView } from './view';
import { wordsFor } from './words';

interface Props {
  view: PanelView;
  actions: Pick<PanelActions, 'answer'>;
  /** The panel's keys 1 and 2 are at work. */
  keys: boolean;
}

/** The two answers, equal in size, each saying what it leads to. */
export function Answers({ view, actions, keys }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a grid everywhere.
    <div class="answers" role="group" aria-labelledby={QUESTION_ID}>
      <AnswerCard capacity="office" hint="1" view={view} actions={actions} keys={keys} />
      <AnswerCard capacity="private" hint="2" view={view} actions={actions} keys={keys} />
    </div>
  );
}

/** Id of the question, inside the shadow root or popup. */
export const QUESTION_ID = 'question';

function AnswerCard({
  capacity,
  hint,
  view,
  actions,
  keys,
}: Props & { capacity: Capacity; hint: string }) {
  const words = wordsFor(view.language);
  const chosen = view.chosen === capacity;
  const office = capacity === 'office' ? view.officeName : '';
  return (
    <button
      type="button"
      class={`answer ${capacity}`}
      aria-pressed={chosen}
      aria-keyshortcuts={keys ? hint : undefined}
      onMouseDown={keepFocus}
      onClick={byPerson(() => actions.answer(capacity))}
    >
      <span class="answer-title">
        <b>{words.answer[capacity]}</b>
        {chosen ? (
          <span class="chosen">
            <Shape name="done" />
          </span>
        ) : (
          keys && (
            <span class="key" aria-hidden="true">
              {hint}
            </span>
          )
        )}
      </span>
      {office !== '' && <span class="answer-office">{office}</span>}
      <span class="answer-prospect">{prospect(view, capacity, words)}</span>
    </button>
  );
}
