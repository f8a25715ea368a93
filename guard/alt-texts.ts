import type { Attachment } from '../rules/types';
import type { Surface } from '../sites/types';

/** Words that were written for a picture in a dialog of the site's own. */
interface Written {
  dialog: Element;
  /** Addresses of the pictures shown there. */
  pictures: string[];
  words: string;
}

/**
 * Alt texts that the page no longer shows once they were written: the dialog hands them to the draft,
 * and there only a sign says that the picture has some. In memory, and never more than was typed.
 */
export interface AltTexts {
  /** The words in this dialog, as they stand now. */
  note(dialog: Surface): void;
  /** The attachments with the words written for them, where the page itself does not say. */
  onto(attachments: Attachment[]): Attachment[];
}

/** Whether a surface is the site's dialog for the words of a picture: it publishes nothing itself. */
export function isAltDialog({ kind, submit, boxes }: Surface): boolean {
  return kind === 'caption' && submit === null && boxes.length > 0;
}

/** Nothing is known yet. */
export function createAltTexts(): AltTexts {
  let written: Written | null = null;
  const known = new Map<string, string>();

  /** The picture a closed dialog was for: the one it showed, or the only one. */
  const settle = (attachments: readonly Attachment[]) => {
    if (written === null || written.dialog.isConnected || attachments.length === 0) return;
    const { pictures, words } = written;
    const shown = attachments.filter(({ key }) => pictures.some((url) => key.includes(url)));
    const [one, other] = shown.length > 0 ? shown : attachments;
    written = null;
    // With an empty sign, the words were not taken.
    if (one !== undefined && other === undefined && one.alt === undefined)
      known.set(one.key, words);
  };

  return {
    note({ root, boxes }) {
      const words = boxes.map(({ editor, element }) => editor.read(element)).join('\n');
      const pictures = [...root.querySelectorAll('img')].flatMap(
        (image) => image.getAttribute('src') || [],
      );
      written = { dialog: root, pictures, words };
    },
    onto(attachments) {
      settle(attachments);
      if (known.size === 0) return attachments;
      return attachments.map((attachment) => {
        const words = known.get(attachment.key);
        return words === undefined || attachment.alt !== undefined
          ? attachment
          : { ...attachment, alt: words };
      });
    },
  };
}
