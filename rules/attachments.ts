/** What goes out with a draft besides its words, as types; plain data like all of `types.ts`. */
import type { TextRange } from './types';

/** A file, picture or clip that will go out with a part. Fields the page does not show are absent. */
export interface Attachment {
  kind: 'image' | 'video' | 'file' | 'unknown';
  /** File name where the page or the file input shows it. */
  name?: string;
  /** Alt text; `''` when the page offers a field and it is empty. */
  alt?: string;
  /** What tells this attachment from another one on the same part (a blob URL, say). */
  key: string;
  /** The file's own type and its size in bytes, where the file was seen as it was attached. */
  type?: string;
  size?: number;
  /** What was read of the file on the device; absent: nothing. */
  content?: FileContent;
}

/** What was read of a file: never more than the rules ask for. */
export type FileContent =
  /** Plain text; `whole: false`: only its beginning. */
  | { of: 'text'; text: string; whole: boolean }
  /** Whether the photo itself says where it was taken; never where. */
  | { of: 'picture'; located: boolean };

export const ATTACHED_WORDS = ['name', 'alt', 'text'] as const;
/** Words that come with an attachment: its name, its alt text, the text in it. */
export type AttachedWords = (typeof ATTACHED_WORDS)[number];

/** A stretch of the words that come with an attachment, or the `picture` itself. */
export interface AttachmentPlace extends TextRange {
  /** Place of the attachment in its part. */
  index: number;
  of: AttachedWords | 'picture';
}

/** Places of attachments, by how much of them was read. Each stands in one list. */
export interface UnreadAttachments {
  /** Nothing: known by name at most. */
  files: AttachmentRef[];
  /** The beginning of their text. */
  begun: AttachmentRef[];
  /** Where the photo was taken, and not what is in the picture. */
  pictures: AttachmentRef[];
}

/** One attachment of a draft. */
export type AttachmentRef = Pick<AttachmentPlace, 'part' | 'index'>;
