/** What a person could see and press now. Sites keep hidden twins of editors and buttons. */

/** Whether the element is on the page and drawn, whatever it is said to assistive technology. */
export function isRendered(element: Element): boolean {
  if (!element.isConnected || element.closest('[hidden]') !== null) return false;
  if (typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ visibilityProperty: true });
}

/** Whether the element is drawn and neither it nor what holds it is `aria-hidden` or `inert`. */
export function isShown(element: Element): boolean {
  return element.closest('[aria-hidden="true"],[inert]') === null && isRendered(element);
}

/**
 * Whether the element takes any room: sites keep twins of no size that are drawn all the same. In a
 * tree without layout everything does.
 */
export function hasSize(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return true;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 || height > 0;
}

/** Whether the site's own control says that it does nothing now. */
export function isDisabled(control: Element): boolean {
  return control.hasAttribute('disabled') || control.getAttribute('aria-disabled') === 'true';
}

/** The first that is shown, else the first that is drawn at all, else `null`. */
export function bestShown<T extends Element>(elements: readonly T[]): T | null {
  return elements.find(isShown) ?? elements.find(isRendered) ?? null;
}
