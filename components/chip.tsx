import { Shape, type ShapeName } from './shape';
import { byPerson, keepFocus } from './trusted';
import type { ChipView, Telling } from './view';
import { type Words, wordsFor } from './words';

const STATE_SHAPE: Record<ChipView['state'], ShapeName> = {
  clear: 'clear',
  checking: 'checking',
  look: 'look',
  failed: 'failed',
  reload: 'failed',
};

const TELLING_SHAPE: Record<Telling, ShapeName> = {
  mended: 'done',
  sent: 'done',
  'mend-failed': 'look',
  'draft-changed': 'checking',
  'not-taken': 'look',
  'press-again': 'look',
  'surface-gone': 'failed',
};

/** The small sign by the box. Where there is something to show, pressing it opens the look. */
export function Chip({ view, onOpen }: { view: ChipView; onOpen(): void }) {
  const words = wordsFor(view.language);
  const { telling, state } = view;
  const name = telling === null ? STATE_SHAPE[state] : TELLING_SHAPE[telling];
  const text = telling === null ? stateText(view, words) : words.telling[telling];
  const opens = state === 'look' || state === 'clear';
  return (
    <>
      <button
        type="button"
        class={`chip ${name}`}
        disabled={!opens}
        title={opens ? words.chip.open : undefined}
        onMouseDown={keepFocus}
        onClick={byPerson(onOpen)}
      >
        <Shape name={name} />
        <span>{text}</span>
      </button>
      {/* Said when it changes; "reading" comes and goes with every pause and is not. */}
      <span class="unseen" role="status">
        {telling !== null || state !== 'checking' ? spoken(text, words) : ''}
      </span>
    </>
  );
}

function stateText({ state, count }: ChipView, words: Words): string {
  return state === 'look' ? words.chip.look(count) : words.chip[state];
}

function spoken(text: string, words: Words): string {
  return `${words.name}: ${text}`;
}
