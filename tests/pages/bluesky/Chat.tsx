import { useEffect, useRef, useState } from 'react';
import { options, publish, registerModel } from '../shared/world';
import { Press } from './Press';
import { me } from './state';
import { words } from './words';

interface Props {
  convo: string;
  /** A screen that the navigation keeps, out of sight. */
  kept?: boolean;
}

/** A conversation: Enter sends; the words are drawn by an inert mirror under a transparent field. */
export function Chat({ convo, kept = false }: Props) {
  const [text, setText] = useState(kept ? 'left over from another chat' : '');
  const [rows, setRows] = useState(['Salaam, is the office open?']);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => (kept ? undefined : registerModel('chat', () => latest.current)), [kept]);

  const send = () => {
    const now = latest.current;
    if (now.trim() === '') return;
    // Taken at once and sent behind it: the box is empty before the server answers.
    latest.current = '';
    setText('');
    const out = { surface: 'message', parts: [now], account: me };
    publish(out, { sent: '', refused: words.refused }, () => setRows((old) => [...old, now]));
  };
  return (
    <div className={kept ? 'gone' : ''} aria-hidden={kept ? true : undefined}>
      <a href="/profile/citizen.example">citizen.example</a>
      <ul>
        {rows.map((row, at) => (
          <li key={at}>{row}</li>
        ))}
      </ul>
      <div className="row">
        <div className="chat-box">
          <Press label="Open emoji picker" mark="emoji" onPress={() => {}} />
          <div>
            <div className="mirror" inert>
              {text}
            </div>
            <textarea
              id={`${options.changed ? 'field' : 'chat-input'}-${convo}`}
              aria-label={words.chatField}
              placeholder="Message"
              autoFocus={!kept}
              rows={2}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event: KeyboardEvent) => {
                const composing = event.isComposing || event.keyCode === 229;
                // The field keeps its keys to itself within React.
                event.stopPropagation();
                if (event.key !== 'Enter' || event.shiftKey || composing) return;
                event.preventDefault();
                send();
              }}
            />
          </div>
        </div>
        <div>
          <Press label={words.send} mark="send" disabled={text.trim() === ''} onPress={send}>
            ➤
          </Press>
        </div>
      </div>
    </div>
  );
}
