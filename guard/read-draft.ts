import type { Draft } from '../rules/types';
import type { Site, Surface } from '../sites/types';
import { failSoft } from './fail-soft';

/**
 * The draft as it stands on the page at this moment: exact words, attachments, author and place.
 * Never throws: what the site's table fails to make out is read plainly, or said to be unknown, so
 * that a press is held all the same.
 */
export function readDraft(site: Site, surface: Surface, doc: Document): Draft {
  return {
    site: site.id,
    surface: surface.kind,
    account: failSoft(
      () => site.account(doc, surface),
      () => unreadableDraft(site).account,
    ),
    conversation: failSoft(
      () => site.conversation(doc, surface),
      () => null,
    ),
    parts: surface.boxes.map(({ role, element, editor, attachments }) => ({
      role,
      text: failSoft(
        () => editor.read(element),
        () => ('value' in element ? String(element.value) : (element.textContent ?? '')),
      ),
      attachments,
    })),
  };
}

/** What stands for a draft on a page that we failed to make out. */
export function unreadableDraft(site: Site): Draft {
  return {
    site: site.id,
    surface: 'post',
    account: { handle: null, kind: 'unknown' },
    conversation: null,
    parts: [],
  };
}

/** Whether the site's own control says that there is nothing it would publish now. */
export function isDisabled(control: Element | null): boolean {
  return (
    control === null ||
    control.hasAttribute('disabled') ||
    control.getAttribute('aria-disabled') === 'true'
  );
}
