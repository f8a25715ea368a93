import { useEffect, useRef, useState } from 'react';
import { busy, publish, registerModel } from '../shared/world';
import { account, addPost, go } from './state';
import { words } from './words';

/** The composer of narrow windows and phones: a page of its own with a real textarea. */
export function Narrow() {
  const [text, setText] = useState('');
  const sending = busy.use();
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => registerModel('narrow:0', () => latest.current), []);

  const send = () => {
    const value = latest.current;
    if (value.trim() === '' || busy.get()) return;
    const out = { surface: 'post', parts: [value], account: account.get() };
    publish(out, words, () => {
      addPost({ author: account.get(), text: value });
      setText('');
      go('/home');
    });
  };
  const disabled = sending || text.trim() === '';
  return (
    <div className="composer">
      <div data-testid={`UserAvatar-Container-${account.get()}`} className="avatar" />
      <button
        type="button"
        data-testid="tweetButton"
        disabled={disabled}
        aria-disabled={disabled || undefined}
        onClick={send}
      >
        <span>{words.post}</span>
      </button>
      <div data-testid="tweetTextarea_0">
        <textarea
          placeholder={words.prompt}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          }}
        />
      </div>
    </div>
  );
}
