import { useRef, useState } from 'react';
import { LexicalBox } from '../shared/LexicalBox';
import { type Attached, attach, busy, publish } from '../shared/world';
import { Face, Shown } from './Post';
import { Dialog, Press } from './Press';
import { addPost, me, type Opened, opened } from './state';
import { words } from './words';

interface Part {
  id: number;
  text: string;
  files: Attached[];
}

let nextId = 1;
const newPart = (text = ''): Part => ({ id: nextId++, text, files: [] });
const isEmpty = (part: Part) => part.text.trim() === '' && part.files.length === 0;

/** The composer: a post, a reply, a quote, a poll or a thread, one editor a post. */
export function Composer({ what, under }: { what: Opened; under: boolean }) {
  const [parts, setParts] = useState(() => [newPart(what.text)]);
  const [topic, setTopic] = useState('');
  const [choices, setChoices] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const sending = busy.use();
  const latest = useRef({ parts, choices });
  latest.current = { parts, choices };

  const close = () => opened.set(opened.get().filter((one) => one !== what));
  const cancel = () => (latest.current.parts.every(isEmpty) ? close() : setAsking(true));
  const change = (id: number, part: Partial<Part>) =>
    setParts((old) => old.map((one) => (one.id === id ? { ...one, ...part } : one)));

  const send = () => {
    const { parts: all, choices: options } = latest.current;
    if (busy.get() || all.some(isEmpty)) return;
    const surface = () => {
      if (all.length > 1) return 'thread';
      if (what.replyTo) return 'reply';
      if (what.quote) return 'quote';
      return options.length > 0 ? 'poll' : 'post';
    };
    const texts = [...all.map((part) => part.text), ...options];
    const attachments = all.flatMap((part) => part.files);
    publish({ surface: surface(), parts: texts, attachments, account: me }, words, () => {
      addPost(texts.join('\n'));
      close();
    });
  };
  const name = under ? 'under' : 'post';
  return (
    <Dialog under={under} onClose={cancel}>
      <div className="threads-bar">
        <Press text={words.cancel} mark="cancel" onPress={cancel} />
        <h1 className="grow">{what.replyTo ? words.reply : words.newThread}</h1>
        <Press icon={words.more} mark="more" menu onPress={() => {}} />
      </div>
      {what.replyTo && <Shown post={what.replyTo} />}
      {parts.map((part, at) => (
        <div key={part.id}>
          <div className="threads-bar">
            <Face handle={me} />
            <span dir="auto">{me}</span>
            {at === 0 && (
              <input
                placeholder={words.topic}
                value={topic}
                onChange={(event) => setTopic(event.currentTarget.value)}
              />
            )}
          </div>
          <LexicalBox
            name={`${name}:${at}`}
            label={words.emptyField}
            placeholder={words.whatsNew}
            initial={part.text}
            autoFocus={!under}
            sends="ctrl"
            onText={(text) => change(part.id, { text })}
            onSend={send}
            onFiles={(files) => change(part.id, { files: attach(files) })}
            cleared={0}
          />
          {part.files.map((file) => (
            <img key={file.url} src={file.url} alt="" width={160} height={120} />
          ))}
          {at === 0 &&
            choices.map((choice, n) => (
              <input
                key={n}
                type="text"
                placeholder={words.choice}
                data-stand-in={`choice-${n}`}
                value={choice}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setChoices((old) => old.map((one, other) => (other === n ? value : one)));
                }}
              />
            ))}
          {at === 0 && what.quote && <Shown post={what.quote} />}
          <div className="threads-bar">
            <input
              type="file"
              multiple
              accept="image/avif,image/jpeg,image/png,image/webp,video/mp4,video/quicktime,video/webm"
              onChange={(event) => {
                const { files } = event.currentTarget;
                if (files?.length) change(part.id, { files: attach(files) });
              }}
            />
            <Press icon={words.attach} onPress={() => {}} />
            <Press icon={words.gif} onPress={() => {}} />
            {at === 0 && (
              <Press icon={words.poll} mark="poll" onPress={() => setChoices(['', ''])} />
            )}
          </div>
        </div>
      ))}
      <Press
        text={words.add}
        mark="add"
        disabled={parts.some(isEmpty)}
        onPress={() => setParts([...parts, newPart()])}
      />
      <div className="threads-bar">
        <Press text={words.who} mark="who" onPress={() => {}} />
        <span className="grow" />
        <Press
          text={words.post}
          mark={under ? 'submit-under' : 'submit'}
          disabled={sending || parts.some(isEmpty)}
          onPress={send}
        />
      </div>
      {asking && (
        <Dialog label={words.save} onClose={() => setAsking(false)}>
          <h1>{words.save}</h1>
          <Press text={words.discard} mark="discard" onPress={close} />
        </Dialog>
      )}
    </Dialog>
  );
}
