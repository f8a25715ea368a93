import { useRef } from 'react';
import { createPortal } from 'react-dom';
import { useFocusTrap } from '../shared/trap';
import { toast } from '../shared/world';
import { byPointer, feed } from './state';
import { words } from './words';

interface PressProps {
  /** What is written on it. */
  text?: string;
  /** Name of the picture on it; a control with a picture has no words. */
  icon?: string;
  mark?: string;
  disabled?: boolean;
  menu?: boolean;
  onPress(): void;
}

/** The site's button: never a real one. Enter and Space on it act at keydown. */
export function Press({ text, icon, mark, disabled = false, menu, onPress }: PressProps) {
  /** How far a press by a pointer has come. */
  const steps = useRef('');
  const act = () => {
    if (!disabled) onPress();
  };
  const step = (name: string) => () => {
    steps.current = name === 'down' ? name : `${steps.current} ${name}`;
  };
  return (
    <div
      role="button"
      tabIndex={disabled ? -1 : 0}
      aria-disabled={disabled ? true : undefined}
      aria-haspopup={menu ? 'menu' : undefined}
      data-stand-in={mark}
      className={icon ? 'press icon x1i10hfl' : 'press x1i10hfl'}
      onPointerDown={step('down')}
      onMouseDown={step('mouse')}
      onPointerUp={step('up')}
      onClick={() => {
        const whole = steps.current === 'down mouse up';
        steps.current = '';
        if (whole || !byPointer) act();
      }}
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
        <div className="xc26acl">{text}</div>
      )}
    </div>
  );
}

interface DialogProps {
  label?: string;
  under?: boolean;
  children?: unknown;
  onClose(): void;
}

/** A dialog of the site, over the page, with its focus trap. */
export function Dialog({ label, under, children, onClose }: DialogProps) {
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
        className={under ? 'modal threads-dialog under' : 'modal threads-dialog'}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        {children as never}
      </div>
    </div>,
    layers,
  );
}

/** The site's passing message: what went out can be viewed. */
export function Toast() {
  const said = toast.use();
  const [first] = feed.use();
  if (!said) return null;
  return (
    <div role="alert" className="toast">
      {said}{' '}
      {said === words.sent && <a href={`/@${first?.handle}/post/${first?.id}`}>{words.view}</a>}
    </div>
  );
}
