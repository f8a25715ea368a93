import { FB_SAVE, FB_SEND } from './words';

/** Words on the buttons of Reddit. Only hints: see `dom/labels.ts`. */

export const RD_SAVE = [...FB_SAVE, 'Save edits', 'Änderungen speichern', 'ترامیم محفوظ کریں'];
export const RD_SEND = [
  ...FB_SEND,
  'Send message',
  'پیغام بھیجیں',
  'संदेश भेजें',
  'إرسال رسالة',
  'Nachricht senden',
  'Envoyer le message',
  'Enviar mensaje',
  'Enviar mensagem',
];
