import { useRef, useState } from 'react';
import { LexicalBox } from '../shared/LexicalBox';
import { busy, publish } from '../shared/world';
import { Face, Press } from './Press';
import { me } from './state';
import { words } from './words';

/** A conversation: Enter sends; "Send" takes the place of the other icons once there are words. */
export function Chat() {
  const [text, setText] = useState('');
  const [rows, setRows] = useState(['Salaam, is the office open?']);
  const [cleared, setCleared] = useState(0);
  const sending = busy.use();
  const latest = useRef(text);
  latest.current = text;

  const send = () => {
    const now = latest.current;
    if (busy.get() || now.trim() === '') return;
    const told = { sent: '', refused: words.refused };
    publish({ surface: 'message', parts: [now], account: me }, told, () => {
      setRows((old) => [...old, now]);
      setText('');
      setCleared((count) => count + 1);
    });
  };
  return (
    <main role="main">
      <div className="ig-row">
        <a role="link" href="/citizen.pk/">
          <Face user="citizen.pk" />
          <h2>citizen.pk</h2>
        </a>
      </div>
      <div role="grid">
        {rows.map((row, at) => (
          <div role="row" key={at}>
            {row}
          </div>
        ))}
      </div>
      <div className="ig-row">
        <Press icon={words.emoji} mark="emoji" onPress={() => {}} />
        <div className="grow">
          <LexicalBox
            name="message"
            label={words.message}
            placeholder={`${words.message}...`}
            sends="enter"
            onText={setText}
            onSend={send}
            cleared={cleared}
          />
        </div>
        {text.trim() === '' ? (
          <>
            <Press icon={words.voice} onPress={() => {}} />
            <Press icon={words.photo} onPress={() => {}} />
            <Press icon={words.like} mark="heart" onPress={() => {}} />
          </>
        ) : (
          <Press text={words.send} mark="send" disabled={sending} onPress={send} />
        )}
      </div>
    </main>
  );
}
