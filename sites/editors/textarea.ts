import { asDomRects, mergeRects, type Rect } from '../dom/rects';
import { nextFrame } from '../dom/settle';
import type { Editor } from '../types';
import { hasFocus } from './caret';
import { deleteSelected, insertText } from './input-path';
import { mirrorRects } from './mirror';
import { replaceThrough, type TextEdit, type Way } from './replace';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Kinds of `input` that hold a line of words and have a caret. */
const WORDS: ReadonlySet<string> = new Set(['text', 'search', 'url', 'tel', '']);

/** Chromium measures inside a field; a standard in the making, so its type is not in the library. */
interface Measurable {
  createValueRange?(start: number, end: number): { getClientRects(): Iterable<DOMRect> };
}

const asField = (element: Element) => element as Field;

function read(element: HTMLElement): string {
  return asField(element).value.replaceAll('\u00a0', ' ');
}

function setValue(element: HTMLElement, { start, end, text }: TextEdit): boolean {
  const field = asField(element);
  // In our own world this is the browser's setter, not the one React put on the element.
  field.value = field.value.slice(0, start) + text + field.value.slice(end);
  field.setSelectionRange(start + text.length, start + text.length);
  field.dispatchEvent(
    new InputEvent('input', {
      inputType: 'insertReplacementText',
      data: text,
      bubbles: true,
      composed: true,
    }),
  );
  return true;
}

const engine = {
  read,
  editable(element: HTMLElement): boolean {
    const field = asField(element);
    return !field.disabled && !field.readOnly;
  },
  async place(element: HTMLElement, start: number, end: number): Promise<boolean> {
    select(element, start, end);
    if (!hasFocus(element)) return false;
    await nextFrame(element);
    const field = asField(element);
    return hasFocus(element) && field.selectionStart === start && field.selectionEnd === end;
  },
  ways(element: HTMLElement, edit: TextEdit): Way[] {
    const doc = element.ownerDocument;
    // The first keeps the field's own undo; the second is for where the command does not reach.
    const typed = () => (edit.text === '' ? deleteSelected(doc) : insertText(doc, edit.text));
    return [typed, () => setValue(element, edit)];
  },
  undo(element: HTMLElement): void {
    element.ownerDocument.execCommand('undo');
  },
};

function select(element: HTMLElement, start: number, end: number): void {
  if (!hasFocus(element)) element.focus({ preventScroll: true });
  asField(element).setSelectionRange(start, end);
}

/** `<textarea>`, and `<input>` that holds words: X Chat, narrow X, poll choices, profile fields. */
export const textarea: Editor = {
  id: 'textarea',
  owns(element) {
    const tag = element.tagName.toUpperCase();
    if (tag === 'TEXTAREA') return true;
    return tag === 'INPUT' && WORDS.has((element.getAttribute('type') ?? '').toLowerCase());
  },
  read,
  rects(element, start, end, stage) {
    const field = asField(element);
    const measured = (field as Measurable).createValueRange?.(start, end).getClientRects();
    const rects: Iterable<Rect> = measured ?? mirrorRects(field, start, end, stage);
    return asDomRects(mergeRects([...rects]));
  },
  selection(element) {
    const { selectionStart, selectionEnd } = asField(element);
    if (!hasFocus(element) || selectionStart === null || selectionEnd === null) return null;
    return { start: selectionStart, end: selectionEnd };
  },
  select(element, { start, end }) {
    select(element, start, end);
  },
  replace: (element, expected, edits) => replaceThrough(engine, element, expected, edits),
};
