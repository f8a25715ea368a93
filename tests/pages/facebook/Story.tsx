import { useRef, useState } from 'react';
import { LexicalBox } from '../shared/LexicalBox';
import { busy, publish } from '../shared/world';
import { Press } from './Press';
import { actor } from './state';
import { words } from './words';

/** The story page: choose the text tile, write, share. */
export function Story() {
  const [chosen, setChosen] = useState(false);
  const [text, setText] = useState('');
  const [cleared, setCleared] = useState(0);
  const sending = busy.use();
  const latest = useRef(text);
  latest.current = text;
  const send = () => {
    const now = latest.current;
    if (busy.get() || now.trim() === '') return;
    const out = { surface: 'story', parts: [now], account: actor.get().name };
    publish(out, words, () => {
      setText('');
      setCleared((count) => count + 1);
    });
  };
  return (
    <div role="main">
      <input type="file" accept="image/*" />
      {chosen ? (
        <>
          <LexicalBox
            name="story"
            label={words.prompt}
            placeholder={words.prompt}
            autoFocus
            sends="never"
            onText={setText}
            onSend={send}
            cleared={cleared}
          />
          <Press
            label={words.share}
            testId="submit"
            disabled={sending || text.trim() === ''}
            onPress={send}
          />
        </>
      ) : (
        <Press label={words.textStory} testId="text-tile" onPress={() => setChosen(true)} />
      )}
    </div>
  );
}
