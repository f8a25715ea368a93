import { useRef, useState } from 'react';
import { busy, publish } from './world';

/** One message as it goes out: who sends it, and what the site says when it refuses. */
interface Sent {
  account(): string;
  refused: string;
}

/** A conversation of a site made with React: what is written, what was said, and the way out. */
export function useConversation({ account, refused }: Sent) {
  const [text, setText] = useState('');
  const [rows, setRows] = useState(['Salaam, is the office open?']);
  const [cleared, setCleared] = useState(0);
  const sending = busy.use();
  const latest = useRef(text);
  latest.current = text;

  /** Nothing while there are no words, or while others are on their way. */
  const send = () => {
    const now = latest.current;
    if (busy.get() || now.trim() === '') return;
    const out = { surface: 'message', parts: [now], account: account() };
    publish(out, { sent: '', refused }, () => {
      setRows((old) => [...old, now]);
      setText('');
      setCleared((count) => count + 1);
    });
  };
  return { text, setText, rows, cleared, sending, send };
}
