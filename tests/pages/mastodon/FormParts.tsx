import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Attached, registerModel } from '../shared/world';
import { Autosuggest } from './Autosuggest';
import { change, compose, dialog, flags, me, type Privacy } from './state';
import { words } from './words';

/** Who writes, on top of the form. */
export function NavigationBar() {
  return (
    <div className="navigation-bar">
      <div className="account__display-name" title={me.acct}>
        <span className="display-name__account">@{me.full}</span>
      </div>
    </div>
  );
}

/** The tiles of the uploads. The words of a picture are shown nowhere, only whether they are there. */
export function Uploads({ media }: { media: Attached[] }) {
  if (media.length === 0) return null;
  return (
    <div className={`compose-form__uploads media-gallery--layout-${media.length}`}>
      {media.map((file, at) => (
        <div key={file.url} className="compose-form__upload media-gallery__item">
          <div
            className="compose-form__upload__thumbnail"
            style={{ backgroundImage: `url(${file.url})` }}
          >
            <div className="compose-form__upload__actions">
              <button
                type="button"
                className="icon-button compose-form__upload__delete"
                onClick={() => change({ media: media.filter((other) => other !== file) })}
              >
                ×
              </button>
            </div>
            <div className="compose-form__upload__warning">
              <button
                type="button"
                className={`icon-button${file.alt === '' ? ' active' : ''}`}
                data-stand-in="alt"
                onClick={() => dialog.set({ type: 'alt', at })}
              >
                {file.alt === '' && <svg className="icon icon-warning" width={16} height={16} />}{' '}
                ALT
              </button>
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}

/** The choices of a poll; Enter in one of them submits the form, as in any form. */
export function PollForm({ choices }: { choices: string[] }) {
  useEffect(() => {
    const undo = choices.map((_, at) =>
      registerModel(`option:${at}`, () => compose.get().poll?.[at] ?? ''),
    );
    return () => {
      for (const one of undo) one();
    };
  }, [choices.length]);
  return (
    <div className="compose-form__poll">
      {choices.map((choice, at) => (
        <label key={at} className={`poll__option editable${choice === '' ? ' empty' : ''}`}>
          <span className="poll__input" />
          <Autosuggest
            line
            placeholder={`${words.option} ${at + 1}`}
            value={choice}
            onChange={(value) => {
              const poll = choices.map((old, index) => (index === at ? value : old));
              change({ poll });
            }}
          />
        </label>
      ))}
    </div>
  );
}

const ICON: Record<Privacy, string> = { public: 'globe', direct: 'at' };

/** Who may see the post: a button with the icon of what is chosen, its menu elsewhere on the page. */
function Visibility({ privacy }: { privacy: Privacy }) {
  const [open, setOpen] = useState(false);
  const icon = (of: Privacy) =>
    flags.old ? (
      <i role="img" className={`fa fa-${ICON[of]} fa-fw`} />
    ) : (
      <svg className={`icon icon-${ICON[of]}`} width={16} height={16} />
    );
  const choose = (to: Privacy) => {
    change({ privacy: to });
    setOpen(false);
  };
  return (
    <div className="privacy-dropdown">
      <button
        type="button"
        title={words.visibility}
        data-stand-in="visibility"
        className={flags.old ? 'privacy-dropdown__value-icon icon-button' : 'dropdown-button'}
        onClick={() => setOpen(!open)}
      >
        {icon(privacy)}
        <span className="dropdown-button__label">{words[privacy]}</span>
      </button>
      {open &&
        createPortal(
          <div role="listbox" className="privacy-dropdown__dropdown">
            {(['public', 'direct'] as const).map((one) => (
              <div
                key={one}
                role="option"
                tabIndex={0}
                data-stand-in={`visibility-${one}`}
                className="privacy-dropdown__option"
                onClick={() => choose(one)}
              >
                <div className="privacy-dropdown__option__icon">{icon(one)}</div>
                {words[one]}
              </div>
            ))}
          </div>,
          document.body,
        )}
    </div>
  );
}

/** Visibility, language, file, poll and content warning. */
export function Toolbar({ onFiles }: { onFiles(files: FileList): void }) {
  const draft = compose.use();
  return (
    <div className="compose-form__actions">
      <div className="compose-form__dropdowns">
        <Visibility privacy={draft.privacy} />
        <button type="button" className="dropdown-button" data-stand-in="language">
          <svg className="icon icon-translate" width={16} height={16} />
          <span className="dropdown-button__label">English</span>
        </button>
      </div>
      <div className="compose-form__buttons">
        <div className="compose-form__upload-button">
          <label>
            <input
              type="file"
              name="file-upload-input"
              multiple
              className="file"
              onChange={(event) => {
                const input = event.currentTarget;
                if (input.files?.length) onFiles(input.files);
                input.value = '';
              }}
            />
          </label>
        </div>
        <button
          type="button"
          className="icon-button compose-form__poll-button-icon"
          data-stand-in="poll"
          onClick={() => change({ poll: draft.poll ? null : ['', ''] })}
        >
          ≡
        </button>
        <button
          type="button"
          className="icon-button"
          data-stand-in="cw"
          onClick={() => change({ spoiler: !draft.spoiler })}
        >
          CW
        </button>
      </div>
    </div>
  );
}
