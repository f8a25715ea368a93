import {
  ContentState,
  type DraftKeyEvent,
  Editor,
  EditorState,
  getDefaultKeyBinding,
  type Handled,
  Modifier,
} from 'draft-js';
import { useEffect, useRef, useState } from 'react';
import { mentionBefore } from '../shared/mentions';
import { registerModel } from '../shared/world';

interface Props {
  /** Name of this editor on `pageModel()`. */
  name: string;
  state: EditorState;
  placeholder: string;
  onChange(state: EditorState): void;
  /** Enter sends; without it Enter is a line break. */
  onSend?(): void;
}

/** The plain text as the site posts it. */
export function plain(state: EditorState): string {
  return state.getCurrentContent().getPlainText('\n');
}

/** An editor state that holds a text, its caret at the end once it is focused. */
export function stateOf(text: string): EditorState {
  return EditorState.createWithContent(ContentState.createFromText(text));
}

function textBeforeCaret(state: EditorState): string {
  const selection = state.getSelection();
  if (!selection.isCollapsed() || !selection.getHasFocus()) return '';
  const block = state.getCurrentContent().getBlockForKey(selection.getAnchorKey());
  return block ? block.getText().slice(0, selection.getAnchorOffset()) : '';
}

/** Draft.js as every box of the site is, with the list of people that takes Enter first. */
export function Box({ name, state, placeholder, onChange, onSend }: Props) {
  const latest = useRef(state);
  latest.current = state;
  const [dismissed, setDismissed] = useState('');
  useEffect(() => registerModel(name, () => plain(latest.current)), [name]);
  const before = textBeforeCaret(state);
  const mention = before === dismissed ? null : mentionBefore(before);

  const take = (handle: string, start: number) => {
    const selection = state.getSelection();
    const range = selection.merge({
      anchorOffset: start,
      focusOffset: selection.getAnchorOffset(),
    });
    const content = Modifier.replaceText(state.getCurrentContent(), range, `@${handle} `);
    onChange(EditorState.push(state, content, 'insert-characters'));
  };
  const onReturn = (event: DraftKeyEvent): Handled => {
    const first = mention?.handles[0];
    if (mention && first && !event.shiftKey) {
      take(first, mention.start);
      return 'handled';
    }
    if (onSend === undefined || event.shiftKey) return 'not-handled';
    onSend();
    return 'handled';
  };
  const listId = `mentions-${name}`;
  return (
    <div className="box">
      <Editor
        editorState={state}
        onChange={onChange}
        placeholder={placeholder}
        ariaLabel={placeholder}
        ariaControls={mention ? listId : undefined}
        ariaActiveDescendantID={mention ? `${listId}-0` : undefined}
        spellCheck
        stripPastedStyles
        keyBindingFn={(event) => {
          if (mention && event.keyCode === 27) setDismissed(before);
          return getDefaultKeyBinding(event);
        }}
        handleReturn={onReturn}
      />
      {mention && (
        <div role="listbox" id={listId}>
          {mention.handles.map((handle, at) => (
            <div
              key={handle}
              role="option"
              id={`${listId}-${at}`}
              aria-selected={at === 0}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(handle, mention.start)}
            >
              @{handle}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
