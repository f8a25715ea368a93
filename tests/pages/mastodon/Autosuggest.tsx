import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Mention, mentionBefore } from '../shared/mentions';

interface Props {
  value: string;
  placeholder: string;
  /** A line instead of a box. */
  line?: boolean;
  id?: string;
  className?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  focus?: number;
  onChange(value: string): void;
  onKeyDown?(event: KeyboardEvent): void;
  onFiles?(files: FileList): void;
  field?: { current: HTMLTextAreaElement | null };
}

/** The site's field with its list: Enter and Tab take from the list before anything else. */
export function Autosuggest(props: Props) {
  const { value, placeholder, line, disabled, focus, onChange } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  const field = props.field ?? own;
  const [mention, setMention] = useState<Mention | null>(null);
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    if (!focus) return;
    field.current?.setSelectionRange(value.length, value.length);
    field.current?.focus();
  }, [focus]);

  const take = (at: number) => {
    const handle = mention?.handles[at];
    if (!mention || !handle) return;
    const after = value.slice(field.current?.selectionStart ?? value.length);
    onChange(`${value.slice(0, mention.start)}@${handle} ${after}`);
    setMention(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (disabled) {
      event.preventDefault();
      return;
    }
    if (event.keyCode === 229 || event.isComposing) return;
    if (mention && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      event.stopPropagation();
      take(chosen);
      return;
    }
    if (mention && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : mention.handles.length - 1;
      setChosen((chosen + step) % mention.handles.length);
      return;
    }
    if (mention && event.key === 'Escape') {
      event.preventDefault();
      setMention(null);
      return;
    }
    props.onKeyDown?.(event);
  };
  const common = {
    value,
    placeholder,
    disabled,
    autoFocus: props.autoFocus,
    dir: 'auto' as const,
    'aria-autocomplete': 'list' as const,
    'aria-label': placeholder,
    onInput: (event: { currentTarget: HTMLTextAreaElement | HTMLInputElement }) => {
      const { value: now, selectionStart } = event.currentTarget;
      setMention(mentionBefore(now.slice(0, selectionStart ?? now.length)));
      setChosen(0);
      onChange(now);
    },
    onKeyDown,
    onBlur: () => setMention(null),
  };
  return (
    <div className={line ? 'autosuggest-input' : 'autosuggest-textarea'}>
      {line ? (
        <input
          {...common}
          type="text"
          id={props.id}
          className={props.className}
          ref={field as never}
        />
      ) : (
        <textarea
          {...common}
          className="autosuggest-textarea__textarea"
          ref={field}
          onPaste={(event) => {
            const files = event.clipboardData?.files;
            if (!files?.length) return;
            props.onFiles?.(files);
            event.preventDefault();
          }}
        />
      )}
      {mention &&
        createPortal(
          <div>
            <div className="autosuggest-textarea__suggestions">
              {mention.handles.map((handle, at) => (
                <div
                  key={handle}
                  role="button"
                  tabIndex={0}
                  data-index={at}
                  className={`autosuggest-textarea__suggestions__item${at === chosen ? ' selected' : ''}`}
                  onMouseDown={(event) => {
                    event.preventDefault();
                    take(at);
                  }}
                >
                  @{handle}
                </div>
              ))}
            </div>
          </div>,
          document.body,
        )}
    </div>
  );
}
