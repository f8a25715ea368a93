import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  type LexicalEditor,
} from 'lexical';
import { registerModel } from '../shared/world';
import { asks, button, make, openRoot } from './dom';
import { words } from './words';

/** A composer of the site, with its words whichever way they are written. */
export interface Composer {
  host: HTMLElement;
  read(): string;
  write(text: string): void;
}

function readText(editor: LexicalEditor): string {
  return editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((child) => child.getTextContent())
      .join('\n'),
  );
}

function writeText(editor: LexicalEditor, text: string): void {
  editor.update(() => {
    const lines = text.split('\n').map((line) => {
      const paragraph = $createParagraphNode();
      return line ? paragraph.append($createTextNode(line)) : paragraph;
    });
    $getRoot()
      .clear()
      .append(...lines);
  });
}

/** The rich box: Lexical in a light child, slotted into the composer. */
function richBox(label: string): [HTMLElement, LexicalEditor] {
  const box = make('div', {
    slot: 'rte',
    name: 'body',
    role: 'textbox',
    contenteditable: 'true',
    'aria-label': label,
  });
  const editor = createEditor({
    namespace: 'body',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  return [box, editor];
}

/**
 * `shreddit-composer`: rich words in its light child, or Markdown in an element with a root of its
 * own inside its root. `onSend` gives it the slotted button; the composer of a post has none.
 */
export function composer(
  name: string,
  more: { id?: string; first?: string; submit?: string; onSend?(): void; onCancel?(): void } = {},
): Composer {
  const host = make('shreddit-composer', more.id === undefined ? {} : { id: more.id });
  const [box, editor] = richBox(words.text);
  const slotted = make('slot', { name: 'rte' });
  const area = make('textarea', { 'aria-label': words.text, dir: 'auto' });
  const markdown = make('shreddit-markdown-composer', { hidden: '' });
  openRoot(markdown, area);
  let rich = true;
  const read = () => (rich ? readText(editor) : area.value);
  const write = (text: string) => {
    if (rich) writeText(editor, text);
    else area.value = text;
  };
  const toMarkdown = () => {
    area.value = readText(editor);
    rich = false;
    // Without its slot the rich box is not drawn.
    slotted.remove();
    markdown.removeAttribute('hidden');
  };
  const change = make('button', { type: 'button', 'data-stand-in': 'markdown' }, words.markdown);
  change.addEventListener('click', toMarkdown);
  openRoot(
    host,
    ...[slotted, markdown, change],
    ...[make('slot', { name: 'cancel-button' }), make('slot', { name: 'submit-button' })],
  );
  host.append(box);
  const { onSend, onCancel } = more;
  if (onCancel) host.append(button(words.cancel, { slot: 'cancel-button' }, onCancel));
  if (onSend) {
    const attributes = { slot: 'submit-button', type: 'submit' };
    host.append(button(more.submit ?? words.comment, attributes, onSend));
  }
  if (more.first !== undefined) writeText(editor, more.first);
  if (asks.markdown) toMarkdown();
  registerModel(name, read);
  return { host, read, write };
}
