import Quill2 from 'quill/core';
import Quill1 from 'quill-1/dist/quill.core.js';
import type { Bare } from './main';

interface AnyQuill {
  getText(): string;
  getSelection(focus?: boolean): { index: number } | null;
  insertEmbed(at: number, type: string, value: unknown, source: string): void;
  setSelection(at: number, length: number, source: string): void;
  getContents(): { ops: { insert?: string | { mention: string } }[] };
  history: { cutoff(): void };
}

interface QuillClass {
  new (mount: HTMLElement, options: object): AnyQuill;
  import(path: string): new () => object;
  register(path: string, blot: unknown): void;
}

/** A mention as its own blot; Quill puts U+FEFF on both sides of it. */
function registerMention(Quill: QuillClass): void {
  const Embed = Quill.import('blots/embed');
  class Mention extends Embed {
    static blotName = 'mention';
    static tagName = 'span';
    static className = 'mention';
    static create(handle: string): HTMLElement {
      const node = document.createElement('span');
      node.className = 'mention';
      node.textContent = `@${handle}`;
      node.dataset.handle = handle;
      return node;
    }
    static value(node: HTMLElement): string {
      return node.dataset.handle ?? '';
    }
  }
  Quill.register('formats/mention', Mention);
}

function quill(Quill: QuillClass) {
  return (mount: HTMLElement): Bare => {
    registerMention(Quill);
    const box = document.createElement('div');
    mount.append(box);
    const editor = new Quill(box, {});
    return {
      text: () =>
        editor
          .getContents()
          .ops.map(({ insert }) => (typeof insert === 'string' ? insert : `@${insert?.mention}`))
          .join('')
          .replaceAll('\u00a0', ' ')
          .replace(/\n$/, ''),
      insert() {
        const at = editor.getSelection(true)?.index ?? 0;
        editor.insertEmbed(at, 'mention', 'MoCC_Official', 'user');
        editor.setSelection(at + 1, 0, 'user');
      },
      rest: () => editor.history.cutoff(),
    };
  };
}

/**
 * Both lines of Quill: LinkedIn does not show which it runs. They differ where it hurts: 1 leaves
 * a paste to the browser and cuts what was selected, 2 takes it from the event.
 */
export const quill1 = quill(Quill1 as unknown as QuillClass);
export const quill2 = quill(Quill2 as unknown as QuillClass);
