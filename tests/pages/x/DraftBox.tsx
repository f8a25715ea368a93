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
  index: number;
  /** Name of this editor on `pageModel()`. */
  name: string;
  state: EditorState;
  placeholder: string;
  autoFocus?: boolean;
  onChange(state: EditorState): void;
  onSubmit(): void;
  onFiles(files: File[]): void;
  onFocus?(): void;
}

/** The plain text as the site posts it. */
export function plain(state: EditorState): string {
  return state.getCurrentContent().getPlainText('\n');
}

/** An editor state that holds a text. */
export function stateOf(text: string): EditorState {
  return EditorState.createWithContent(ContentState.createFromText(text));
}

function textBeforeCaret(state: EditorState): string {
  const selection = state.getSelection();
  if (!selection.isCollapsed() || !selection.getHasFocus()) return '';
  const block = state.getCurrentContent().getBlockForKey(selection.getAnchorKey());
  return block ? block.getText().slice(0, selection.getAnchorOffset()) : '';
}

/** One post box: Draft.js with the site's test ids, its posting key and its type-ahead list. */
export function DraftBox(props: Props) {
  const { index, name, state } = props;
  const latest = useRef(state);
  latest.current = state;
  const editor = useRef<{ focus(): void } | null>(null);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState('');
  useEffect(() => registerModel(name, () => plain(latest.current)), [name]);
  useEffect(() => {
    if (props.autoFocus) editor.current?.focus();
  }, [props.autoFocus]);

  const before = textBeforeCaret(state);
  const mention = before === dismissed ? null : mentionBefore(before);
  const listId = `typeaheadDropdown-${name.replace(':', '-')}`;

  const take = (at: number) => {
    const handle = mention?.handles[at];
    if (!mention || !handle) return;
    const selection = state.getSelection();
    const range = selection.merge({
      anchorOffset: mention.start,
      focusOffset: selection.getAnchorOffset(),
    });
    const content = Modifier.replaceText(state.getCurrentContent(), range, `@${handle} `);
    props.onChange(EditorState.push(state, content, 'insert-characters'));
    setChosen(0);
  };
  const onReturn = (event: DraftKeyEvent): Handled => {
    if (event.ctrlKey || event.metaKey) {
      props.onSubmit();
      return 'handled';
    }
    if (!mention || event.shiftKey) return 'not-handled';
    take(chosen);
    return 'handled';
  };
  const onKey = (event: DraftKeyEvent): string | null => {
    if (mention && (event.keyCode === 38 || event.keyCode === 40)) {
      event.preventDefault();
      const step = event.keyCode === 40 ? 1 : -1;
      setChosen((chosen + step + mention.handles.length) % mention.handles.length);
      return 'mention-move';
    }
    if (mention && event.keyCode === 27) setDismissed(before);
    return getDefaultKeyBinding(event);
  };

  return (
    <div>
      <label data-testid={`tweetTextarea_${index}_label`}>
        <div data-testid={`tweetTextarea_${index}RichTextInputContainer`}>
          <Editor
            ref={editor}
            editorState={state}
            onChange={props.onChange}
            placeholder={props.placeholder}
            webDriverTestID={`tweetTextarea_${index}`}
            ariaLabel={props.placeholder}
            ariaMultiline
            ariaAutoComplete="list"
            ariaControls={mention ? listId : undefined}
            ariaActiveDescendantID={mention ? `${listId}-item-${chosen}` : undefined}
            spellCheck
            stripPastedStyles
            keyBindingFn={onKey}
            handleReturn={onReturn}
            handleKeyCommand={(command) => (command === 'mention-move' ? 'handled' : 'not-handled')}
            handlePastedFiles={(files) => {
              props.onFiles(files as File[]);
              return 'handled';
            }}
            onFocus={props.onFocus}
          />
        </div>
      </label>
      {mention && (
        <div role="listbox" id={listId} data-testid={listId}>
          {mention.handles.map((handle, at) => (
            <div
              key={handle}
              role="option"
              tabIndex={0}
              id={`${listId}-item-${at}`}
              aria-selected={at === chosen}
              data-testid="typeaheadResult"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(at)}
            >
              @{handle}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
