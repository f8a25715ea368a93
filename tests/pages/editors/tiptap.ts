import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { History } from '@tiptap/extension-history';
import { Mention } from '@tiptap/extension-mention';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Bare } from './main';
import { textOf } from './prosemirror';

/**
 * TipTap 2 with Bluesky's pieces and its ways with a paste: a line a paragraph, and rich text only
 * as its plain form.
 */
export function tiptap(mount: HTMLElement): Bare {
  const editor = new Editor({
    element: mount,
    extensions: [
      Document,
      Paragraph,
      Text,
      HardBreak,
      History,
      Mention.configure({ HTMLAttributes: { class: 'mention' } }),
    ],
    editorProps: {
      attributes: { class: 'ProseMirror-light' },
      clipboardTextParser(text, context) {
        const { schema } = context.doc.type;
        const lines = text
          .split(/\r\n?|\n/)
          .map((line) => schema.node('paragraph', null, line ? schema.text(line) : undefined));
        return Slice.maxOpen(Fragment.fromArray(lines));
      },
      handlePaste(view, event) {
        if (!event.clipboardData?.types.includes('text/html')) return false;
        view.pasteText(event.clipboardData.getData('text/plain'));
        return true;
      },
    },
  });
  return {
    text: () => textOf(editor.state.doc),
    insert() {
      editor.commands.insertContent({ type: 'mention', attrs: { id: 'MoCC_Official' } });
    },
    rest: () => editor.view.dispatch(closeHistory(editor.state.tr)),
  };
}
