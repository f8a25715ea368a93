import type { Level } from './level';

/** A state told by shape as well as by colour. */
export type ShapeName = Level | 'clear' | 'checking' | 'failed' | 'done';

/** Drawn in a box of 12 by 12, in the colour of the text. */
const SHAPES: Record<ShapeName, { filled?: string; drawn?: string }> = {
  // A bar to lift first.
  mend: {
    filled:
      'M2.5 1h7A1.5 1.5 0 0 1 11 2.5v7A1.5 1.5 0 0 1 9.5 11h-7A1.5 1.5 0 0 1 1 9.5v-7A1.5 1.5 0 0 1 2.5 1ZM3.4 5.2v1.6h5.2V5.2Z',
  },
  // Two persons' rings.
  second: { drawn: 'M4.4 3a3 3 0 1 1 0 6a3 3 0 1 1 0-6M7.6 3a3 3 0 1 1 0 6a3 3 0 1 1 0-6' },
  // Lines to write.
  reason: { drawn: 'M1.5 3h9M1.5 6h9M1.5 9h5' },
  // The two bars of a pause.
  pause: { filled: 'M2.5 1.5h2.4v9H2.5ZM7.1 1.5h2.4v9H7.1Z' },
  look: { filled: 'M6 .6 11.4 6 6 11.4.6 6Z' },
  note: { drawn: 'M6 2.2a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 1 1 0-7.6' },
  nothing: { drawn: 'M2 6h8' },
  clear: { filled: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9Z' },
  // An open ring: not closed yet.
  checking: { drawn: 'M6 1.8a4.2 4.2 0 1 1-4.2 4.2' },
  failed: { drawn: 'M1.8 1.8h8.4v8.4H1.8ZM3 9 9 3' },
  done: { drawn: 'M1.8 6.4 4.8 9.4 10.4 2.8' },
};

/** A small sign beside words that say the same; nothing to a screen reader. */
export function Shape({ name }: { name: ShapeName }) {
  const { filled, drawn } = SHAPES[name];
  return (
    <svg class="shape" viewBox="0 0 12 12" aria-hidden="true">
      {filled !== undefined && <path d={filled} fill="currentColor" fill-rule="evenodd" />}
      {drawn !== undefined && (
        <path
          d={drawn}
          fill="none"
          stroke="currentColor"
          stroke-width="1.7"
          stroke-linecap="round"
        />
      )}
    </svg>
  );
}
