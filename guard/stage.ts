import { PANEL_DIALOG_ATTRIBUTES } from '../components/panel';
import { STYLE } from '../components/style';

/**
 * The one element we add to a page: a bare host with a closed shadow root, and in it the layer for
 * marks and chip and the modal dialog of the panel. It has no id, class or attribute to know us by.
 */
export interface Stage {
  host: HTMLElement;
  root: ShadowRoot;
  marks: HTMLElement;
  chip: HTMLElement;
  /** The corner where the page itself is spoken of. */
  note: HTMLElement;
  /** An empty, invisible place to measure text in. */
  ruler: HTMLElement;
  dialog: HTMLDialogElement;
  /** Puts the host back where a page removed, moved or marked it. Returns true when it was gone. */
  ensureAttached(): boolean;
}

/** Makes the stage. Attached to the page only when there is something to show. */
export function createStage(doc: Document): Stage {
  const host = doc.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = doc.createElement('style');
  // Set before it is inserted: Firefox then judges it by our policy, not by the page's.
  style.textContent = STYLE;
  const add = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string) => {
    const element = doc.createElement(tag);
    element.className = className;
    root.append(element);
    return element;
  };
  root.append(style);
  const marks = add('div', 'marks-layer');
  const chip = add('div', 'chip-layer');
  const note = add('div', 'note-layer');
  // So that they can be raised over a dialog of the page's own (`raise`).
  for (const layer of [marks, chip]) layer.popover = 'manual';
  const ruler = add('div', 'ruler');
  const dialog = add('dialog', 'panel-dialog');
  dialog.tabIndex = -1;
  for (const [name, value] of Object.entries(PANEL_DIALOG_ATTRIBUTES))
    dialog.setAttribute(name, value);
  return {
    host,
    root,
    marks,
    chip,
    note,
    ruler,
    dialog,
    ensureAttached() {
      for (const name of host.getAttributeNames()) host.removeAttribute(name);
      if (host.parentNode === doc.documentElement) return false;
      doc.documentElement.append(host);
      return true;
    },
  };
}
