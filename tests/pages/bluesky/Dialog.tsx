import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useFocusTrap } from '../shared/trap';

const layers: object[] = [];

interface Props {
  label?: string;
  /** A prompt over the composer stands in a portal of its own. */
  portal?: boolean;
  children?: unknown;
  onDismiss(): void;
}

/**
 * A dialog as Radix makes it: the focus is trapped inside, and Escape is heard on the document in
 * the capture phase by the topmost layer.
 */
export function Dialog({ label, portal, children, onDismiss }: Props) {
  const box = useFocusTrap();
  useEffect(() => {
    const layer = {};
    layers.push(layer);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && layers.at(-1) === layer) onDismiss();
    };
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      layers.splice(layers.indexOf(layer), 1);
    };
  }, [onDismiss]);
  const dialog = (
    <div
      ref={box}
      role="dialog"
      aria-modal={portal ? undefined : true}
      aria-label={label}
      tabIndex={-1}
      className="overlay"
    >
      <div>{children as never}</div>
    </div>
  );
  return portal ? createPortal(dialog, document.body) : dialog;
}
