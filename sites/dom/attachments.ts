import type { Attachment } from '../../rules/types';
import { isBefore } from './deep';
import { isRendered } from './visible';

/** One preview of a file that goes out with a part: the picture or clip that the page shows. */
function attachmentOf(preview: Element, index: number): Attachment {
  const video = preview.tagName.toUpperCase() === 'VIDEO';
  const kind = video ? 'video' : 'image';
  const source =
    preview.getAttribute('src') ??
    preview.querySelector('source')?.getAttribute('src') ??
    preview.getAttribute('poster');
  const alt = preview.getAttribute('alt') ?? (video ? preview.getAttribute('aria-label') : null);
  return {
    kind,
    ...(alt === null ? {} : { alt }),
    // The address of a preview is made for one file and stays as long as it is attached.
    key: source ?? `${kind}:${index}`,
  };
}

/** The attachments that these previews stand for, in order; one picture shown twice counts once. */
export function attachmentsOf(previews: readonly Element[]): Attachment[] {
  const seen = new Set<string>();
  return previews
    .filter(isRendered)
    .map(attachmentOf)
    .filter(({ key }) => !seen.has(key) && seen.add(key));
}

/**
 * Gives the attachments the names of the chosen files, where exactly one file input of the scope
 * still holds as many files as there are previews.
 */
export function withFileNames(scope: ParentNode, attachments: Attachment[]): Attachment[] {
  const chosen = [...scope.querySelectorAll<HTMLInputElement>('input[type="file"]')]
    .map((input) => [...(input.files ?? [])])
    .filter((files) => files.length > 0);
  const files = chosen.length === 1 ? chosen[0] : undefined;
  if (files === undefined || files.length !== attachments.length) return attachments;
  return attachments.map((attachment, index) => {
    const name = files[index]?.name;
    return name === undefined ? attachment : { ...attachment, name };
  });
}

/** Of these things those that belong to a box: what stands after it and before the next one. */
export function thingsOf(
  boxes: readonly HTMLElement[],
  at: number,
  things: readonly HTMLElement[],
): HTMLElement[] {
  const [box, next] = [boxes[at], boxes[at + 1]];
  return things.filter(
    (thing) =>
      box !== undefined && isBefore(box, thing) && (next === undefined || isBefore(thing, next)),
  );
}
