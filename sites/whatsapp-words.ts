/** Words of WhatsApp Web: the last hint, where neither a test id nor the mark of a control tells. */

export const WA_SEND = [
  'send',
  'بھیجیں',
  'ارسال کریں',
  'إرسال',
  'ارسال',
  'भेजें',
  'enviar',
  'senden',
  'envoyer',
  'invia',
  'gönder',
  'отправить',
  'kirim',
  'verzenden',
  '发送',
  'שליחה',
];

/** How the box of a comment under a channel's post begins to say what it is for. */
export const WA_REPLY = [
  'add a reply',
  'جواب شامل کریں',
  'إضافة رد',
  'añade una respuesta',
  'agregar una respuesta',
  'adicionar uma resposta',
  'antwort hinzufügen',
  'ajouter une réponse',
];
