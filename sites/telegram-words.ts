/**
 * Words of Telegram's two web front ends, as the beginnings of a box's placeholder: the last hint,
 * where nothing in the markup tells a comment from a message, or a channel from a group.
 */

/** Under a post of a channel. */
const COMMENT = [
  'comment',
  'leave a comment',
  'تبصرہ',
  'تعليق',
  'اكتب تعليق',
  'टिप्पणी',
  'komment',
  'kommentar',
  'coment',
  'commenta',
  'commente',
  'комментар',
  'комментир',
];

/** In a chat or group: only there is a post of a large group known to be no post of a channel. */
const MESSAGE = [
  'message',
  'send anonymously',
  'پیغام',
  'رسالة',
  'संदेश',
  'nachricht',
  'mensaje',
  'mensagem',
  'messaggio',
  'mesaj',
  'сообщение',
];

/** What a placeholder says the box is for; `null` where we do not know its words. */
export function saidBy(placeholder: string): 'comment' | 'message' | null {
  const words = placeholder.trim().toLowerCase();
  const begins = (list: readonly string[]) => list.some((one) => words.startsWith(one));
  if (words === '') return null;
  if (begins(COMMENT)) return 'comment';
  return begins(MESSAGE) ? 'message' : null;
}
