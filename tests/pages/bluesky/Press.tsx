import { useRef } from 'react';

interface Props {
  label: string;
  children?: unknown;
  testId?: string;
  /** The tests' own mark, where the site has no test id. */
  mark?: string;
  disabled?: boolean;
  onPress(): void;
}

/**
 * A button as react-native-web makes it: it acts on the DOM click, but not with Alt held, and not
 * when the press ended in a selection of text (facts 1.3).
 */
export function Press({ label, children, testId, mark, disabled = false, onPress }: Props) {
  const selected = useRef(false);
  const watch = () => {
    selected.current = false;
    const onSelect = () => {
      if (String(document.getSelection() ?? '') !== '') selected.current = true;
    };
    document.addEventListener('selectionchange', onSelect);
    window.addEventListener(
      'pointerup',
      () => document.removeEventListener('selectionchange', onSelect),
      { once: true },
    );
  };
  return (
    <button
      type="button"
      role="button"
      data-testid={testId}
      data-stand-in={mark}
      aria-label={label}
      aria-disabled={disabled ? true : undefined}
      disabled={disabled}
      onPointerDown={watch}
      onClick={(event) => {
        event.stopPropagation();
        const terminated = selected.current;
        selected.current = false;
        if (disabled || terminated || event.altKey) return;
        onPress();
      }}
    >
      <div dir="auto">{(children ?? label) as never}</div>
    </button>
  );
}
