import { useEffect, useRef } from 'react';

const traps: HTMLElement[] = [];

/**
 * Keep the focus inside a modal as Radix does: a `focusin` or `focusout` on the document that would
 * leave it is answered by focusing what was focused last. Only the topmost trap acts.
 */
export function useFocusTrap() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const modal = box.current;
    if (!modal) return;
    traps.push(modal);
    let last: HTMLElement | null = null;
    const pullBack = () => {
      if (traps.at(-1) === modal) (last?.isConnected ? last : modal).focus({ preventScroll: true });
    };
    const onFocusIn = (event: FocusEvent) => {
      const target = event.target as HTMLElement;
      if (modal.contains(target)) last = target;
      else pullBack();
    };
    const onFocusOut = (event: FocusEvent) => {
      const next = event.relatedTarget as Node | null;
      if (next && !modal.contains(next)) pullBack();
    };
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
      traps.splice(traps.indexOf(modal), 1);
    };
  }, []);
  return box;
}
