import type { Draft, DraftPart, Edit, SurfaceKind } from './types';

/** Longest text, over all parts, that is checked in full; the rest is reported as unchecked. */
export const MAX_CHECKED_LENGTH = 100_000;

/**
 * Whether two drafts would publish the same thing from the same place: surface, account, exact
 * words and attachments. A pass is bound to this. What was read of a file is not asked: another file
 * has another key.
 */
export function sameDraft(a: Draft, b: Draft): boolean {
  return (
    a.site === b.site &&
    a.surface === b.surface &&
    a.account.handle === b.account.handle &&
    a.conversation === b.conversation &&
    a.parts.length === b.parts.length &&
    a.parts.every((part, index) => samePart(part, b.parts[index] as DraftPart))
  );
}

function samePart(a: DraftPart, b: DraftPart): boolean {
  return (
    a.role === b.role &&
    a.text === b.text &&
    a.attachments.length === b.attachments.length &&
    a.attachments.every((attachment, index) => {
      const other = b.attachments[index];
      if (other === undefined || attachment.key !== other.key) return false;
      return attachment.alt === other.alt && attachment.name === other.name;
    })
  );
}

/** A draft of one plain text, as from a file: from nobody known, unless `handle` says. */
export function draftOf(
  text: string,
  {
    surface = 'post',
    site = 'x',
    handle = null,
  }: { surface?: SurfaceKind; site?: string; handle?: string | null } = {},
): Draft {
  return {
    site,
    surface,
    account: { handle, kind: 'unknown' },
    conversation: null,
    parts: [{ role: 'text', text, attachments: [] }],
  };
}

/** Whether there is nothing to publish: no words and no attachment in any part. */
export function isEmptyDraft(draft: Draft): boolean {
  return draft.parts.every((part) => part.text.trim() === '' && part.attachments.length === 0);
}

/**
 * The text after the edits. Edits must lie inside the text and must not overlap.
 * @throws RangeError naming the edit that does not fit.
 */
export function applyEdits(
  text: string,
  edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[],
): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(
        `edit [${edit.start}, ${edit.end}) does not fit a text of ${text.length} after offset ${at}`,
      );
    }
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
