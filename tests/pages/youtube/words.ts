import { options } from '../shared/world';

const EN = {
  add: 'Add a comment...',
  comment: 'Comment',
  reply: 'Reply',
  edit: 'Edit',
  save: 'Save',
  cancel: 'Cancel',
  like: 'Like',
  next: 'Next video',
  account: 'Account menu',
  create: 'Create a post',
  post: 'Post',
  poll: 'Poll',
  option: 'Option',
  why: 'Explain why this is correct',
  chat: 'Chat...',
  send: 'Send',
  title: 'Add a title that describes your video',
  description: 'Tell viewers about your video',
  step: 'Next',
  done: 'Publish',
  sent: 'Added',
  refused: 'Something went wrong',
};

export type Words = typeof EN;

const UR: Words = {
  add: 'تبصرہ شامل کریں...',
  comment: 'تبصرہ کریں',
  reply: 'جواب دیں',
  edit: 'ترمیم کریں',
  save: 'محفوظ کریں',
  cancel: 'منسوخ کریں',
  like: 'پسند',
  next: 'اگلی ویڈیو',
  account: 'اکاؤنٹ مینو',
  create: 'پوسٹ بنائیں',
  post: 'پوسٹ کریں',
  poll: 'پول',
  option: 'انتخاب',
  why: 'وضاحت کریں',
  chat: 'چیٹ...',
  send: 'بھیجیں',
  title: 'عنوان',
  description: 'تفصیل',
  step: 'اگلا',
  done: 'شائع کریں',
  sent: 'شامل کر دیا گیا',
  refused: 'کچھ غلط ہو گیا',
};

const DE: Words = {
  add: 'Kommentieren...',
  comment: 'Kommentieren',
  reply: 'Antworten',
  edit: 'Bearbeiten',
  save: 'Speichern',
  cancel: 'Abbrechen',
  like: 'Mag ich',
  next: 'Nächstes Video',
  account: 'Kontomenü',
  create: 'Beitrag erstellen',
  post: 'Posten',
  poll: 'Umfrage',
  option: 'Option',
  why: 'Erklärung',
  chat: 'Chatten...',
  send: 'Senden',
  title: 'Titel',
  description: 'Beschreibung',
  step: 'Weiter',
  done: 'Veröffentlichen',
  sent: 'Hinzugefügt',
  refused: 'Ein Fehler ist aufgetreten',
};

const table: Record<string, Words> = { ur: UR, de: DE };

/** The site's words in the language of the address. */
export const words: Words = table[options.lang] ?? EN;
