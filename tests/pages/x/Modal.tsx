import { createPortal } from 'react-dom';
import { useFocusTrap } from '../shared/trap';

interface Props {
  /** Id of the heading that names the dialog. */
  label: string;
  title: string;
  children?: unknown;
  onClose(): void;
}

/** A dialog of the site: in `#layers`, over the page, focus kept inside by `focusin`. */
export function Modal({ label, title, children, onClose }: Props) {
  const box = useFocusTrap();
  const layers = document.getElementById('layers');
  if (!layers) return null;
  return createPortal(
    <div className="layer">
      <div
        ref={box}
        role="dialog"
        aria-modal="true"
        aria-labelledby={label}
        tabIndex={-1}
        className="modal"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        <div className="modal-head">
          <button type="button" data-testid="app-bar-close" aria-label="Close" onClick={onClose}>
            ×
          </button>
          <h2 id={label}>{title}</h2>
        </div>
        {children as never}
      </div>
    </div>,
    layers,
  );
}
