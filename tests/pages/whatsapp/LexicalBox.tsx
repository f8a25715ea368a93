import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { registerModel } from '../shared/world';
import { $newItem, $postedText, ItemNode, ListNode, registerLists } from './list-nodes';
import { enterSends } from './state';

interface Props {
  /** Name of this editor on `pageModel()`; the search has none. */
  name?: string;
  /** Test id of the box itself. */
  testId?: string | undefined;
  tab?: string;
  label: string;
  initial?: string;
  autoFocus?: boolean;
  onText(text: string): void;
  onSend(): void;
  /** Raise it to empty the editor. */
  cleared?: number;
}

function write(editor: LexicalEditor, text: string): void {
  editor.update(() => {
    const line = $createParagraphNode();
    if (text !== '') line.append($createTextNode(text));
    $getRoot().clear().append(line);
    line.selectEnd();
  });
}

/** Whether this Enter sends, by the person's setting (facts 6.4). */
function sends(event: KeyboardEvent): boolean {
  const { ctrlKey, altKey, shiftKey, metaKey } = event;
  return enterSends ? !(ctrlKey || altKey || shiftKey) : ctrlKey || altKey || shiftKey || metaKey;
}

/** The site's box: the real engine in its plain-text mode, with the site's own nodes for lists. */
export function LexicalBox(props: Props) {
  const root = useRef<HTMLDivElement>(null);
  const made = useRef<LexicalEditor | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [empty, setEmpty] = useState(!props.initial);

  useEffect(() => {
    const editor = createEditor({
      namespace: props.name ?? 'search',
      nodes: [ListNode, ItemNode],
      onError: (error) => {
        throw error;
      },
    });
    made.current = editor;
    editor.setRootElement(root.current);
    const read = () => editor.getEditorState().read($postedText);
    const undo = [
      registerPlainText(editor),
      registerHistory(editor, createEmptyHistoryState(), 300),
      registerLists(editor),
      editor.registerUpdateListener(() => {
        setEmpty(read() === '');
        latest.current.onText(read());
      }),
      editor.registerCommand(KEY_ENTER_COMMAND, onEnter, COMMAND_PRIORITY_HIGH),
    ];
    if (props.name !== undefined) undo.push(registerModel(props.name, read));
    if (props.initial) write(editor, props.initial);
    if (props.autoFocus) editor.focus();
    return () => {
      for (const undoOne of undo) undoOne();
      editor.setRootElement(null);
    };
  }, []);
  useEffect(() => {
    if (props.cleared && made.current) write(made.current, '');
  }, [props.cleared]);

  function onEnter(event: KeyboardEvent | null): boolean {
    if (event === null || event.isComposing) return false;
    if (sends(event)) {
      event.preventDefault();
      latest.current.onSend();
      return true;
    }
    if (!$newItem()) return false;
    event.preventDefault();
    return true;
  }

  return (
    <div className="lexical-rich-text-input">
      <div
        ref={root}
        contentEditable
        role="textbox"
        tabIndex={10}
        className="copyable-text selectable-text"
        data-testid={props.testId}
        data-tab={props.tab}
        aria-label={props.label}
        aria-placeholder={props.label}
      />
      {empty && (
        <div aria-hidden="true" className="placeholder">
          {props.label}
        </div>
      )}
    </div>
  );
}
