import type { Draft } from '../rules/types';
import type { Site, Surface } from '../sites/types';

/** The draft as it stands on the page at this moment: exact words, attachments, author and place. */
export function readDraft(site: Site, surface: Surface, doc: Document): Draft {
  return {
    site: site.id,
    surface: surface.kind,
    account: site.account(doc, surface),
    conversation: site.conversation(doc, surface),
    parts: surface.boxes.map((box) => ({
      role: box.role,
      text: box.editor.read(box.element),
      attachments: box.attachments,
    })),
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
