import { createPortal } from 'react-dom';
import { useFocusTrap } from '../shared/trap';
import { toast } from '../shared/world';
import { words } from './words';

interface PressProps {
  label: string;
  children?: unknown;
  disabled?: boolean;
  testId?: string;
  onPress(): void;
}

/** The site's button: never a real one. Enter and Space on it act at keydown. */
export function Press({ label, children, disabled = false, testId, onPress }: PressProps) {
  const act = () => {
    if (!disabled) onPress();
  };
  return (
    <div
      role="button"
      tabIndex={disabled ? -1 : 0}
      aria-disabled={disabled ? true : undefined}
      aria-label={label}
      data-stand-in={testId}
      className="press x1i10hfl"
      onClick={act}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        act();
      }}
    >
      <div className="x6s0dn4">
        <span dir="auto">{(children ?? label) as never}</span>
      </div>
    </div>
  );
}

interface DialogProps {
  label: string;
  children?: unknown;
  onClose(): void;
}

/** A dialog of the site, over the page, with its focus trap. */
export function Dialog({ label, children, onClose }: DialogProps) {
  const box = useFocusTrap();
  const layers = document.getElementById('layers');
  if (!layers) return null;
  return createPortal(
    <div className="layer">
      <div
        ref={box}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        className="modal"
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <div className="modal-head">
          <h2>{label}</h2>
          <Press label={words.close} testId="close" onPress={onClose}>
            ×
          </Press>
        </div>
        {children as never}
      </div>
    </div>,
    layers,
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
