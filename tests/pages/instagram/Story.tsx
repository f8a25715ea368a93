import { useRef, useState } from 'react';
import { busy, publish } from '../shared/world';
import { Field } from './Field';
import { Press } from './Press';
import { me } from './state';
import { words } from './words';

/** A story of somebody else; what is answered goes to that person as a message. */
export function Story({ user }: { user: string }) {
  const [text, setText] = useState('');
  const sending = busy.use();
  const latest = useRef(text);
  latest.current = text;
  const send = () => {
    const now = latest.current;
    if (busy.get() || now.trim() === '') return;
    const told = { sent: words.send, refused: words.refused };
    publish({ surface: 'message', parts: [now], account: me }, told, () => setText(''));
  };
  return (
    <section className="ig-story">
      <header>
        <a href={`/${user}/`}>{user}</a>
      </header>
      <div className="ig-row">
        <Field
          name="story"
          label={words.replyTo(user)}
          text={text}
          onText={setText}
          onSend={send}
        />
        {text.trim() === '' ? (
          <Press icon={words.like} mark="heart" onPress={() => {}} />
        ) : (
          <Press text={words.send} mark="send" disabled={sending} onPress={send} />
        )}
      </div>
    </section>
  );
}

/** The page with the bio. */
export function Profile() {
  const [text, setText] = useState('');
  const sending = busy.use();
  const save = () => {
    const told = { sent: '', refused: words.refused };
    if (!busy.get())
      publish({ surface: 'profile', parts: [text], account: me }, told, () => setText(''));
  };
  return (
    <main role="main">
      <form onSubmit={(event) => event.preventDefault()}>
        <label>{words.bio}</label>
        <Field name="bio" label={words.bio} text={text} onText={setText} />
        <Press
          text={words.submit}
          mark="save"
          disabled={sending || text.trim() === ''}
          onPress={save}
        />
      </form>
    </main>
  );
}
