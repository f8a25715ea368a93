import { useEffect, useRef } from 'react';
import { attach, busy, options, registerModel } from '../shared/world';
import { Autosuggest } from './Autosuggest';
import { NavigationBar, PollForm, Toolbar, Uploads } from './FormParts';
import { canSubmit, change, compose, flags, submit } from './state';
import { words } from './words';

interface Props {
  withoutNavigation?: boolean;
  autoFocus?: boolean;
}

/** The site's one form: post, reply, edit, quote, poll and direct message are states of it. */
export function ComposeForm({ withoutNavigation, autoFocus }: Props) {
  const draft = compose.use();
  const sending = busy.use();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => registerModel('compose', () => compose.get().text), []);
  useEffect(() => registerModel('warning', () => compose.get().spoilerText), []);

  /** By the button's `submit`, by a key directly: the words are read from the box itself. */
  const send = (event?: { preventDefault(): void }, privacy?: 'direct') => {
    event?.preventDefault();
    const now = field.current?.value ?? '';
    if (now !== compose.get().text) change({ text: now });
    submit(false, privacy);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      send();
    } else if (event.altKey && flags.glitch) {
      event.preventDefault();
      send(undefined, 'direct');
    }
  };
  const add = (files: Iterable<File>) =>
    change({ media: [...compose.get().media, ...attach(files)] });
  // Files may be dropped anywhere in the window (facts 12.8).
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer?.files.length) add(event.dataTransfer.files);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);

  const label = () => {
    if (draft.editing !== null) return words.save;
    return draft.inReplyTo === null ? words.post : words.reply;
  };
  const warning = (
    <Autosuggest
      line
      id="cw-spoiler-input"
      className="spoiler-input__input"
      placeholder={words.warning}
      value={draft.spoilerText}
      disabled={flags.old ? !draft.spoiler : sending}
      onChange={(spoilerText) => change({ spoilerText })}
      onKeyDown={(event) => {
        onKeyDown(event);
        if (event.key !== 'Enter' || event.defaultPrevented || flags.old) return;
        event.preventDefault();
        field.current?.focus();
      }}
    />
  );
  const off = !canSubmit() && !sending;
  const publishButton = (
    <button
      type="submit"
      className={`button${sending ? ' loading' : ''}`}
      disabled={off}
      aria-disabled={sending}
      onClick={(event) => {
        if (sending) event.preventDefault();
      }}
    >
      {label()}
    </button>
  );
  return (
    <form className={options.changed ? 'writing-form' : 'compose-form'} onSubmit={send}>
      {draft.inReplyTo && (
        <div className="reply-indicator">
          <div className="reply-indicator__main">
            <a href={`/@${draft.inReplyTo.acct}`} className="detailed-status__display-name">
              @{draft.inReplyTo.acct}
            </a>
            <div className="reply-indicator__content translate">{draft.inReplyTo.text}</div>
          </div>
        </div>
      )}
      {!withoutNavigation && <NavigationBar />}
      <div className="compose-form__highlightable">
        <div className="compose-form__scrollable">
          {draft.editing && (
            <div className="edit-indicator">
              <div className="edit-indicator__content translate">{draft.editing.text}</div>
            </div>
          )}
          {flags.old ? (
            <div
              className={`spoiler-input ${draft.spoiler ? 'spoiler-input--visible' : ''}`}
              aria-hidden={!draft.spoiler}
            >
              {warning}
            </div>
          ) : (
            draft.spoiler && <div className="spoiler-input">{warning}</div>
          )}
          <Autosuggest
            field={field}
            placeholder={words.placeholder}
            value={draft.text}
            disabled={sending}
            autoFocus={autoFocus}
            focus={draft.focus}
            onChange={(text) => change({ text })}
            onKeyDown={onKeyDown}
            onFiles={add}
          />
        </div>
        <Uploads media={draft.media} />
        {draft.poll && <PollForm choices={draft.poll} />}
        {draft.quoted && (
          <div className="status__quote">
            <div className="status__content">{draft.quoted.text}</div>
          </div>
        )}
        <div className="compose-form__footer">
          <Toolbar onFiles={add} />
          {flags.old ? (
            <div className="compose-form__publish">
              <div className="compose-form__publish-button-wrapper">{publishButton}</div>
            </div>
          ) : (
            <div className="compose-form__submit">
              {flags.glitch && draft.editing === null && (
                <button
                  type="button"
                  className="button secondary-post-button"
                  title={words.direct}
                  disabled={off}
                  onClick={() => send(undefined, 'direct')}
                >
                  ✉
                </button>
              )}
              {publishButton}
            </div>
          )}
        </div>
      </div>
    </form>
  );
}
