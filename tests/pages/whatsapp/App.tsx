import { useRef, useState } from 'react';
import { attach, options } from '../shared/world';
import { LexicalBox } from './LexicalBox';
import { CHATS, open, over, rows, send, testId } from './state';
import { words } from './words';

/** The mark of Send; its name has changed before. */
function SendIcon() {
  const icon = options.changed ? 'wds-ic-paper-plane' : 'wds-ic-send-filled';
  return (
    <span aria-hidden="true" data-icon={icon}>
      ➤
    </span>
  );
}

interface SmallProps {
  /** Name of the editor on `pageModel()`, and what the post is. */
  name: 'edit' | 'story' | 'comment' | 'caption';
  label: string;
  initial?: string;
  box?: string | undefined;
  around?: string;
  confirm?: string;
  files?: ReturnType<typeof attach>;
  children?: unknown;
}

/** A box over the chat with the site's own send control: no real button, but for the edit. */
function Small({ name, label, initial = '', box, around, confirm, files, children }: SmallProps) {
  const latest = useRef(initial);
  const go = () => {
    const out = { surface: name, text: latest.current, ...(files ? { files } : {}) };
    if (send(out)) over.set(null);
  };
  const control = confirm ? (
    <button type="button" data-testid={confirm} aria-label={words.send} onClick={go}>
      ✓
    </button>
  ) : (
    <div
      role="button"
      tabIndex={0}
      aria-label={options.changed ? 'Go' : words.send}
      data-stand-in="small-send"
      onClick={go}
    >
      <SendIcon />
    </div>
  );
  return (
    <div
      className="line"
      data-testid={name === 'edit' ? testId('edit-message-composer') : undefined}
    >
      <div data-testid={around}>
        {children as never}
        <LexicalBox
          name={name}
          testId={box}
          label={label}
          initial={initial}
          autoFocus
          onText={(text) => {
            latest.current = text;
          }}
          onSend={go}
        />
      </div>
      {control}
    </div>
  );
}

/** The chat's own box. A switch of chats builds it anew. */
function Footer() {
  const chat = open.use();
  const [text, setText] = useState('');
  const [cleared, setCleared] = useState(0);
  const latest = useRef(text);
  latest.current = text;
  const go = () => {
    if (send({ surface: chat.surface, text: latest.current })) setCleared((count) => count + 1);
  };
  const files = (event: { currentTarget: HTMLInputElement }) => {
    const chosen = attach(event.currentTarget.files ?? []);
    over.set(chosen);
  };
  const Holder = (options.changed ? 'section' : 'footer') as 'footer';
  return (
    <Holder>
      <div className="line" data-testid={testId('compose-box')}>
        <button type="button" data-stand-in="attach" aria-label={words.attach}>
          +
        </button>
        <input
          type="file"
          multiple
          accept="image/*,video/mp4,video/3gpp,video/quicktime"
          onChange={files}
        />
        <input type="file" accept="image/*" hidden />
        <LexicalBox
          name="chat"
          testId={testId('conversation-compose-box-input')}
          tab={options.changed ? '17' : '10'}
          label={`${words.typeTo} ${chat.title}`}
          autoFocus
          onText={setText}
          onSend={go}
          cleared={cleared}
        />
        {text.trim() === '' ? (
          <button type="button" data-tab="11" data-stand-in="voice" aria-label={words.voice}>
            <span data-icon="mic-outlined">🎤</span>
          </button>
        ) : (
          <button
            type="button"
            data-tab="11"
            data-stand-in="send"
            data-testid={testId('compose-btn-send')}
            aria-label={options.changed ? 'Go' : words.send}
            onClick={go}
          >
            <SendIcon />
          </button>
        )}
      </div>
    </Holder>
  );
}

/** What lies over the chat now. */
function Over() {
  const what = over.use();
  if (what === null) return null;
  if (Array.isArray(what)) {
    const caption = testId('media-caption-input-container');
    return (
      <div className="drawer">
        {what.map(({ url, name }) => (
          <img key={url} src={url} alt={name} width={90} height={60} />
        ))}
        <Small
          name="caption"
          label={words.caption}
          initial={window.pageModel().chat ?? ''}
          files={what}
          // The id stands on the box on some pages, and round it on others.
          {...(options.lang === 'ur' ? { box: caption } : { around: caption ?? '' })}
        />
      </div>
    );
  }
  if (what === 'edit') {
    return (
      <div className="modal" role="dialog" aria-label={words.edit}>
        <Small
          name="edit"
          label={words.edit}
          initial={rows.get()[0] ?? ''}
          confirm={testId('edit-message-confirm-button') ?? 'confirm'}
        />
      </div>
    );
  }
  return (
    <div className="modal">
      <Small
        name={what === 'status' ? 'story' : 'comment'}
        label={what === 'status' ? words.status : words.reply}
      />
    </div>
  );
}

/** The whole stand-in app. */
export function App() {
  const chat = open.use();
  const lines = rows.use();
  const what = over.use();
  return (
    <div className="two">
      <div id="side">
        <LexicalBox label={words.search} tab="3" onText={() => {}} onSend={() => {}} />
        <button type="button" data-stand-in="menu">
          ⋮
        </button>
        <button type="button" data-stand-in="status" onClick={() => over.set('status')}>
          ◯
        </button>
        {CHATS.map((one) => (
          <button key={one.id} type="button" data-chat={one.id} onClick={() => open.set(one)}>
            {one.title}
          </button>
        ))}
      </div>
      <div id="main">
        <header>
          <span dir="auto" title={chat.title}>
            {chat.title}
          </span>
        </header>
        <div role="application">
          {lines.map((line, at) => (
            <div key={at} role="row">
              <div data-id={`true_${chat.id}_3EB0${at}`}>{line}</div>
            </div>
          ))}
        </div>
        <button type="button" data-stand-in="edit" onClick={() => over.set('edit')}>
          {words.edit}
        </button>
        <button type="button" data-stand-in="comment" onClick={() => over.set('comment')}>
          {words.reply}
        </button>
        <Footer key={chat.id} />
        {what !== 'status' && <Over />}
      </div>
      {what === 'status' && <Over />}
    </div>
  );
}
