/** The steps of a press by a mouse's main button, before its click. */
const STEPS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const;

/**
 * Presses a control as a hand does, from the pointer going down to the click: for a control that may
 * heed more of a press than its click (facts/platforms.md 1.3). One that acts before the click may be
 * gone after that: what is left of the press is then nobody's.
 */
export function pressAsHand(control: HTMLElement): void {
  const { left, top, width, height } = control.getBoundingClientRect();
  const common = {
    ...{ bubbles: true, cancelable: true, composed: true, button: 0 },
    ...{ clientX: left + width / 2, clientY: top + height / 2 },
  };
  const pointer = { pointerId: 1, pointerType: 'mouse', isPrimary: true };
  for (const type of STEPS) {
    if (!control.isConnected) return;
    const step = { ...common, buttons: type.endsWith('down') ? 1 : 0 };
    control.dispatchEvent(
      type.startsWith('pointer')
        ? new PointerEvent(type, { ...step, ...pointer })
        : new MouseEvent(type, { ...step, detail: 1 }),
    );
  }
  if (!control.isConnected) return;
  control.dispatchEvent(new MouseEvent('click', { ...common, detail: 1 }));
}
