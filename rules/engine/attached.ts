/**
 * Attachments in a check: the words that come with them (name, alt text, plain text) are read like
 * further parts behind the draft's own, and what is found there is said of the attachment.
 */
import {
  ATTACHED_WORDS,
  type AttachedWords,
  type Attachment,
  type AttachmentPlace,
  type AttachmentRef,
  type Category,
  type Draft,
  type DraftPart,
} from '../types';

/** A draft with the words of its attachments as parts. */
export interface Spread {
  draft: Draft;
  /** How many parts are the draft's own; the others are those of `places`, in order. */
  own: number;
  places: readonly (AttachmentRef & { of: AttachedWords })[];
}

/** How something is said is no matter of a file's: its name and its text are judged by what they hold. */
const HOW_IT_IS_SAID: ReadonlySet<Category> = new Set([
  'tone',
  'tone-caps',
  'tone-exclamation',
  'accessibility',
]);

/** What stands between the words of a file's name, and its extension. */
const BETWEEN = /[_.-]/g;
const EXTENSION = /\.[a-z0-9]{1,5}$/i;

/** The words of a file's name, each letter where it stands in the name. */
export function wordsOfName(name: string): string {
  return name.replace(EXTENSION, (end) => ' '.repeat(end.length)).replace(BETWEEN, ' ');
}

/** The words that come with an attachment; `''`: none. */
export function attachedText(attachment: Attachment, of: AttachedWords): string {
  if (of === 'name') return attachment.name ?? '';
  if (of === 'alt') return attachment.alt ?? '';
  return attachment.content?.of === 'text' ? attachment.content.text : '';
}

/** The draft as it is checked. A draft without such words stays the very same. */
export function spread(draft: Draft): Spread {
  const parts: DraftPart[] = [];
  const places: Spread['places'][number][] = [];
  for (const [part, { attachments }] of draft.parts.entries()) {
    for (const [index, attachment] of attachments.entries()) {
      for (const of of ATTACHED_WORDS) {
        const given = attachedText(attachment, of);
        if (given.trim() === '') continue;
        const text = of === 'name' ? wordsOfName(given) : given;
        parts.push({ role: of === 'text' ? 'text' : 'field', text, attachments: [] });
        places.push({ part, index, of });
      }
    }
  }
  const own = draft.parts.length;
  if (parts.length === 0) return { draft, own, places };
  return { draft: { ...draft, parts: [...draft.parts, ...parts] }, own, places };
}

/** Whether a finding of this category is made in this part. */
export function isHeard({ own, places }: Spread, part: number, category: Category): boolean {
  if (part < own) return true;
  return places[part - own]?.of === 'alt' || !HOW_IT_IS_SAID.has(category);
}

/** The place in an attachment of a stretch of a part that is not the draft's own. */
export function attachmentPlace(
  { own, places }: Pick<Spread, 'own' | 'places'>,
  { part, start, end }: { part: number; start: number; end: number },
): AttachmentPlace[] {
  const at = places[part - own];
  return at === undefined ? [] : [{ ...at, start, end }];
}
