import { useState } from 'react';
import { useConversation } from '../shared/conversation';
import { publish } from '../shared/world';
import { Box, paragraphs } from './boxes';
import { Outlet } from './Outlet';
import { asks, inviting, me } from './state';
import { words } from './words';

/** A conversation. By the person's own choice Enter sends, and then there is no button. */
export function Conversation() {
  const { text, setText, rows, cleared, sending, send } = useConversation({
    account: () => me,
    refused: words.refused,
  });
  return (
    <main>
      <h2>Citizen</h2>
      <ul>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      <form
        className="msg-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Box
          name="message"
          engine={paragraphs}
          mark="msg-form__contenteditable"
          label={words.write}
          cleared={cleared}
          onText={setText}
          onKey={(event) => {
            const composing = event.isComposing || event.keyCode === 229;
            if (event.key !== 'Enter' || event.shiftKey || composing) return false;
            if (!asks.enter && !event.ctrlKey) return false;
            send();
            return true;
          }}
        />
        <footer className="foot">
          <button type="button" data-stand-in="bell" aria-label="GIF">
            <svg id="gif-medium" width={16} height={16} />
          </button>
          {!asks.enter && (
            <button
              type="submit"
              className="msg-form__send-button artdeco-button"
              disabled={text.trim() === '' || sending}
            >
              {words.send}
            </button>
          )}
          <button type="button" className="msg-form__send-toggle" aria-label="Options">
            …
          </button>
        </footer>
      </form>
    </main>
  );
}

/** The dialog that adds a note to an invitation; it stands in the outlet. */
export function Invitation() {
  const [text, setText] = useState('');
  return (
    <Outlet shadow>
      <div className="artdeco-modal-overlay">
        <div className="artdeco-modal" role="dialog" aria-label={words.invite}>
          <button type="button" aria-label={words.dismiss} onClick={() => inviting.set(false)}>
            ✕
          </button>
          <textarea
            name="message"
            id="custom-message"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <div className="foot">
            <button type="button" onClick={() => inviting.set(false)}>
              {words.cancel}
            </button>
            <button
              type="button"
              data-stand-in="send-note"
              disabled={text.trim() === ''}
              onClick={() => {
                const out = { surface: 'message', parts: [text], account: me };
                publish(out, { sent: '', refused: words.refused }, () => inviting.set(false));
              }}
            >
              {words.send}
            </button>
          </div>
        </div>
      </div>
    </Outlet>
  );
}
