import { useRef, useState } from 'react';
import { type Attached, attach, busy, options, publish, say } from '../shared/world';
import { Caption } from './Caption';
import { Dialog, Press } from './Press';
import { feed, me, opened } from './state';
import { words } from './words';

type Step = 'select' | 'crop' | 'filter' | 'details' | 'sharing' | 'shared' | 'error';

const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A picture or clip as a person would choose it. */
function sample(name: string): File {
  const bytes = Uint8Array.from(atob(DOT), (letter) => letter.charCodeAt(0));
  return new File([bytes], name, { type: name.endsWith('.mp4') ? 'video/mp4' : 'image/png' });
}

/** The wizard of a new post: file, crop, filter, details; Share is the one press that publishes. */
export function Create() {
  const [step, setStep] = useState<Step>('select');
  const [files, setFiles] = useState<Attached[]>([]);
  const [text, setText] = useState('');
  const [notice, setNotice] = useState(false);
  const [asking, setAsking] = useState(false);
  const latest = useRef({ text, files });
  latest.current = { text, files };

  const choose = (chosen: Iterable<File>) => {
    const all = [...chosen];
    setFiles(attach(all));
    setNotice(all.some((file) => file.name.endsWith('.mp4')));
    setStep('crop');
  };
  const close = () => {
    if (step === 'select' || step === 'shared') opened.set(null);
    else if (step !== 'sharing') setAsking(true);
  };
  const share = async () => {
    if (busy.get()) return;
    const now = latest.current;
    setStep('sharing');
    const draft = { surface: 'post', parts: [now.text], attachments: now.files, account: me };
    await publish(draft, { sent: '', refused: words.notShared }, () => {
      const post = { code: `DNew${feed.get().length}`, user: me, caption: now.text, comments: [] };
      feed.set([post, ...feed.get()]);
      setStep('shared');
    });
    if (!options.fail) return;
    say('');
    setStep('error');
  };
  const titles: Record<Step, string> = {
    select: words.newPost,
    crop: words.crop,
    filter: words.edit,
    details: words.newPost,
    sharing: words.sharing,
    shared: words.shared,
    error: words.notShared,
  };
  const nexts: Partial<Record<Step, Step>> = { crop: 'filter', filter: 'details' };
  const next = nexts[step];
  const head = () => {
    if (next)
      return <Press text={words.next} mark={`next-${step}`} onPress={() => setStep(next)} />;
    return step === 'details' && <Press text={words.share} mark="share" onPress={share} />;
  };
  const inside = () => {
    if (step === 'select') {
      return (
        <>
          <input
            type="file"
            multiple
            accept="image/avif,image/jpeg,image/png,image/heic,video/mp4,video/quicktime"
            onChange={(event) => choose(event.currentTarget.files ?? [])}
          />
          <button
            type="button"
            data-stand-in="select"
            onClick={() => choose([sample('photo.png')])}
          >
            {words.select}
          </button>
          <Press text="mp4" mark="select-clip" onPress={() => choose([sample('clip.mp4')])} />
        </>
      );
    }
    if (step === 'details') {
      return (
        <Caption
          name="caption"
          initial={latest.current.text}
          files={files}
          onText={setText}
          onAlt={(at, alt) =>
            setFiles((old) => old.map((file, n) => (n === at ? { ...file, alt } : file)))
          }
        />
      );
    }
    if (step === 'sharing') return <div role="progressbar" aria-valuetext={words.sharing} />;
    if (step === 'error') return <Press text={words.retry} mark="retry" onPress={share} />;
    if (step === 'shared') return <p>{words.shared}</p>;
    return files.map((file) => (
      <div key={file.url} role="presentation" className="crop">
        {file.name}
      </div>
    ));
  };
  return (
    <>
      <Dialog
        label={titles[step]}
        left={step !== 'select' && <Press icon={words.back} mark="back" onPress={() => {}} />}
        right={head()}
        onClose={close}
      >
        {inside()}
      </Dialog>
      {notice && (
        <Dialog label={words.reels} onClose={() => setNotice(false)}>
          <Press text={words.ok} mark="notice" onPress={() => setNotice(false)} />
        </Dialog>
      )}
      {asking && (
        <Dialog label={words.discard} onClose={() => setAsking(false)}>
          <Press text={words.yes} mark="discard" onPress={() => opened.set(null)} />
        </Dialog>
      )}
    </>
  );
}
