import { Editor } from '@tiptap/core';
import Quill from 'quill/core';
import { useEffect, useRef } from 'react';
import { PASTES, PIECES } from '../shared/tiptap';
import { registerModel } from '../shared/world';

/** An editor engine on the page, as the site uses it. */
interface Engine {
  read(): string;
  empty(): void;
  gone(): void;
}

interface Wanted {
  first: string;
  label: string;
  /** The site has changed what its boxes are known by. */
  changed: boolean;
  onText(text: string): void;
  onKey(event: KeyboardEvent): boolean;
}

const lines = (text: string) => text.replace(/\n$/, '');

/** Quill, as the old front end has it in the document. */
export function quill(mount: HTMLElement, { first, label, changed, onText }: Wanted): Engine {
  const editor = new Quill(mount, { placeholder: label });
  editor.setText(first);
  editor.root.setAttribute('role', 'textbox');
  editor.root.setAttribute('aria-label', label);
  editor.root.setAttribute('data-test-ql-editor-contenteditable', 'true');
  if (changed) {
    editor.root.removeAttribute('data-test-ql-editor-contenteditable');
    editor.root.className = 'editor';
  }
  const read = () => lines(editor.getText());
  editor.on('text-change', () => onText(read()));
  return { read, empty: () => editor.setText(''), gone: () => mount.replaceChildren() };
}

/** TipTap, as the new front end has it. */
export function tiptap(mount: HTMLElement, { first, label, onText, onKey }: Wanted): Engine {
  const editor = new Editor({
    element: mount,
    extensions: PIECES,
    content: first,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': 'true',
        ...(mount.dataset.key ? { componentkey: mount.dataset.key } : {}),
      },
      ...PASTES,
      handleKeyDown: (_view, event) => onKey(event),
    },
    onUpdate: () => onText(read()),
  });
  const read = () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', '\n');
  return { read, empty: () => editor.commands.clearContent(true), gone: () => editor.destroy() };
}

/**
 * A box of the browser's own editing with a paragraph a line: messages, and the old share box in
 * the shadow root, where Quill as its makers ship it does not work.
 */
export function paragraphs(mount: HTMLElement, { first, label, onText, onKey }: Wanted): Engine {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  box.className = mount.dataset.key ?? '';
  box.setAttribute('role', 'textbox');
  box.setAttribute('aria-label', label);
  const fill = (text: string) => {
    box.replaceChildren(
      ...text.split('\n').map((line) => {
        const made = document.createElement('p');
        made.append(line === '' ? document.createElement('br') : line);
        return made;
      }),
    );
  };
  fill(first);
  const read = () =>
    [...box.children].map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' ')).join('\n');
  box.addEventListener('focus', () => {
    document.execCommand('defaultParagraphSeparator', false, 'p');
  });
  box.addEventListener('input', () => {
    if (box.querySelector('p') === null) fill(box.textContent ?? '');
    onText(read());
  });
  box.addEventListener('keydown', (event) => {
    if (onKey(event)) event.preventDefault();
  });
  mount.append(box);
  return {
    read,
    empty() {
      fill('');
      onText('');
    },
    gone: () => box.remove(),
  };
}

interface Props {
  /** Name of the editor on `pageModel()`. */
  name: string;
  engine: (mount: HTMLElement, wanted: Wanted) => Engine;
  label: string;
  first?: string;
  /** A key or class of the site for the editor itself. */
  mark?: string;
  changed?: boolean;
  /** Raise it to empty the box. */
  cleared?: number;
  onText?(text: string): void;
  onKey?(event: KeyboardEvent): boolean;
}

/** One editor, mounted once. */
export function Box(props: Props) {
  const mount = useRef<HTMLDivElement>(null);
  const made = useRef<Engine | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!mount.current) return;
    const inner = document.createElement('div');
    if (props.mark) inner.dataset.key = props.mark;
    mount.current.append(inner);
    const engine = props.engine(inner, {
      first: props.first ?? '',
      label: props.label,
      changed: props.changed ?? false,
      onText: (text) => latest.current.onText?.(text),
      onKey: (event) => latest.current.onKey?.(event) ?? false,
    });
    made.current = engine;
    const forget = registerModel(props.name, () => engine.read());
    return () => {
      forget();
      engine.gone();
    };
  }, []);
  useEffect(() => {
    if (props.cleared) made.current?.empty();
  }, [props.cleared]);
  return <div ref={mount} />;
}
