import { options } from '../shared/world';

const EN = {
  prompt: "What's on your mind?",
  create: 'Create post',
  post: 'Post',
  next: 'Next',
  settings: 'Post settings',
  save: 'Save',
  comment: 'Comment',
  writeComment: 'Write a comment…',
  reply: 'Reply',
  like: 'Like',
  edit: 'Edit post',
  editComment: 'Edit',
  actions: 'Actions for this post',
  message: 'Message',
  send: 'Press enter to send',
  share: 'Share to story',
  textStory: 'Create a text story',
  profile: 'Your profile',
  switchTo: 'Switch to',
  publish: 'Publish',
  close: 'Close',
  sent: 'Your post is now live.',
  refused: 'Something went wrong. Please try again.',
};

export type Words = typeof EN;

const UR: Words = {
  prompt: 'آپ کیا سوچ رہے ہیں؟',
  create: 'پوسٹ بنائیں',
  post: 'پوسٹ کریں',
  next: 'اگلا',
  settings: 'پوسٹ کی ترتیبات',
  save: 'محفوظ کریں',
  comment: 'تبصرہ کریں',
  writeComment: 'تبصرہ لکھیں…',
  reply: 'جواب دیں',
  like: 'پسند',
  edit: 'پوسٹ میں ترمیم کریں',
  editComment: 'ترمیم',
  actions: 'اس پوسٹ کے لیے کارروائیاں',
  message: 'پیغام',
  send: 'بھیجنے کے لیے انٹر دبائیں',
  share: 'اسٹوری پر شیئر کریں',
  textStory: 'تحریری اسٹوری بنائیں',
  profile: 'آپ کی پروفائل',
  switchTo: 'تبدیل کریں:',
  publish: 'شائع کریں',
  close: 'بند کریں',
  sent: 'آپ کی پوسٹ شائع ہو گئی۔',
  refused: 'کچھ غلط ہو گیا۔ دوبارہ کوشش کریں۔',
};

const DE: Words = {
  prompt: 'Was machst du gerade?',
  create: 'Beitrag erstellen',
  post: 'Posten',
  next: 'Weiter',
  settings: 'Beitragseinstellungen',
  save: 'Speichern',
  comment: 'Kommentieren',
  writeComment: 'Kommentieren …',
  reply: 'Antworten',
  like: 'Gefällt mir',
  edit: 'Beitrag bearbeiten',
  editComment: 'Bearbeiten',
  actions: 'Aktionen für diesen Beitrag',
  message: 'Nachricht',
  send: 'Zum Senden Eingabetaste drücken',
  share: 'In Story teilen',
  textStory: 'Text-Story erstellen',
  profile: 'Dein Profil',
  switchTo: 'Wechseln zu',
  publish: 'Veröffentlichen',
  close: 'Schließen',
  sent: 'Dein Beitrag ist jetzt live.',
  refused: 'Etwas ist schiefgelaufen.',
};

const table: Record<string, Words> = { ur: UR, de: DE };

/** The site's words in the language of the address. */
export const words: Words = table[options.lang] ?? EN;
