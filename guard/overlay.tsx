import { render } from 'preact';
import { Chip } from '../components/chip';
import { Marks, type MarkView } from '../components/marks';
import type { ChipView } from '../components/view';
import { compareSeverity } from '../rules/gate';
import type { Draft, Verdict } from '../rules/types';
import type { Box, Surface } from '../sites/types';
import type { Stage } from './stage';

/** Room the chip needs above the box, px. */
const CHIP_HEIGHT = 30;
/** More marks than anybody reads: the rest are in the panel. */
const MAX_MARKS = 60;

/** What is drawn beside the draft: nothing of it touches the page's own elements. */
export interface Overlay {
  draw(scene: Scene | null): void;
}

export interface Scene {
  surface: Surface;
  draft: Draft;
  verdict: Verdict | null;
  chip: ChipView;
}

/** Draws marks and chip at the place the words have now; `draw` is called again when they move. */
export function createOverlay(stage: Stage, look: () => void): Overlay {
  return {
    draw(scene) {
      if (scene === null) {
        render(null, stage.marks);
        render(null, stage.chip);
        return;
      }
      stage.ensureAttached();
      render(<Marks marks={marksOf(scene, stage)} />, stage.marks);
      place(stage.chip, scene.surface);
      stage.chip.lang = scene.chip.language;
      stage.chip.dir = scene.chip.language === 'ur' ? 'rtl' : 'ltr';
      render(<Chip view={scene.chip} onOpen={look} />, stage.chip);
    },
  };
}

/** One mark a finding and range, only where the box still reads exactly as it was checked. */
function marksOf({ surface, draft, verdict }: Scene, stage: Stage): MarkView[] {
  if (verdict === null) return [];
  const steady = surface.boxes.map(
    (box, part) => box.editor.read(box.element) === draft.parts[part]?.text,
  );
  return verdict.findings.flatMap((finding) => {
    const { office, private: own } = finding.severity;
    const severity = compareSeverity(office, own) >= 0 ? office : own;
    if (severity === null) return [];
    return finding.ranges.flatMap((range) => {
      const box = surface.boxes[range.part];
      if (box === undefined || steady[range.part] !== true) return [];
      const rects = box.editor.rects(box.element, range.start, range.end, stage.ruler);
      const seen = clip(rects, box);
      return seen.length === 0 ? [] : [{ rects: seen, severity }];
    });
  }).slice(0, MAX_MARKS);
}

/** Leaves out what is scrolled out of the box. */
function clip(rects: readonly DOMRect[], box: Box): DOMRect[] {
  const area = box.element.getBoundingClientRect();
  return rects.filter((rect) => rect.bottom > area.top + 1 && rect.bottom <= area.bottom + 4);
}

/** Above the box at its end edge; below it where there is no room above. */
function place(chip: HTMLElement, surface: Surface): void {
  const first = surface.boxes[0]?.element.getBoundingClientRect();
  const last = surface.boxes.at(-1)?.element.getBoundingClientRect();
  if (first === undefined || last === undefined) return;
  const above = first.top >= CHIP_HEIGHT + 4;
  chip.style.top = `${Math.round(above ? first.top - CHIP_HEIGHT : last.bottom + 4)}px`;
  chip.style.right = `${Math.round(document.documentElement.clientWidth - last.right)}px`;
}
