import { useRef, useState } from 'react';
import { LexicalBox } from '../shared/LexicalBox';
import { type Attached, attach, busy, publish } from '../shared/world';
import { Dialog, Press } from './Press';
import { actor, addPost, changePost, type FeedPost } from './state';
import { words } from './words';

interface Props {
  /** What the post is; also the name of its editor on `pageModel()`. */
  surface: 'post' | 'group' | 'page' | 'edit';
  editing?: FeedPost;
  onClose(): void;
}

/** The composer dialog: post at once, or Next and settings first (Pages), or Save (edit). */
export function PostDialog({ surface, editing, onClose }: Props) {
  const [text, setText] = useState(editing?.text ?? '');
  const [files, setFiles] = useState<Attached[]>([]);
  const [step, setStep] = useState<'write' | 'settings'>('write');
  const sending = busy.use();
  const latest = useRef(text);
  latest.current = text;
  const ready = text.trim() !== '' || files.length > 0;

  const send = () => {
    if (busy.get() || (latest.current.trim() === '' && files.length === 0)) return;
    const parts = [latest.current];
    const out = {
      surface: surface === 'edit' ? 'edit' : 'post',
      parts,
      attachments: files,
      account: actor.get().name,
    };
    publish(out, words, () => {
      if (editing) changePost(editing.id, () => ({ text: parts[0] ?? '' }));
      else addPost({ author: actor.get().name, text: parts[0] ?? '', images: files });
      onClose();
    });
  };
  const last = { page: words.next, edit: words.save, post: words.post, group: words.post }[surface];
  return (
    <Dialog label={step === 'settings' ? words.settings : words.create} onClose={onClose}>
      <form method="post" action="#" onSubmit={(event) => event.preventDefault()}>
        <div hidden={step !== 'write'}>
          <div>{actor.get().name}</div>
          <LexicalBox
            name={surface}
            label={words.prompt}
            placeholder={words.prompt}
            initial={editing?.text ?? ''}
            autoFocus
            sends={surface === 'page' ? 'never' : 'ctrl'}
            onText={setText}
            onSend={send}
            onFiles={(more) => setFiles((old) => [...old, ...attach(more)])}
            cleared={0}
          />
          <input
            type="file"
            multiple
            accept="image/*,image/heif,image/heic,video/*,video/mp4"
            onChange={(event) => {
              const chosen = event.currentTarget.files;
              if (chosen) setFiles((old) => [...old, ...attach(chosen)]);
            }}
          />
          {files.map((file) => (
            <img key={file.url} src={file.url} alt={file.name} width={80} height={60} />
          ))}
          <Press label="Add to your post" testId="photo" onPress={() => {}}>
            +
          </Press>
          <div className="wide">
            <Press
              label={last}
              testId={surface === 'page' ? 'next' : 'submit'}
              disabled={!ready || sending}
              onPress={surface === 'page' ? () => setStep('settings') : send}
            />
          </div>
        </div>
        {step === 'settings' && (
          <div>
            <Press label="Back" testId="back" onPress={() => setStep('write')}>
              ←
            </Press>
            <p>{text}</p>
            <div className="wide">
              <Press label={words.post} testId="submit" disabled={sending} onPress={send} />
            </div>
          </div>
        )}
      </form>
    </Dialog>
  );
}
