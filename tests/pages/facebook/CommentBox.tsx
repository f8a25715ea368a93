import { useRef, useState } from 'react';
import { LexicalBox } from '../shared/LexicalBox';
import { type Attached, attach, busy, publish } from '../shared/world';
import { Press } from './Press';
import { actor } from './state';
import { words } from './words';

interface Props {
  /** Name of the editor on `pageModel()`, such as `comment:1`. */
  name: string;
  surface: 'comment' | 'edit';
  initial?: string;
  autoFocus?: boolean;
  onSent(text: string): void;
}

/** A comment, reply or comment edit: Enter sends; the button stands there once there is text. */
export function CommentBox({ name, surface, initial, autoFocus, onSent }: Props) {
  const [text, setText] = useState(initial ?? '');
  const [focused, setFocused] = useState(Boolean(autoFocus));
  const [files, setFiles] = useState<Attached[]>([]);
  const [cleared, setCleared] = useState(0);
  const sending = busy.use();
  const latest = useRef({ text, files });
  latest.current = { text, files };

  const send = () => {
    const now = latest.current;
    if (busy.get() || (now.text.trim() === '' && now.files.length === 0)) return;
    const out = {
      surface,
      parts: [now.text],
      attachments: now.files,
      account: actor.get().name,
    };
    publish(out, { sent: '', refused: words.refused }, () => {
      setFiles([]);
      setText('');
      setCleared((count) => count + 1);
      onSent(now.text);
    });
  };
  const active = focused || text !== '' || files.length > 0;
  const disabled = sending || (text.trim() === '' && files.length === 0);
  return (
    <form role="presentation" onSubmit={(event) => event.preventDefault()}>
      <LexicalBox
        name={name}
        label={words.writeComment}
        placeholder={words.writeComment}
        {...(initial ? { initial } : {})}
        {...(autoFocus ? { autoFocus } : {})}
        sends="enter"
        onText={setText}
        onSend={send}
        onFocus={() => setFocused(true)}
        onFiles={(more) => setFiles((old) => [...old, ...attach(more)])}
        cleared={cleared}
      />
      {files.map((file) => (
        <img key={file.url} src={file.url} alt={file.name} width={60} height={45} />
      ))}
      <input
        type="file"
        accept="image/*,image/heif,image/heic,video/*"
        onChange={(event) => {
          const chosen = event.currentTarget.files;
          if (chosen) setFiles((old) => [...old, ...attach(chosen)]);
        }}
      />
      {active && (
        <div id="focused-state-composer-submit">
          <span>
            <Press label={words.comment} disabled={disabled} onPress={send}>
              ➤
            </Press>
          </span>
        </div>
      )}
    </form>
  );
}
