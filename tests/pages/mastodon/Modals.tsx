import { useEffect, useRef, useState } from 'react';
import { registerModel } from '../shared/world';
import { change, compose, dialog, submit } from './state';
import { words } from './words';

const close = () => dialog.set(null);

/** Asks once more where a picture has no words; "post anyway" sends without the form (facts 12.6). */
function MissingAlt() {
  return (
    <div className="modal-root__modal safety-action-modal">
      <h1>{words.altTitle}</h1>
      <div className="safety-action-modal__actions">
        <button
          type="button"
          className="button"
          data-stand-in="secondary"
          onClick={() => {
            close();
            submit(true);
          }}
        >
          {words.postAnyway}
        </button>
        <button type="button" className="link-button" data-stand-in="cancel" onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button"
          autoFocus
          data-stand-in="confirm"
          onClick={() => {
            const at = compose.get().media.findIndex((one) => one.alt === '');
            dialog.set({ type: 'alt', at });
          }}
        >
          {words.altConfirm}
        </button>
      </div>
    </div>
  );
}

/** Words for one picture; Done, or Ctrl+Enter, hands them to the draft. */
function AltText({ at }: { at: number }) {
  const { media } = compose.get();
  const [text, setText] = useState(media[at]?.alt ?? '');
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => registerModel('alt', () => latest.current), []);
  const done = () => {
    change({ media: media.map((one, index) => (index === at ? { ...one, alt: text } : one)) });
    close();
  };
  return (
    <div className="modal-root__modal dialog-modal">
      <div className="dialog-modal__header">
        <button type="button" className="button" data-stand-in="done" onClick={done}>
          {words.done}
        </button>
        <span className="dialog-modal__header__title">{words.altConfirm}</span>
        <button type="button" className="button button-secondary" onClick={close}>
          {words.cancel}
        </button>
      </div>
      <div className="dialog-modal__content">
        <div className="focal-point">
          <img src={media[at]?.url} alt="" width={120} height={80} />
        </div>
        <form
          className="dialog-modal__content__form simple_form"
          onSubmit={(event) => {
            event.preventDefault();
            done();
          }}
        >
          <textarea
            id="description"
            autoFocus
            rows={3}
            placeholder={words.describe}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              done();
            }}
          />
        </form>
      </div>
    </div>
  );
}

/** The site's layer of dialogs: all beside it goes inert, Escape closes it when the key comes up. */
export function ModalRoot() {
  const open = dialog.use();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const beside = [...(root.current?.parentElement?.children ?? [])].filter(
      (one) => one !== root.current,
    );
    for (const one of beside) one.toggleAttribute('inert', open !== null);
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && open !== null) close();
    };
    window.addEventListener('keyup', onKeyUp);
    return () => window.removeEventListener('keyup', onKeyUp);
  }, [open]);
  return (
    <div className="modal-root" ref={root}>
      {open && (
        <div>
          <div role="presentation" className="modal-root__overlay" onClick={close} />
          <div role="dialog" className="modal-root__container">
            {open.type === 'alt' ? <AltText at={open.at} /> : <MissingAlt />}
          </div>
        </div>
      )}
    </div>
  );
}
