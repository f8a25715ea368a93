import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useId, useRef, useState } from 'react';
import { ChangedBox } from './ChangedBox';
import { type Mention, mentionBefore } from './mentions';
import { options, registerModel } from './world';

interface Props {
  /** Name of this editor on `pageModel()`. */
  name: string;
  label: string;
  placeholder: string;
  initial?: string;
  autoFocus?: boolean;
  /** `enter`: Enter sends, Shift+Enter breaks the line. `ctrl`: only Ctrl/Cmd+Enter sends. */
  sends: 'enter' | 'ctrl' | 'never';
  onText(text: string): void;
  onSend(): void;
  onFiles?(files: File[]): void;
  onFocus?(): void;
  /** Raise it to empty the editor after a post. */
  cleared: number;
}

/** React's spelling of the attribute, which the borrowed types do not know. */
const SPELL = { spellCheck: true };

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

function mentionAtCaret(editor: LexicalEditor): Mention | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    const node = selection.anchor.getNode();
    if (!$isTextNode(node)) return null;
    return mentionBefore(node.getTextContent().slice(0, selection.anchor.offset));
  });
}

/** Put the handle in the place of the half-typed mention. */
function takeMention(editor: LexicalEditor, mention: Mention, at: number): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const node = selection.anchor.getNode();
    if (!$isTextNode(node)) return;
    const length = selection.anchor.offset - mention.start;
    node.spliceText(mention.start, length, `@${mention.handles[at]} `, true);
  });
}

/** The site's box; where the site has changed, neither a text box nor Lexical any more. */
export function LexicalBox(props: Props) {
  return options.changed ? <ChangedBox name={props.name} /> : <Editor {...props} />;
}

/** The site's Lexical editor: real engine, the site's attributes, its type-ahead list. */
function Editor(props: Props) {
  const root = useRef<HTMLDivElement>(null);
  const editorRef = useRef<LexicalEditor | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [empty, setEmpty] = useState(!props.initial);
  const [mention, setMention] = useState<Mention | null>(null);
  const [chosen, setChosen] = useState(0);
  const open = useRef({ mention, chosen });
  open.current = { mention, chosen };
  const listId = `list-${useId().replace(/:/g, '')}`;
  const sends = props.sends;

  useEffect(() => {
    const editor = createEditor({
      namespace: props.name,
      onError: (error) => {
        throw error;
      },
    });
    editorRef.current = editor;
    editor.setRootElement(root.current);
    const rich = sends !== 'enter';
    const undo = [
      rich ? registerRichText(editor) : registerPlainText(editor),
      registerHistory(editor, createEmptyHistoryState(), 300),
      registerModel(props.name, () => readText(editor)),
      editor.registerUpdateListener(() => {
        const text = readText(editor);
        setEmpty(text === '');
        setMention(mentionAtCaret(editor));
        latest.current.onText(text);
      }),
      editor.registerCommand(KEY_DOWN_COMMAND, onKey, COMMAND_PRIORITY_HIGH),
    ];
    if (props.initial) writeText(editor, props.initial);
    if (props.autoFocus) editor.focus();
    return () => {
      for (const undoOne of undo) undoOne();
      editor.setRootElement(null);
    };
  }, []);
  useEffect(() => {
    if (props.cleared && editorRef.current) writeText(editorRef.current, '');
  }, [props.cleared]);

  /** The site's own keys, before the engine's. Gives whether it took the key. */
  function onKey(event: KeyboardEvent): boolean {
    const list = open.current;
    if (list.mention && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const count = list.mention.handles.length;
      setChosen((list.chosen + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
      event.preventDefault();
      return true;
    }
    if (event.key === 'Escape' && list.mention) {
      setMention(null);
      event.stopPropagation();
      return true;
    }
    if (event.key !== 'Enter' || event.shiftKey) return false;
    const forced = event.ctrlKey || event.metaKey;
    if (list.mention && !forced) {
      const editor = editorRef.current;
      if (editor) takeMention(editor, list.mention, list.chosen);
      setChosen(0);
      event.preventDefault();
      return true;
    }
    if (latest.current.sends !== 'enter' && !(latest.current.sends === 'ctrl' && forced))
      return false;
    event.preventDefault();
    latest.current.onSend();
    return true;
  }

  return (
    <div className="lexical">
      <div
        ref={root}
        contentEditable
        role="textbox"
        {...SPELL}
        tabIndex={0}
        className="notranslate"
        aria-label={props.label}
        aria-placeholder={props.placeholder}
        aria-autocomplete="list"
        aria-haspopup={mention ? 'listbox' : undefined}
        aria-expanded={mention ? true : undefined}
        aria-controls={mention ? listId : undefined}
        aria-activedescendant={mention ? `${listId}-${chosen}` : undefined}
        onFocus={props.onFocus}
        onPaste={(event) => {
          const files = [...(event.clipboardData?.files ?? [])];
          if (files.length) props.onFiles?.(files);
        }}
      />
      {empty && (
        <div aria-hidden="true" className="placeholder">
          {props.placeholder}
        </div>
      )}
      {mention && (
        <ul role="listbox" id={listId}>
          {mention.handles.map((handle, at) => (
            <li
              key={handle}
              role="option"
              id={`${listId}-${at}`}
              aria-selected={at === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => editorRef.current && takeMention(editorRef.current, mention, at)}
            >
              {handle}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
