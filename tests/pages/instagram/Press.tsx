import { createPortal } from 'react-dom';
import { useFocusTrap } from '../shared/trap';
import { toast } from '../shared/world';
import { words } from './words';

interface PressProps {
  /** What is written on it. */
  text?: string;
  /** Name of the picture on it; a control with a picture has no words. */
  icon?: string;
  mark?: string;
  disabled?: boolean;
  onPress(): void;
}

/** The site's button: never a real one. Enter and Space on it act at keydown. */
export function Press({ text, icon, mark, disabled = false, onPress }: PressProps) {
  const act = () => {
    if (!disabled) onPress();
  };
  return (
    <div
      role="button"
      tabIndex={disabled ? -1 : 0}
      aria-disabled={disabled ? true : undefined}
      data-stand-in={mark}
      className={icon ? 'press icon x1i10hfl' : 'press x1i10hfl'}
      onClick={act}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        act();
      }}
    >
      {icon ? (
        <svg aria-label={icon} role="img" viewBox="0 0 18 18">
          <title>{icon}</title>
          <circle cx="9" cy="9" r="8" />
        </svg>
      ) : (
        text
      )}
    </div>
  );
}

interface DialogProps {
  label: string;
  /** Left and right of the title. */
  left?: unknown;
  right?: unknown;
  children?: unknown;
  onClose(): void;
}

/** A dialog of the site, with its row on top and its focus trap; the close icon is outside. */
export function Dialog({ label, left, right, children, onClose }: DialogProps) {
  const box = useFocusTrap();
  const layers = document.getElementById('layers');
  if (!layers) return null;
  return createPortal(
    <div className="layer ig">
      <div
        ref={box}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        className="modal"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        <div>
          <div className="ig-row">
            {left as never}
            <h1 className="grow">{label}</h1>
            {right as never}
          </div>
        </div>
        <div>{children as never}</div>
      </div>
      <Press icon={words.close} mark="close" onPress={onClose} />
    </div>,
    layers,
  );
}

/** Face of a person; the site shows it at 28 px. */
export function Face({ user }: { user: string }) {
  return (
    <img
      className="avatar"
      width={28}
      height={28}
      alt={words.face(user)}
      src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    />
  );
}

/** The site's passing message. */
export function Toast() {
  const said = toast.use();
  return said ? (
    <div role="alert" className="toast">
      {said}
    </div>
  ) : null;
}
