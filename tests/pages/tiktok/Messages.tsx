import { EditorState } from 'draft-js';
import { useState } from 'react';
import { publish } from '../shared/world';
import { Box, plain, stateOf } from './Box';
import { flags, me } from './state';
import { words } from './words';

const PEOPLE = ['citizen', 'weather.desk'];

/** One conversation: Enter sends, Shift+Enter is a line break. */
function Conversation({ partner }: { partner: string }) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const [rows, setRows] = useState(['Salaam.']);
  const text = plain(state);
  const send = () => {
    if (text.trim() === '') return;
    setState(EditorState.moveFocusToEnd(stateOf('')));
    publish({ surface: 'message', parts: [text], account: me }, { sent: '', refused: '' }, () =>
      setRows((old) => [...old, text]),
    );
  };
  return (
    <div className="pane">
      <a href={`/@${partner}`}>{partner}</a>
      {rows.map((row, at) => (
        <p key={at}>{row}</p>
      ))}
      <div className="css-3ghi-DivMessageInput">
        <div data-e2e={flags.old ? 'message-input-area' : 'dm-new-input-editor'}>
          <Box
            name="message"
            state={state}
            placeholder={words.message}
            onChange={setState}
            onSend={send}
          />
        </div>
        {text.trim() !== '' && (
          <div
            role="button"
            tabIndex={0}
            aria-label={words.send}
            data-e2e={flags.old ? 'message-send' : 'dm-new-send-btn'}
            onClick={send}
          >
            ➤
          </div>
        )}
      </div>
    </div>
  );
}

/** The list of conversations, and the one that is open. */
export function Messages() {
  const [partner, setPartner] = useState(PEOPLE[0] ?? '');
  return (
    <div className="messages">
      <ul>
        {PEOPLE.map((person) => (
          <li key={person}>
            <button type="button" data-stand-in={person} onClick={() => setPartner(person)}>
              {person}
            </button>
            <a href={`/@${person}`}>@</a>
          </li>
        ))}
      </ul>
      <Conversation key={partner} partner={partner} />
    </div>
  );
}
