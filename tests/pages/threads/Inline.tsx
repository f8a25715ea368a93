import { useRef, useState } from 'react';
import { LexicalBox } from '../shared/LexicalBox';
import { busy, publish } from '../shared/world';
import { Face } from './Post';
import { Press } from './Press';
import { addPost, me, opened } from './state';
import { words } from './words';

interface Props {
  /** What it publishes; also the name of its editor on `pageModel()`. */
  surface: 'reply' | 'post';
  /** Who is answered. */
  to?: string;
  /** The control is an arrow without a word. */
  arrow: boolean;
}

/** A box in a column: under a post, or on top of a feed. */
export function Inline({ surface, to, arrow }: Props) {
  const [text, setText] = useState('');
  const [cleared, setCleared] = useState(0);
  const sending = busy.use();
  const latest = useRef(text);
  latest.current = text;

  const send = () => {
    const now = latest.current;
    if (busy.get() || now.trim() === '') return;
    publish({ surface, parts: [now], account: me }, words, () => {
      addPost(now);
      setText('');
      setCleared((count) => count + 1);
    });
  };
  const rest = { mark: 'inline', disabled: sending || text.trim() === '', onPress: send };
  return (
    <div className="threads-bar">
      <Face handle={me} />
      <div className="grow">
        <LexicalBox
          name={surface}
          label={words.emptyField}
          placeholder={to ? words.replyTo(to) : words.whatsNew}
          sends="ctrl"
          onText={setText}
          onSend={send}
          cleared={cleared}
        />
      </div>
      <Press icon={words.attach} onPress={() => {}} />
      <Press icon={words.gif} onPress={() => {}} />
      <Press icon={words.expand} mark="expand" onPress={() => opened.set([{ text }])} />
      {arrow ? <Press icon="↑" {...rest} /> : <Press text={words.post} {...rest} />}
    </div>
  );
}
