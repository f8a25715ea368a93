/**
 * Words on controls that publish, of whatever site, in the locales we know: en, ur, hi, ar, de, fr,
 * es, pt, it, nl, tr, id, zh. Used only where no site file knows the control.
 */

/** Publishes for all to see. */
export const PUBLISH_WORDS = [
  ...['Post', 'Publish', 'Share', 'Submit', 'Toot', 'Publish now', 'Post now', 'Create topic'],
  ...['Create Topic', 'Create post', 'Save edit', 'Save Edit', 'Note', 'Send post'],
  ...['پوسٹ کریں', 'پوسٹ', 'شائع کریں', 'شیئر کریں', 'جمع کرائیں'],
  ...['पोस्ट करें', 'प्रकाशित करें', 'शेयर करें', 'نشر', 'انشر', 'مشاركة', 'إرسال المنشور'],
  ...['Veröffentlichen', 'Posten', 'Teilen', 'Beitrag erstellen', 'Publier', 'Partager'],
  ...['Publicar', 'Compartir', 'Compartilhar', 'Pubblica', 'Condividi', 'Plaatsen', 'Delen'],
  ...['Paylaş', 'Gönderi paylaş', 'Yayınla', 'Kirim postingan', 'Posting', 'Bagikan', 'Terbitkan'],
  ...['发布', '發佈', '发帖', '发表'],
];

/** Publishes under what somebody else wrote. */
export const ANSWER_WORDS = [
  ...['Reply', 'Comment', 'Post comment', 'Post Comment', 'Post reply', 'Add comment', 'Add reply'],
  ...[
    'جواب دیں',
    'تبصرہ کریں',
    'جواب بھیجیں',
    'जवाब दें',
    'टिप्पणी करें',
    'कमेंट करें',
    'رد',
    'تعليق',
    'أضف تعليقًا',
  ],
  ...['Antworten', 'Kommentieren', 'Répondre', 'Commenter', 'Responder', 'Comentar', 'Rispondi'],
  ...['Commenta', 'Beantwoorden', 'Reageren', 'Yanıtla', 'Yorum yap', 'Balas', 'Komentari'],
  ...['回复', '回覆', '评论', '留言'],
];

/** Sends to those who are in a conversation. */
export const SEND_WORDS = [
  ...['Send', 'Send message', 'Send Message', 'بھیجیں', 'پیغام بھیجیں', 'भेजें', 'संदेश भेजें'],
  ...[
    'إرسال',
    'إرسال الرسالة',
    'Senden',
    'Nachricht senden',
    'Envoyer',
    'Enviar',
    'Enviar mensaje',
  ],
  ...['Enviar mensagem', 'Invia', 'Versturen', 'Verzenden', 'Gönder', 'Mesaj gönder', 'Kirim'],
  ...['发送', '傳送'],
];
