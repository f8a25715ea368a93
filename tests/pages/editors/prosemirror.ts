import { baseKeymap, chainCommands, exitCode } from '@tiptap/pm/commands';
import { closeHistory, history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { type Node, Schema } from '@tiptap/pm/model';
import { type Command, EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import type { Bare } from './main';

/** Words of a ProseMirror document: a paragraph or a hard break a line, a mention its handle. */
export function textOf(doc: Node): string {
  const leaf = (node: Node) =>
    node.type.name === 'mention' ? `@${node.attrs.id as string}` : '\n';
  return doc.textBetween(0, doc.content.size, '\n', leaf);
}

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: { group: 'inline' },
    hardBreak: {
      inline: true,
      group: 'inline',
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
});

const breakLine: Command = chainCommands(exitCode, (state, dispatch) => {
  const hardBreak = schema.nodes.hardBreak?.create();
  if (hardBreak) dispatch?.(state.tr.replaceSelectionWith(hardBreak).scrollIntoView());
  return true;
});

/** ProseMirror by itself, with what every use of it has: base keys and history. */
export function prosemirror(mount: HTMLElement): Bare {
  const view = new EditorView(mount, {
    state: EditorState.create({
      schema,
      plugins: [
        history(),
        keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Enter': breakLine }),
        keymap(baseKeymap),
      ],
    }),
  });
  return {
    text: () => textOf(view.state.doc),
    rest: () => view.dispatch(closeHistory(view.state.tr)),
  };
}
