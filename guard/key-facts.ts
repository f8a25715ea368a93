import type { KeyFacts } from '../sites/types';

/** Old numbers of the keys that publish; a script may name a key by them alone. */
const NUMBERED: Record<number, { key: string; code: string }> = {
  10: { key: 'Enter', code: 'Enter' },
  13: { key: 'Enter', code: 'Enter' },
  32: { key: ' ', code: 'Space' },
};

/** The facts of a key event however it was made: by name, by physical key, or by its old number. */
export function keyFacts(event: KeyboardEvent): KeyFacts {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  const numbered = event.isTrusted ? undefined : NUMBERED[event.keyCode || event.charCode];
  const key = event.key || numbered?.key || '';
  const code = event.code || numbered?.code || (key === ' ' ? 'Space' : key) || '';
  return numbered === undefined
    ? { key, code, ctrlKey, metaKey, shiftKey, altKey }
    : { ...numbered, ctrlKey, metaKey, shiftKey, altKey };
}

/** Whether the key presses a focused button. */
export function activates({ key, code }: KeyFacts): boolean {
  return [key, code].some((one) => ['Enter', 'NumpadEnter', 'Space', ' '].includes(one));
}

/** Whether an IME takes the key. A script cannot say so: it has no IME. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isTrusted && (event.isComposing || event.keyCode === 229);
}
