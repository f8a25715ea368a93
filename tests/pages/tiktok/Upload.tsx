import { useState } from 'react';
import { createPortal } from 'react-dom';
import { type Attached, attach, busy, publish } from '../shared/world';
import { Box, plain, stateOf } from './Box';
import { flags, go, me } from './state';
import { words } from './words';

/** The site's own question before it posts, over everything. Nothing of it has a name. */
function Ask({ onNow, onCancel }: { onNow(): void; onCancel(): void }) {
  return createPortal(
    <div className="TUXModal-overlay layer">
      <div className="common-modal-confirm-modal modal" role="dialog" aria-modal>
        <h2>{words.ask}</h2>
        <p>{words.why}</p>
        <button type="button" className="TUXButton" data-stand-in="cancel" onClick={onCancel}>
          {words.cancel}
        </button>
        <button type="button" className="TUXButton" data-stand-in="now" onClick={onNow}>
          {words.now}
        </button>
      </div>
    </div>,
    document.body,
  );
}

/** The form of a chosen clip. Enter is a line break; the button publishes, now or at a set time. */
function Form({ clip }: { clip: Attached }) {
  const [state, setState] = useState(() => stateOf(clip.name.replace(/\.\w+$/, '')));
  const [asking, setAsking] = useState(false);
  const [scheduled, setScheduled] = useState(false);
  const sending = busy.use();
  const post = () => {
    if (busy.get()) return;
    setAsking(false);
    const later = scheduled ? { scheduled: 'tomorrow' } : {};
    const out = { surface: 'post', parts: [plain(state)], attachments: [clip], account: me };
    publish({ ...out, ...later }, words, () => go('/tiktokstudio/content'));
  };
  return (
    <div className="form">
      <Box name="caption" state={state} placeholder="" onChange={setState} />
      <label>
        <input
          type="checkbox"
          data-stand-in="schedule"
          checked={scheduled}
          onChange={() => setScheduled(!scheduled)}
        />
        {words.schedule}
      </label>
      <button type="button" data-e2e="save_draft_button">
        {words.draft}
      </button>
      <button
        type="button"
        data-e2e="post_video_button"
        disabled={sending}
        data-disabled={sending ? true : undefined}
        onClick={() => {
          if (flags.checking) setAsking(true);
          else post();
        }}
      >
        {scheduled ? words.schedule : words.post}
      </button>
      {asking && <Ask onNow={post} onCancel={() => setAsking(false)} />}
    </div>
  );
}

/** The upload: a place to drop a clip, then its form. */
export function Upload() {
  const [clip, setClip] = useState<Attached | null>(() =>
    flags.file === null ? null : { name: flags.file, alt: '', url: '' },
  );
  return (
    <div>
      <button type="button" data-stand-in="help">
        Help
      </button>
      <div className="drop">
        {words.select}
        <input
          type="file"
          accept="video/*"
          className="out"
          onChange={(event) => {
            const [file] = attach(event.currentTarget.files ?? []);
            if (file) setClip(file);
          }}
        />
        <input type="file" accept="image/*" className="out" />
      </div>
      {clip && <Form clip={clip} />}
    </div>
  );
}
