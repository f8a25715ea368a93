import { useEffect, useRef, useState } from 'react';
import { busy, publish, registerModel } from '../shared/world';
import { Press } from './Press';
import { PAGE } from './people';
import { words } from './words';

const ACCOUNTS = [`${PAGE.name} (Facebook)`, 'mocc_official (Instagram)'];
const ZERO = '\u200b';

/** Read a plain contenteditable as the browser fills it, line breaks too; here the DOM is the model. */
function readPlain(root: HTMLElement): string {
  return root.innerText.replace(/\u00a0/g, ' ').replace(/\n$/, '');
}

/** The Business Suite composer: plain contenteditable, account checkboxes, Publish. */
export function Business() {
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [picked, setPicked] = useState([true, false]);
  const sending = busy.use();
  useEffect(() => registerModel('business', () => (box.current ? readPlain(box.current) : '')), []);

  const send = () => {
    const editor = box.current;
    if (!editor || busy.get()) return;
    const names = ACCOUNTS.filter((_, at) => picked[at]);
    const out = { surface: 'post', parts: [readPlain(editor)], account: names.join(' + ') };
    publish(out, words, () => {
      editor.textContent = '';
      setText('');
    });
  };
  return (
    <div role="main">
      <fieldset>
        {ACCOUNTS.map((name, at) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={picked[at] ?? false}
              onChange={() => setPicked(picked.map((on, index) => (index === at ? !on : on)))}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <div
        ref={box}
        contentEditable
        role="textbox"
        aria-multiline="true"
        aria-label={`${ZERO}Te${ZERO}xt`}
        className="plain"
        onInput={(event) => setText(readPlain(event.currentTarget))}
      />
      <input type="file" accept="image/*,video/*" />
      <Press
        label={`${ZERO}${words.publish.slice(0, 3)}${ZERO}${words.publish.slice(3)}`}
        testId="submit"
        disabled={sending || text.trim() === '' || !picked.includes(true)}
        onPress={send}
      />
      <Press label={words.like} testId="like" onPress={() => {}} />
    </div>
  );
}
