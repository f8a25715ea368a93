import { Editor, type JSONContent } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { mentionBefore } from '../shared/mentions';
import { PASTES, PIECES } from '../shared/tiptap';
import { registerModel } from '../shared/world';

interface Props {
  /** Name of this editor on `pageModel()`. */
  name: string;
  first: string;
  active: boolean;
  onText(text: string): void;
  onFocus(): void;
  onPublish(): void;
  onFiles(files: FileList): void;
}

/** The words of a document as the site posts them: a line a paragraph, a mention by its handle. */
function plain(node: JSONContent): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'mention') return `@${node.attrs?.id ?? ''}`;
  const parts = (node.content ?? []).map(plain);
  return parts.join(node.type === 'doc' ? '\n' : '');
}

/** One post of a thread: TipTap 2 with the pieces and keys of the site. */
export function PostBox(props: Props) {
  const mount = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const editor = useRef<Editor | null>(null);
  useEffect(() => {
    if (!mount.current) return;
    const made = new Editor({
      element: mount.current,
      extensions: PIECES,
      content: props.first,
      autofocus: 'end',
      editorProps: {
        attributes: { class: 'ProseMirror-light' },
        ...PASTES,
        handlePaste(view, event, slice) {
          const files = event.clipboardData?.files;
          if (files?.length) latest.current.onFiles(files);
          return PASTES.handlePaste?.call(this, view, event, slice) ?? false;
        },
        handleKeyDown(view, event) {
          if ((event.metaKey || event.ctrlKey) && event.code === 'Enter') {
            latest.current.onPublish();
            return true;
          }
          if (event.key !== 'Enter' || event.shiftKey) return false;
          return takeMention(made, view.state.selection.from);
        },
      },
      onFocus: () => latest.current.onFocus(),
      onUpdate: ({ editor: now }) => latest.current.onText(plain(now.getJSON())),
    });
    editor.current = made;
    return () => made.destroy();
  }, []);
  useEffect(
    () => registerModel(props.name, () => (editor.current ? plain(editor.current.getJSON()) : '')),
    [props.name],
  );
  return <div ref={mount} className="grow" />;
}

/** Enter takes the first of the people that a half-typed name may mean. */
function takeMention(editor: Editor, at: number): boolean {
  const before = editor.state.doc.textBetween(0, at, '\n', '\ufffc').split('\n').at(-1) ?? '';
  const mention = mentionBefore(before);
  const handle = mention?.handles[0];
  if (!mention || !handle) return false;
  const from = at - (before.length - mention.start);
  return editor
    .chain()
    .insertContentAt({ from, to: at }, [
      { type: 'mention', attrs: { id: handle } },
      { type: 'text', text: ' ' },
    ])
    .run();
}
