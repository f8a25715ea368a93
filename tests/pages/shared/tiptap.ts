import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { History } from '@tiptap/extension-history';
import { Mention } from '@tiptap/extension-mention';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorProps } from '@tiptap/pm/view';

/** The pieces of TipTap 2 that Bluesky uses. */
export const PIECES = [
  Document,
  Mention.configure({ HTMLAttributes: { class: 'mention' } }),
  Paragraph,
  Text,
  History,
  HardBreak,
];

/** Bluesky's ways with a paste: a line a paragraph, and rich text only as its plain form. */
export const PASTES: EditorProps = {
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
};
