import { render } from 'preact';
import { Chip } from '../components/chip';
import { Marks, type MarkView } from '../components/marks';
import type { ChipView } from '../components/view';
import { compareSeverity } from '../rules/gate';
import type { Draft, Verdict } from '../rules/types';
import type { Box, Surface } from '../sites/types';
import { createRaise } from './raise';
import type { Stage } from './stage';

/** Room left between the chip and what it stands beside, px. */
const GAP = 4;
/** More marks than anybody reads: the rest are in the panel. */
const MAX_MARKS = 60;

/** What is drawn beside the draft: nothing of it touches the page's own elements. */
export interface Overlay {
  /** `moved`: only where things stand may be new, and where the draft stands as before all does. */
  draw(scene: Scene | null, moved: boolean): void;
}

export interface Scene {
  surface: Surface;
  draft: Draft;
  verdict: Verdict | null;
  chip: ChipView;
}

/**
 * Draws marks and chip at the place the words have now; `draw` is called again when they move. It
 * comes by many times in a second of typing, so that what stands already is left as it is.
 */
export function createOverlay(stage: Stage, look: () => void): Overlay {
  const raise = createRaise([stage.marks, stage.chip]);
  /** What stands there now, as text. */
  let standing: { marks: string; chip: string; place: string } | null = null;
  return {
    draw(scene, moved) {
      if (scene === null) {
        if (standing === null) return;
        standing = null;
        raise(null);
        render(null, stage.marks);
        render(null, stage.chip);
        return;
      }
      stage.ensureAttached();
      raise(scene.surface.root);
      const before = standing;
      const marks = marksOf(scene, stage);
      const now = {
        marks: JSON.stringify(marks),
        chip: JSON.stringify(scene.chip),
        place: JSON.stringify(bearingsOf(scene.surface)),
      };
      standing = now;
      if (before?.marks !== now.marks) render(<Marks marks={marks} />, stage.marks);
      if (before?.chip !== now.chip) {
        stage.chip.lang = scene.chip.language;
        stage.chip.dir = scene.chip.language === 'ur' ? 'rtl' : 'ltr';
        render(<Chip view={scene.chip} onOpen={look} />, stage.chip);
      }
      if (!moved || before?.chip !== now.chip || before?.place !== now.place) {
        place(stage.chip, scene.surface);
      }
    },
  };
}

/** What the chip's place goes by: where the parts of the surface stand, and how much is in view. */
function bearingsOf(surface: Surface): unknown {
  const parts = [scopeOf(surface), surface.submit, ...surface.boxes.map(({ element }) => element)];
  const { clientWidth, clientHeight } = document.documentElement;
  return [clientWidth, clientHeight, parts.map((part) => part?.getBoundingClientRect())];
}

/** One mark a finding and range, only where the box still reads exactly as it was checked. */
function marksOf({ surface, draft, verdict }: Scene, stage: Stage): MarkView[] {
  if (verdict === null || verdict.findings.length === 0) return [];
  const steady = surface.boxes.map(
    (box, part) => box.editor.read(box.element) === draft.parts[part]?.text,
  );
  return verdict.findings
    .flatMap((finding) => {
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
    })
    .slice(0, MAX_MARKS);
}

/** Leaves out what is scrolled out of the box. */
function clip(rects: readonly DOMRect[], box: Box): DOMRect[] {
  const area = box.element.getBoundingClientRect();
  return rects.filter((rect) => rect.bottom > area.top + 1 && rect.bottom <= area.bottom + 4);
}

/** Puts the chip at the first place near the box where it covers nothing that can be pressed. */
function place(chip: HTMLElement, surface: Surface): void {
  const box = surface.boxes[0]?.element.getBoundingClientRect();
  const last = surface.boxes.at(-1)?.element.getBoundingClientRect();
  if (box === undefined || last === undefined) return;
  const { width, height } = chip.getBoundingClientRect();
  const submit = surface.submit?.getBoundingClientRect() ?? last;
  const controls = controlsNear(surface);
  const within = scopeOf(surface).getBoundingClientRect();
  const spot = chipSpots({ box, last, submit, width, height }).find((one) =>
    isFree(chip, one, width, height, controls, within),
  ) ?? { left: last.right - width, top: last.bottom - height };
  chip.style.left = `${Math.round(spot.left)}px`;
  chip.style.top = `${Math.round(spot.top)}px`;
}

interface Spot {
  left: number;
  top: number;
}

/** Places to try, best first, px of the viewport. */
function chipSpots(at: {
  box: DOMRect;
  last: DOMRect;
  submit: DOMRect;
  width: number;
  height: number;
}): Spot[] {
  const { box, last, submit, width, height } = at;
  const besides = submit.top + (submit.height - height) / 2;
  return [
    { left: box.right - width, top: box.top - height - GAP },
    { left: last.right - width, top: last.bottom + GAP },
    { left: submit.left - width - 2 * GAP, top: besides },
    { left: submit.right - width, top: submit.bottom + GAP },
    { left: box.left, top: box.top - height - GAP },
    { left: box.right + GAP, top: box.top },
  ];
}

const PRESSABLE = 'button, a, input, select, textarea, [role="button"], [contenteditable="true"]';

/** The dialog round the composer, else the composer: the chip belongs to it and stays by it. */
function scopeOf(surface: Surface): Element {
  return surface.root.closest('[role="dialog"]') ?? surface.root;
}

/** The page's own controls in there. */
function controlsNear(surface: Surface): DOMRect[] {
  const controls = [
    ...scopeOf(surface).querySelectorAll(PRESSABLE),
    ...surface.boxes.map((box) => box.element),
  ];
  return controls.map((control) => control.getBoundingClientRect());
}

/** Whether a chip there is on screen and covers no control of the page. */
function isFree(
  chip: HTMLElement,
  { left, top }: Spot,
  width: number,
  height: number,
  controls: readonly DOMRect[],
  within: DOMRect,
): boolean {
  const { clientWidth, clientHeight } = document.documentElement;
  const right = left + width;
  const bottom = top + height;
  if (left < 0 || top < 0 || right > clientWidth || bottom > clientHeight) return false;
  const covers = (rect: DOMRect) =>
    rect.left < right && rect.right > left && rect.top < bottom && rect.bottom > top;
  if (left < within.left - GAP || right > within.right + GAP) return false;
  if (controls.some(covers)) return false;
  // Whatever else the page has there, outside the composer.
  const host = (chip.getRootNode() as ShadowRoot).host;
  return [1, width / 2, width - 1].every((across) =>
    document
      .elementsFromPoint(left + across, top + height / 2)
      .every((element) => element === host || element.closest(PRESSABLE) === null),
  );
}
