import { useEffect, useRef, useState } from 'react';
import { words } from '../shared/telegram-words';
import { busy } from '../shared/world';
import { Button, MessageInput } from './parts';
import { asksTime, attachments, bubbles, chat, ids, send } from './state';

const sample = () => {
  const picture = new File(['picture'], 'photo.png', { type: 'image/png' });
  return { name: picture.name, alt: '', url: URL.createObjectURL(picture) };
};

interface Props {
  /** A chat that slides away: its box keeps its words, and nothing works in it any more. */
  leaving?: boolean;
  editing: boolean;
  onEdit(on: boolean): void;
}

/** The composer of the open chat. */
export function Composer({ leaving = false, editing, onEdit }: Props) {
  const [text, setText] = useState(leaving ? 'left over from another chat' : '');
  const [written, setWritten] = useState({ text: '', count: 0 });
  const [menu, setMenu] = useState(false);
  const [forwarding, setForwarding] = useState(false);
  const latest = useRef({ text, editing, forwarding });
  latest.current = { text, editing, forwarding };
  const write = (next: string) => {
    latest.current = { ...latest.current, text: next };
    setText(next);
    setWritten(({ count }) => ({ text: next, count: count + 1 }));
  };
  useEffect(() => {
    if (editing) write(bubbles.get()[0] ?? '');
  }, [editing]);
  useEffect(() => attachmentsTakeWords(), []);

  /** The words that stand in the box go along as the caption. */
  function attachmentsTakeWords() {
    if (leaving) return undefined;
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer?.files.length) attachments.set([sample()]);
    };
    document.addEventListener('drop', onDrop);
    return () => document.removeEventListener('drop', onDrop);
  }

  const state =
    text.trim() === '' ? (forwarding ? 'forward' : 'record') : editing ? 'edit' : 'send';
  const go = (scheduled?: string) => {
    const now = latest.current;
    const empty = now.text.trim() === '';
    if (leaving || busy.get() || (empty && !now.forwarding)) return;
    write('');
    onEdit(false);
    setForwarding(false);
    const surface = now.editing ? 'edit' : empty ? 'repost' : chat.kind;
    const when = scheduled === undefined ? {} : { scheduled };
    send({
      surface,
      text: now.text,
      ...when,
      taken: () => bubbles.set(now.editing ? [now.text] : [...bubbles.get(), now.text]),
    });
  };
  return (
    <div className="Composer shown mounted">
      <div className="composer-wrapper">
        <div className="message-input-wrapper">
          {chat.sendAs && (
            <Button className="send-as-button" onPress={() => {}}>
              <div className="Avatar" data-peer-id={chat.sendAs} />
            </Button>
          )}
          <div id="message-input-text">
            <MessageInput
              id={ids.chat}
              {...(leaving ? {} : { model: 'chat' })}
              placeholder={chat.placeholder}
              {...(leaving ? { initial: text } : {})}
              autoFocus={!leaving}
              written={written}
              onText={setText}
              onSend={() => go()}
              onArrowUp={() => onEdit(true)}
            />
          </div>
          <Button
            className="attach-button"
            mark="attach"
            onPress={() => attachments.set([sample()])}
          >
            +
          </Button>
          <Button className="forward-button" mark="forward" onPress={() => setForwarding(true)}>
            →
          </Button>
        </div>
      </div>
      <Button
        className={`main-button ${state} click-allowed`}
        label={words.send}
        mark="send"
        onClickOnly
        onPress={() => go()}
        onMenu={() => setMenu(true)}
      >
        <i className="icon icon-send" />
      </Button>
      {menu && (
        <div className="Menu compact CustomSendMenu with-menu-transitions">
          <div role="menu" className="bubble menu-container open">
            <div
              role="menuitem"
              tabIndex={0}
              className="MenuItem compact"
              data-stand-in="later"
              onClick={() => {
                setMenu(false);
                asksTime.set((when) => go(when));
              }}
            >
              <i className="icon icon-schedule" />
              {words.schedule}
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
