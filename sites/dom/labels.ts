/**
 * Words of controls, the last hint where a site has no stable hook. Each list holds the site's word
 * in every locale we know; a word that is missing must only ever make us hold more, never less.
 */

/** Zero-width and direction marks that sites put into accessible names. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

function plain(words: string): string {
  return words.replace(INVISIBLE, '').replaceAll('\u00a0', ' ').trim().toLowerCase();
}

/** The label of a control as a person reads it: accessible name, else its words; lower case. */
export function labelOf(control: Element): string {
  return plain(control.getAttribute('aria-label') ?? control.textContent ?? '');
}

/** Whether the label of a control is one of these words. */
export function isLabelled(control: Element, words: readonly string[]): boolean {
  const label = labelOf(control);
  return label !== '' && words.some((word) => plain(word) === label);
}
