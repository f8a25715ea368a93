/**
 * Words on the buttons of X and Facebook, in the locales we know: en, ur, hi, ar, de, fr, es, pt,
 * it, nl, tr, id, zh. Only hints: see `dom/labels.ts`. Compared without case and without marks.
 */

export const X_REPLY = [
  'Reply', 'جواب دیں', 'जवाब दें', 'رد', 'ردّ', 'الرد', 'Antworten', 'Répondre', 'Responder',
  'Rispondi', 'Antwoorden', 'Beantwoorden', 'Yanıtla', 'Balas', '回复', '回覆',
];
export const X_QUOTE = ['Quote', 'اقتباس', 'Zitieren', 'Citer', 'Citar', 'Cita', 'Citeren', 'Alıntı'];
export const X_EDIT = [
  'Update', 'Save', 'اپ ڈیٹ کریں', 'अपडेट करें', 'تحديث', 'Aktualisieren', 'Mettre à jour',
  'Actualizar', 'Atualizar', 'Aggiorna', 'Bijwerken', 'Güncelle', 'Perbarui', '更新',
];
export const X_PUBLISH = [
  'Publish', 'شائع کریں', 'प्रकाशित करें', 'نشر', 'Veröffentlichen', 'Publier', 'Publicar',
  'Pubblica', 'Publiceren', 'Yayınla', 'Publikasikan', 'Terbitkan', '发布', '發佈',
];

export const FB_POST = [
  'Post', 'پوسٹ کریں', 'पोस्ट करें', 'نشر', 'Posten', 'Veröffentlichen', 'Publier', 'Publicar',
  'Pubblica', 'Plaatsen', 'Paylaş', 'Kirim', 'Posting', '发布', '發佈', '发帖', 'Share', 'Share now',
];
export const FB_NEXT = [
  'Next', 'Continue', 'اگلا', 'आगे', 'अगला', 'آگے', 'التالي', 'Weiter', 'Suivant', 'Siguiente',
  'Seguinte', 'Avançar', 'Avanti', 'Volgende', 'İleri', 'Berikutnya', 'Selanjutnya', '下一步', '继续',
];
export const FB_SAVE = [
  'Save', 'محفوظ کریں', 'सेव करें', 'सहेजें', 'حفظ', 'Speichern', 'Enregistrer', 'Guardar', 'Salvar',
  'Salva', 'Opslaan', 'Kaydet', 'Simpan', '保存', '儲存',
];
export const FB_COMMENT = [
  'Comment', 'Reply', 'تبصرہ کریں', 'جواب دیں', 'कमेंट करें', 'जवाब दें', 'تعليق', 'رد',
  'Kommentieren', 'Antworten', 'Commenter', 'Répondre', 'Comentar', 'Responder', 'Commenta',
  'Rispondi', 'Reageren', 'Yorum Yap', 'Komentari', 'Đăng bình luận', '评论', '留言',
];
export const FB_SEND = [
  'Press enter to send', 'Send', 'بھیجیں', 'بھیجنے کے لیے انٹر دبائیں', 'भेजें',
  'भेजने के लिए एंटर दबाएँ', 'إرسال', 'اضغط على Enter للإرسال', 'Senden',
  'Zum Senden Eingabetaste drücken', 'Envoyer', 'Appuyez sur Entrée pour envoyer', 'Enviar',
  'Presiona Enter para enviar', 'Pressione Enter para enviar', 'Invia', 'Premi Invio per inviare',
  'Verzenden', 'Gönder', 'Kirim', '发送', '傳送',
];
export const FB_STORY = [
  'Share to story', 'اسٹوری پر شیئر کریں', 'स्टोरी में शेयर करें', 'مشاركة في القصة',
  'In Story teilen', 'Partager dans la story', 'Compartir en historia', 'Compartilhar no story',
  'Condividi nella storia', 'Delen in verhaal', 'Hikayede paylaş', 'Bagikan ke cerita',
];
export const FB_SUITE = [
  'Publish', 'Schedule', 'Share', 'شائع کریں', 'شیڈول کریں', 'प्रकाशित करें', 'शेड्यूल करें', 'نشر',
  'جدولة', 'Veröffentlichen', 'Planen', 'Publier', 'Programmer', 'Publicar', 'Programar',
  'Agendar', 'Pubblica', 'Programma', 'Publiceren', 'Inplannen', 'Yayınla', 'Planla', 'Terbitkan',
  'Jadwalkan', '发布', '定时发布',
];
/** "Edit …" in the name of a comment's box that is written anew. */
export const FB_EDIT_STEMS = [
  'edit', 'ترمیم', 'संपादित', 'تعديل', 'bearbeiten', 'modifier', 'editar', 'modifica', 'bewerken',
  'düzenle', '编辑',
];
