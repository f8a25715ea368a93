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
  copied: 'done',
  'copy-failed': 'look',
  'draft-changed': 'checking',
  'new-line': 'done',
  'not-taken': 'look',
  'press-again': 'look',
  'key-again': 'look',
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
      {/* Filled by hand: while a draft is being read, what was said last stays as it is. */}
      <span
        class="unseen"
        role="status"
        ref={telling === null && state === 'checking' ? null : say(`${words.name}: ${text}`)}
      />
    </>
  );
}

function stateText({ state, count }: ChipView, words: Words): string {
  return state === 'look' ? words.chip.look(count) : words.chip[state];
}

/**
 * Puts the text into a live region, which announces it, unless it says so already: "reading" comes
 * and goes with every pause in typing, and the same result after it is no news.
 */
function say(text: string): (region: { textContent: string | null } | null) => void {
  return (region) => {
    if (region !== null && region.textContent !== text) region.textContent = text;
  };
}
