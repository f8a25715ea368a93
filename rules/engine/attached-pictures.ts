/** What a rule can ask of the pictures that are attached. */
import type { Attachment, AttachmentPlace, Draft, DraftPart } from '../types';

export const PICTURE_KINDS = ['located', 'undescribed'] as const;
/**
 * - `located`: the file itself says where the photo was taken;
 * - `undescribed`: the page asks for a description, and there is none.
 */
export type PictureKind = (typeof PICTURE_KINDS)[number];

const IS: Readonly<Record<PictureKind, (attachment: Attachment) => boolean>> = {
  located: ({ content }) => content?.of === 'picture' && content.located,
  undescribed: ({ kind, alt }) => kind === 'image' && alt?.trim() === '',
};

/** The pictures of this kind in the parts that are asked for. */
export function picturesOf(
  kind: PictureKind,
  { parts }: Draft,
  asked: (part: DraftPart) => boolean,
): AttachmentPlace[] {
  return parts.flatMap((each, part) =>
    asked(each)
      ? each.attachments.flatMap((attachment, index) =>
          IS[kind](attachment) ? [{ part, index, of: 'picture' as const, start: 0, end: 0 }] : [],
        )
      : [],
  );
}
