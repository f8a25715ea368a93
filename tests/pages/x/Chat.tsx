import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ChangedBox } from '../shared/ChangedBox';
import { busy, options, publish, registerModel } from '../shared/world';
import { account } from './state';
import { words } from './words';

/** The place of X Chat: a host whose open shadow root holds a React app of its own. */
export function ChatRoute() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current || host.current.shadowRoot) return;
    const root = host.current.attachShadow({ mode: 'open' });
    window.pageLogIn(root);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'textarea { width: 320px; height: 60px; } ul { max-height: 120px; overflow: auto; }',
    );
    root.adoptedStyleSheets = [sheet];
    createRoot(root).render(<Chat />);
  }, []);
  return (
    <>
      <div data-testid="xchatEmbedRoute" ref={host} />
      <div data-testid="xchatEmbedOverlays" />
    </>
  );
}

function Chat() {
  const [text, setText] = useState('');
  const [rows, setRows] = useState<string[]>(['Salaam, is the office open?']);
  const sending = busy.use();
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => registerModel('chat', () => latest.current), []);

  const send = () => {
    const words_ = latest.current;
    if (words_.trim() === '' || busy.get()) return;
    const out = { surface: 'message', parts: [words_], account: account.get() };
    publish(out, { sent: '', refused: words.refused }, () => {
      setRows((old) => [...old, words_]);
      setText('');
    });
  };
  return (
    <div className="flex flex-col">
      <div data-testid="dm-conversation-header">
        <a href="/citizen_pk">
          <span data-testid="dm-conversation-username">Citizen</span>
        </a>
      </div>
      <ul data-testid="dm-message-list">
        {rows.map((row, at) => (
          <li key={at} data-dm-message-row data-send-status="sent">
            <span data-testid={`message-text-${at}`}>{row}</span>
          </li>
        ))}
      </ul>
      <form
        data-testid="dm-composer-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {options.changed ? (
          <ChangedBox name="changed" />
        ) : (
          <textarea
            data-testid="dm-composer-textarea"
            placeholder={words.message}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event: KeyboardEvent) => {
              const composing = event.isComposing || event.keyCode === 229;
              if (event.key !== 'Enter' || event.shiftKey || composing) return;
              event.preventDefault();
              send();
            }}
          />
        )}
        {text.trim() === '' ? (
          <button type="button" data-testid="dm-composer-voice-button" aria-label="Voice">
            ●
          </button>
        ) : (
          <button
            type="submit"
            data-testid="dm-composer-send-button"
            aria-label={words.send}
            disabled={sending}
          >
            ↑
          </button>
        )}
      </form>
      <button type="button" data-testid="chat-like">
        ♡
      </button>
    </div>
  );
}
