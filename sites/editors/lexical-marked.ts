import { LEXICAL } from './lexical';
import { richEditor } from './rich';

/**
 * Lexical as WhatsApp has it: in plain-text mode, but with nodes of its own for lists and quotes,
 * whose marks go out as text (facts/platforms.md 1.7 and 6.7).
 */
export const lexicalMarked = richEditor({
  ...LEXICAL,
  owns: (element) =>
    LEXICAL.owns(element) && element.ownerDocument.location?.hostname === 'web.whatsapp.com',
  marks: true,
});
