import { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { PASTES, PIECES } from '../shared/tiptap';
import type { Bare } from './main';
import { textOf } from './prosemirror';

/** TipTap 2 as Bluesky has it. */
export function tiptap(mount: HTMLElement): Bare {
  const editor = new Editor({
    element: mount,
    extensions: PIECES,
    editorProps: { attributes: { class: 'ProseMirror-light' }, ...PASTES },
  });
  return {
    text: () => textOf(editor.state.doc),
    insert() {
      editor.commands.insertContent({ type: 'mention', attrs: { id: 'MoCC_Official' } });
    },
    rest: () => editor.view.dispatch(closeHistory(editor.state.tr)),
  };
}
