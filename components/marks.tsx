import type { Severity } from '../rules/types';

/** A rectangle of the viewport, CSS px; a `DOMRect` fits. */
export interface MarkRect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One stretch of words to underline: a rectangle for each line box it runs over. */
export interface MarkView {
  rects: readonly MarkRect[];
  severity: Severity;
}

/** Height of an underline, CSS px: it hangs below the line box's foot by half of it. */
const HEIGHT = 6;
/** Width of one wave, CSS px. */
const WAVE = 6;

const LINE: Record<Severity, 'wave' | 'line' | 'dots'> = {
  block: 'wave',
  approve: 'wave',
  reason: 'line',
  warn: 'line',
  note: 'dots',
};

/**
 * Underlines over the page's words: a wave for what must be mended, a line for what is to be looked
 * at, dots for a quiet note. Put into a layer that fills the viewport and takes no pointer.
 */
export function Marks({ marks }: { marks: readonly MarkView[] }) {
  return (
    <>
      {marks.flatMap(({ rects, severity }, mark) =>
        rects.map((rect, line) => (
          <svg
            key={`${mark}.${line}`}
            class={`underline ${LINE[severity]} ${severity}`}
            width={Math.max(rect.width, WAVE)}
            height={HEIGHT}
            style={{ left: `${rect.left}px`, top: `${rect.top + rect.height - HEIGHT / 2}px` }}
            aria-hidden="true"
          >
            <path d={underlinePath(LINE[severity], Math.max(rect.width, WAVE))} />
          </svg>
        )),
      )}
    </>
  );
}

/** The path of an underline of this width, in a box `HEIGHT` high. */
export function underlinePath(line: 'wave' | 'line' | 'dots', width: number): string {
  const middle = HEIGHT / 2;
  if (line !== 'wave') return `M1 ${middle}H${round(width - 1)}`;
  let path = `M0 ${middle}q${WAVE / 4} -${middle} ${WAVE / 2} 0`;
  for (let at = WAVE / 2; at < width; at += WAVE / 2) path += `t${WAVE / 2} 0`;
  return path;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
