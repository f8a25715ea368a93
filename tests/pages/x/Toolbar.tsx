import { words } from './words';

interface Props {
  submitId: string;
  label: string;
  disabled: boolean;
  /** Whether more boxes can be added. */
  thread: boolean;
  removable: boolean;
  onSubmit(): void;
  onFiles(files: FileList): void;
  onPoll(): void;
  onSchedule(): void;
  onAdd(): void;
  onRemove(): void;
}

/** The row under the active box. It moves with the active box, so the posting button is remade. */
export function Toolbar(props: Props) {
  return (
    <div data-testid="toolBar" className="toolbar">
      <input
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/gif,video/mp4"
        data-testid="fileInput"
        onChange={(event) => {
          const input = event.currentTarget;
          if (input.files?.length) props.onFiles(input.files);
          input.value = '';
        }}
      />
      <button
        type="button"
        data-testid="createPollButton"
        aria-label="Add poll"
        onClick={props.onPoll}
      >
        ≡
      </button>
      <button
        type="button"
        data-testid="scheduleOption"
        aria-label="Schedule post"
        onClick={props.onSchedule}
      >
        ◷
      </button>
      {props.removable && (
        <button type="button" data-testid="removeTweetButton" onClick={props.onRemove}>
          ×
        </button>
      )}
      {props.thread && (
        <button
          type="button"
          data-testid="addButton"
          aria-label={words.add}
          disabled={props.disabled}
          aria-disabled={props.disabled || undefined}
          onClick={props.onAdd}
        >
          +
        </button>
      )}
      <button
        type="button"
        role="button"
        data-testid={props.submitId}
        disabled={props.disabled}
        aria-disabled={props.disabled || undefined}
        onClick={props.onSubmit}
      >
        <div dir="ltr">
          <span>
            <span>{props.label}</span>
          </span>
        </div>
      </button>
    </div>
  );
}
