import { EditorState } from 'draft-js';
import { useState } from 'react';
import { type Attached, attach, busy, publish } from '../shared/world';
import { Attachments } from './Attachments';
import { DraftBox, plain, stateOf } from './DraftBox';
import { Poll } from './Poll';
import { ScheduleDialog } from './ScheduleDialog';
import { account, addPost, changePost, type ModalDraft } from './state';
import { Toolbar } from './Toolbar';
import { words } from './words';

interface Box {
  id: number;
  state: EditorState;
  files: Attached[];
}

interface Props {
  /** Where the composer stands; first half of its model names. */
  scope: 'home' | 'modal' | 'inline';
  draft: ModalDraft;
  submitId: 'tweetButton' | 'tweetButtonInline';
  autoFocus?: boolean;
  onDone?(): void;
}

let nextId = 1;
const newBox = (text = ''): Box => ({
  id: nextId++,
  state: text ? stateOf(text) : EditorState.createEmpty(),
  files: [],
});

/** The site's composer: one box or a thread, attachments, poll, schedule, and the posting button. */
export function Composer({ scope, draft, submitId, autoFocus, onDone }: Props) {
  const [boxes, setBoxes] = useState(() => [
    newBox(draft.kind === 'edit' ? draft.target?.text : ''),
  ]);
  const [active, setActive] = useState(0);
  const [poll, setPoll] = useState<string[] | null>(null);
  const [scheduled, setScheduled] = useState<string | null>(null);
  const [scheduling, setScheduling] = useState(false);
  const sending = busy.use();

  const change = (id: number, part: Partial<Box>) =>
    setBoxes((old) => old.map((box) => (box.id === id ? { ...box, ...part } : box)));
  const filled = (box: Box) => plain(box.state).trim() !== '' || box.files.length > 0;
  const ready =
    boxes.every(filled) && (poll === null || poll.filter((choice) => choice.trim()).length > 1);
  const disabled = !ready || sending;

  const surface = () => {
    if (boxes.length > 1) return 'thread';
    return poll ? 'poll' : draft.kind;
  };

  const submit = () => {
    if (!ready || busy.get()) return;
    const parts = [...boxes.map((box) => plain(box.state)), ...(poll ?? [])];
    const attachments = boxes.flatMap((box) => box.files);
    const out = { surface: surface(), parts, attachments, account: account.get() };
    const when = scheduled ? { scheduled } : {};
    publish({ ...out, ...when }, words, () => {
      if (draft.kind === 'edit' && draft.target)
        changePost(draft.target.id, { text: parts[0] ?? '' });
      else
        for (const box of boxes)
          addPost({
            author: account.get(),
            text: plain(box.state),
            images: box.files,
            ...(draft.kind === 'quote' && draft.target ? { quoted: draft.target } : {}),
          });
      setBoxes([newBox()]);
      setActive(0);
      setPoll(null);
      setScheduled(null);
      onDone?.();
    });
  };

  const label = () => {
    if (scheduled) return words.schedule;
    if (draft.kind === 'edit') return words.edit;
    if (draft.kind === 'reply') return words.reply;
    return boxes.length > 1 ? words.postAll : words.post;
  };

  return (
    <div className="composer">
      {draft.kind === 'reply' && draft.target && <p>Replying to @{draft.target.author}</p>}
      {scheduled && <div data-testid="scheduledTweetIndicator">Will send on {scheduled}</div>}
      {boxes.map((box, index) => (
        <div key={box.id} className="composer-box">
          <div data-testid={`UserAvatar-Container-${account.get()}`} className="avatar" />
          <div className="composer-main">
            <DraftBox
              index={index}
              name={`${scope}:${index}`}
              state={box.state}
              placeholder={words.prompt}
              autoFocus={autoFocus || (index > 0 && index === active)}
              onChange={(state) => change(box.id, { state })}
              onSubmit={submit}
              onFiles={(files) => change(box.id, { files: [...box.files, ...attach(files)] })}
              onFocus={() => setActive(index)}
            />
            <Attachments files={box.files} onChange={(files) => change(box.id, { files })} />
            {index === 0 && poll && <Poll choices={poll} onChange={setPoll} scope={scope} />}
            {index === active && (
              <Toolbar
                submitId={submitId}
                label={label()}
                disabled={disabled}
                thread={scope === 'modal' && draft.kind !== 'edit'}
                removable={boxes.length > 1}
                onSubmit={submit}
                onFiles={(files) => change(box.id, { files: [...box.files, ...attach(files)] })}
                onPoll={() => setPoll(['', ''])}
                onSchedule={() => setScheduling(true)}
                onAdd={() => {
                  setBoxes([...boxes, newBox()]);
                  setActive(boxes.length);
                }}
                onRemove={() => {
                  setBoxes(boxes.filter((other) => other.id !== box.id));
                  setActive(0);
                }}
              />
            )}
          </div>
        </div>
      ))}
      {draft.kind === 'quote' && draft.target && (
        <div role="link" tabIndex={0} className="card">
          <div data-testid="User-Name">@{draft.target.author}</div>
          <div data-testid="tweetText">{draft.target.text}</div>
        </div>
      )}
      {scheduling && (
        <ScheduleDialog
          onClose={() => setScheduling(false)}
          onConfirm={(when) => {
            setScheduled(when);
            setScheduling(false);
          }}
        />
      )}
    </div>
  );
}
