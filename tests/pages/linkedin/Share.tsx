import { useEffect, useRef, useState } from 'react';
import { useFocusTrap } from '../shared/trap';
import { busy, options, publish } from '../shared/world';
import { Box, paragraphs, quill, tiptap } from './boxes';
import { Outlet } from './Outlet';
import { asks, author, company, feed, type Opened, opened } from './state';
import { words } from './words';

const toldOf = { sent: `${words.sent} ${words.view}`, refused: words.refused };

/** What both front ends do with the words. */
function useShare(what: Opened) {
  const [text, setText] = useState(what.edits?.text ?? '');
  const [scheduled, setScheduled] = useState(false);
  const latest = useRef({ text, scheduled });
  latest.current = { text, scheduled };
  const kind = what.edits ? 'edit' : 'post';
  const send = () => {
    const now = latest.current;
    const blank = now.text.trim() === '' && !what.reposts;
    if (blank || busy.get()) return;
    const when = now.scheduled ? { scheduled: 'tomorrow' } : {};
    publish({ surface: kind, parts: [now.text], account: author, ...when }, toldOf, () => {
      const id = `urn:li:activity:${10 + feed.get().length}`;
      const rest = feed.get().filter((post) => post !== what.edits);
      feed.set([{ id, by: author, text: now.text }, ...rest]);
      opened.set(null);
    });
  };
  const label = () => {
    if (what.edits) return words.save;
    return scheduled ? words.schedule : words.post;
  };
  return { text, setText, setScheduled, send, label: label() };
}

/** The share box mounts a placeholder and swaps it for the real one a little later. */
function useSwap(): boolean {
  const [real, setReal] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReal(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return real;
}

/** The share box of the old front end. */
export function ShareOld({ what }: { what: Opened }) {
  const { text, setText, setScheduled, send, label } = useShare(what);
  const [choosing, setChoosing] = useState(false);
  const sending = busy.use();
  const trap = useFocusTrap();
  const real = useSwap();
  const empty = text.trim() === '' && !what.reposts;
  return (
    <Outlet shadow={asks.shadow}>
      <div className="artdeco-modal-overlay">
        <div
          key={real ? 'real' : 'placeholder'}
          ref={asks.shadow ? null : trap}
          className="artdeco-modal share-box-v2__modal"
          data-test-modal=""
          data-test-modal-id="sharebox"
          role="dialog"
          aria-labelledby="share-to-linkedin-modal__header"
          tabIndex={-1}
        >
          <button type="button" aria-label={words.dismiss} onClick={() => opened.set(null)}>
            ✕
          </button>
          <h2 id="share-to-linkedin-modal__header">
            <button type="button" className="share-unified-settings-entry-button">
              <div>{author}</div>
              <div>{words.anyone}</div>
            </button>
          </h2>
          {real && (
            <>
              <div hidden={choosing}>
                <Box
                  name="share"
                  engine={asks.shadow ? paragraphs : quill}
                  mark="ql-editor"
                  changed={options.changed}
                  label={words.talk}
                  first={what.edits?.text ?? ''}
                  onText={setText}
                />
                {what.reposts && <div className="card">{what.reposts.text}</div>}
              </div>
              {choosing ? (
                <div className="foot share-box-footer">
                  <input type="date" aria-label={words.schedule} />
                  <button
                    type="button"
                    className="share-box-footer__primary-btn"
                    onClick={() => {
                      setScheduled(true);
                      setChoosing(false);
                    }}
                  >
                    <span>{words.next}</span>
                  </button>
                </div>
              ) : (
                <div className="foot">
                  <button
                    type="button"
                    className="share-actions__scheduled-post-btn"
                    aria-label={words.schedule}
                    onClick={() => setChoosing(true)}
                  >
                    ◷
                  </button>
                  <button
                    type="button"
                    className="share-actions__primary-action artdeco-button--primary"
                    disabled={empty || sending}
                    onClick={send}
                  >
                    <span className="artdeco-button__text">{label}</span>
                  </button>
                </div>
              )}
            </>
          )}
        </div>
      </div>
    </Outlet>
  );
}

/** The share box of the new front end: a native dialog in the top layer. */
export function ShareNew({ what }: { what: Opened }) {
  const { text, setText, send, label } = useShare(what);
  const sending = busy.use();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <Outlet shadow={asks.shadow}>
      <dialog
        ref={dialog}
        data-testid="dialog"
        aria-label={words.start}
        onCancel={() => opened.set(null)}
      >
        <div data-sdui-screen="com.linkedin.sdui.flagshipnav.sharing.ShareCompose">
          <button type="button" aria-label={words.dismiss} onClick={() => opened.set(null)}>
            <svg id="close-medium" width={16} height={16} />
          </button>
          {company === null ? <p>{author}</p> : <p>{`${author} • ${words.anyone}`}</p>}
          <Box
            name="share"
            engine={tiptap}
            label={words.talk}
            {...(company === null ? { mark: 'ShareBox_textEditor' } : {})}
            first={what.edits?.text ?? ''}
            onText={setText}
          />
          <div className="foot">
            <button type="button" aria-label="Media">
              <svg id="image-medium" width={16} height={16} />
            </button>
            <a href="#schedule" aria-label={words.schedule}>
              <svg id="clock-medium" width={16} height={16} />
            </a>
            <button
              type="button"
              data-stand-in="post"
              disabled={text.trim() === '' || sending}
              onClick={(event) => {
                if (event.isTrusted || !asks.byHand) send();
              }}
            >
              <span>{label}</span>
            </button>
          </div>
        </div>
      </dialog>
    </Outlet>
  );
}
