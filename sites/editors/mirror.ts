import type { Rect } from '../dom/rects';
import { windowOf } from '../dom/settle';

/** What decides where the words of a field break and stand. */
const COPIED = [
  'border-bottom-width',
  'border-left-width',
  'border-right-width',
  'border-top-width',
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-size',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-weight',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'padding-top',
  'tab-size',
  'text-align',
  'text-indent',
  'text-rendering',
  'text-transform',
  'unicode-bidi',
  'word-break',
  'word-spacing',
  'writing-mode',
];

/**
 * Client rectangles of `[start, end)` of a field where the browser cannot measure inside it
 * (Firefox): the same words are laid out in the same measures in `stage`, an element of ours, and
 * taken away again (facts/toolchain.md section 6: equal to the pixel).
 */
export function mirrorRects(
  field: HTMLTextAreaElement | HTMLInputElement,
  start: number,
  end: number,
  stage: HTMLElement,
): Rect[] {
  const doc = stage.ownerDocument;
  const style = windowOf(field).getComputedStyle(field);
  const mirror = doc.createElement('div');
  for (const name of COPIED) mirror.style.setProperty(name, style.getPropertyValue(name));
  const multiline = field.tagName.toUpperCase() === 'TEXTAREA';
  const borders = field.offsetWidth - field.clientWidth;
  const scrollbar = borders - pixels(style.borderLeftWidth) - pixels(style.borderRightWidth);
  const fixed: Record<string, string> = {
    position: 'fixed',
    top: '0',
    left: '0',
    visibility: 'hidden',
    'pointer-events': 'none',
    'box-sizing': 'border-box',
    'border-style': 'solid',
    width: `${field.offsetWidth - scrollbar}px`,
    'white-space': multiline ? 'pre-wrap' : 'pre',
  };
  if (multiline) fixed['overflow-wrap'] = 'break-word';
  for (const [name, value] of Object.entries(fixed)) mirror.style.setProperty(name, value);
  const words = doc.createTextNode(field.value);
  mirror.append(words);
  stage.append(mirror);
  try {
    const range = doc.createRange();
    range.setStart(words, start);
    range.setEnd(words, end);
    const from = mirror.getBoundingClientRect();
    const to = field.getBoundingClientRect();
    const centred = multiline ? 0 : (to.height - from.height) / 2;
    const dx = to.left - from.left - field.scrollLeft;
    const dy = to.top - from.top - field.scrollTop + centred;
    return [...range.getClientRects()].map((rect) => ({
      left: rect.left + dx,
      top: rect.top + dy,
      right: rect.right + dx,
      bottom: rect.bottom + dy,
    }));
  } finally {
    mirror.remove();
  }
}

function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
