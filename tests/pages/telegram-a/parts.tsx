import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useFocusTrap } from '../shared/trap';
import { registerModel } from '../shared/world';
import { sendsBy, setup } from './state';

interface ButtonProps {
  className: string;
  label?: string;
  mark?: string;
  children?: unknown;
  /** The main button is told to act on click; the generic one acts on mousedown. */
  onClickOnly?: boolean;
  onPress(): void;
  onMenu?(): void;
}

/** The site's button: on a device without touch it acts on mousedown, unless told otherwise. */
export function Button(props: ButtonProps) {
  const early = !setup.touch && !props.onClickOnly;
  return (
    <button
      type="button"
      className={`Button ${props.className}`}
      aria-label={props.label}
      data-stand-in={props.mark}
      onMouseDown={(event) => {
        event.preventDefault();
        if (early && event.button === 0) props.onPress();
      }}
      onClick={() => {
        if (!early) props.onPress();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu?.();
      }}
    >
      {props.children as never}
    </button>
  );
}

interface InputProps {
  id: string;
  /** Name of the box on `pageModel()`; a box that slides away has none. */
  model?: string;
  placeholder: string;
  initial?: string;
  autoFocus?: boolean;
  onText(text: string): void;
  onSend(): void;
  onArrowUp?(): void;
  /** Raise it to write these words into the box. */
  written?: { text: string; count: number };
}

/** The words of a box as the site sends them. */
export function textOf(box: HTMLElement | null): string {
  return box === null ? '' : box.innerText.replace(/\u00a0/g, ' ').replace(/\n$/, '');
}

function caretToEnd(box: HTMLElement): void {
  box.focus();
  const selection = document.getSelection();
  selection?.selectAllChildren(box);
  selection?.collapseToEnd();
}

/** The site's box: a plain contenteditable with a clone that measures its height. */
export function MessageInput(props: InputProps) {
  const box = useRef<HTMLDivElement>(null);
  const clone = useRef<HTMLDivElement>(null);
  const { written, model } = props;
  useEffect(
    () => (model === undefined ? undefined : registerModel(model, () => textOf(box.current))),
    [model],
  );
  const put = (text: string) => {
    if (box.current) box.current.textContent = text;
    if (clone.current) clone.current.textContent = text;
  };
  useEffect(() => {
    if (props.initial) put(props.initial);
    if (props.autoFocus && box.current) caretToEnd(box.current);
  }, []);
  useEffect(() => {
    if (!written || !box.current) return;
    put(written.text);
    caretToEnd(box.current);
  }, [written?.count]);
  return (
    <div className="custom-scroll input-scroller">
      <div className="input-scroller-content">
        <div
          ref={box}
          id={props.id}
          className="form-control allow-selection"
          contentEditable
          role="textbox"
          dir="auto"
          tabIndex={0}
          aria-label={props.placeholder}
          onInput={(event) => {
            const text = textOf(event.currentTarget);
            if (clone.current) clone.current.textContent = text;
            props.onText(text);
          }}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'ArrowUp' && textOf(box.current) === '') props.onArrowUp?.();
            if (!sendsBy(event)) return;
            event.preventDefault();
            props.onSend();
          }}
        />
        <span className="placeholder-text" dir="auto">
          {props.placeholder}
        </span>
      </div>
      <div className="input-scroller-content">
        <div ref={clone} className="form-control clone" dir="auto" />
      </div>
    </div>
  );
}

interface ModalProps {
  children?: unknown;
  onClose(): void;
}

/** A dialog of the site: over everything, with its focus trap and its own place for Escape. */
export function Modal({ children, onClose }: ModalProps) {
  const box = useFocusTrap();
  const portals = document.getElementById('portals');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  if (!portals) return null;
  return createPortal(
    <div ref={box} className="Modal opacity-transition open shown" role="dialog" tabIndex={-1}>
      <div className="modal-container">
        <div className="modal-backdrop" />
        <div className="modal-dialog">{children as never}</div>
      </div>
    </div>,
    portals,
  );
}
