import { useRef, useState } from 'react';
import { words } from '../shared/telegram-words';
import { busy } from '../shared/world';
import { Button, MessageInput, Modal } from './parts';
import { asksTime, attachments, ids, inStory, send } from './state';

/** The dialog of added pictures, with the caption's own box; its Send is one of the generic buttons. */
export function AttachmentModal() {
  const files = attachments.use();
  const [text, setText] = useState('');
  const latest = useRef(text);
  latest.current = text;
  const go = () => {
    if (attachments.get().length === 0 || busy.get()) return;
    attachments.set([]);
    send({ surface: 'caption', text: latest.current, files });
  };
  return (
    <Modal onClose={() => attachments.set([])}>
      <div className="modal-header-condensed">
        <Button className="round tiny" label="Close" onPress={() => attachments.set([])}>
          ×
        </Button>
      </div>
      <div className="modal-content">
        {files.map(({ url }) => (
          <img key={url} src={url} alt="" width={60} height={40} />
        ))}
        <div className="caption-row _caption_1x2y3">
          <Button className="round emoji" onPress={() => {}}>
            ☺
          </Button>
          <div id="caption-input-text">
            <MessageInput
              id={ids.modal}
              model="caption"
              placeholder={words.caption}
              autoFocus
              onText={setText}
              onSend={go}
            />
          </div>
          <div className="_sendWrapper_4z5w6">
            <Button className="default primary _send_7q8r9" mark="media-send" onPress={go}>
              {words.send}
            </Button>
          </div>
        </div>
      </div>
    </Modal>
  );
}

/** The dialog that asks for the time of a scheduled message. */
export function CalendarModal() {
  return (
    <Modal onClose={() => asksTime.set(null)}>
      <Button
        className="default primary"
        mark="time"
        onPress={() => {
          const chosen = asksTime.get();
          asksTime.set(null);
          chosen?.('tomorrow');
        }}
      >
        {words.setTime}
      </Button>
    </Modal>
  );
}

/** A story, with a box to answer its author. */
export function Story() {
  const [text, setText] = useState('');
  const [written, setWritten] = useState({ text: '', count: 0 });
  const latest = useRef(text);
  latest.current = text;
  const go = () => {
    const now = latest.current;
    if (now.trim() === '' || busy.get()) return;
    setText('');
    setWritten(({ count }) => ({ text: '', count: count + 1 }));
    send({ surface: 'message', text: now });
  };
  return (
    <Modal onClose={() => inStory.set(false)}>
      <div className="Composer story-input">
        <MessageInput
          id={ids.story}
          model="story"
          placeholder={words.reply}
          autoFocus
          written={written}
          onText={setText}
          onSend={go}
        />
        <Button
          className={`main-button ${text.trim() === '' ? 'record' : 'send'}`}
          mark="story-send"
          onClickOnly
          onPress={go}
        />
      </div>
    </Modal>
  );
}
