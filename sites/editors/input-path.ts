/**
 * The ways in which a content script can give words to an editor as a person would (measured in
 * both browsers, facts/toolchain.md section 5). None of them writes to the DOM of the editor.
 */

/** `execCommand('insertText')` at the selection: a native edit with a trusted `input` after it. */
export function insertText(doc: Document, text: string): boolean {
  return doc.execCommand('insertText', false, text);
}

/** `execCommand('insertParagraph')` at the selection: the native edit of Enter, without the key. */
export function splitLine(doc: Document): boolean {
  return doc.execCommand('insertParagraph');
}

/** `execCommand('delete')` of the selection: the native edit of Backspace. */
export function deleteSelected(doc: Document): boolean {
  return doc.execCommand('delete');
}

/**
 * Pastes plain text into the element. The event is made in the browser's own form: Firefox shows a
 * page the data only of an event made with `dataType` and `data`, Chromium knows only
 * `clipboardData`. Returns false, and dispatches nothing, when the event would arrive without data,
 * and false when nobody took it.
 */
export function paste(element: HTMLElement, text: string): boolean {
  const event = pasteEvent(text);
  if (event === null) return false;
  element.dispatchEvent(event);
  return event.defaultPrevented;
}

function pasteEvent(text: string): ClipboardEvent | null {
  const base = { bubbles: true, cancelable: true, composed: true };
  const firefox: ClipboardEventInit & { dataType: string; data: string } = {
    ...base,
    dataType: 'text/plain',
    data: text,
  };
  const made = new ClipboardEvent('paste', firefox);
  if (carries(made, text)) return made;
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const other = new ClipboardEvent('paste', { ...base, clipboardData: data });
  return carries(other, text) ? other : null;
}

function carries(event: ClipboardEvent, text: string): boolean {
  return event.clipboardData?.getData('text/plain') === text;
}

/**
 * Tells the engine that its selection is cut. The clipboard is left alone: the event is ours, and so
 * is what it carries. Carry it must: without it ProseMirror copies by a hidden element, which takes
 * the focus for a moment (Firefox gives every such event something to carry by itself).
 */
export function cut(element: HTMLElement): boolean {
  element.dispatchEvent(
    new ClipboardEvent('cut', {
      bubbles: true,
      cancelable: true,
      composed: true,
      clipboardData: new DataTransfer(),
    }),
  );
  return true;
}

/**
 * Tells the engine alone what the person wants, as `beforeinput` does before a native edit. Only
 * engines that do their editing there act on it; nothing else follows an event of ours. Returns
 * whether the engine took it.
 */
export function tellEngine(
  element: HTMLElement,
  inputType: 'insertText' | 'deleteContentBackward' | 'historyUndo',
  data: string | null = null,
): boolean {
  const event = new InputEvent('beforeinput', {
    inputType,
    data,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  element.dispatchEvent(event);
  return event.defaultPrevented;
}
