import { useEffect, useRef } from 'react';
import { options, registerModel } from '../shared/world';

interface Props {
  /** Name of the box on `pageModel()`. */
  name: string;
  label: string;
  text: string;
  onText(text: string): void;
  /** Enter without Shift sends, where it does. */
  onSend?(): void;
}

/** The plain field of comments, answers to stories and the bio. */
export function Field({ name, label, text, onText, onSend }: Props) {
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => registerModel(name, () => latest.current), [name]);
  return (
    <textarea
      aria-label={options.changed ? undefined : label}
      placeholder={label}
      autoComplete="off"
      autoCorrect="off"
      dir="auto"
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!onSend || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        onSend();
      }}
    />
  );
}
