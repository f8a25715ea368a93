import { options } from '../shared/world';

const EN = {
  comment: 'Comment',
  reply: 'Reply',
  edit: 'Edit',
  save: 'Save edits',
  cancel: 'Cancel',
  post: 'Post',
  draft: 'Save Draft',
  title: 'Title',
  text: 'Text',
  link: 'Link URL',
  share: 'Share',
  markdown: 'Switch to Markdown editor',
  message: 'Message',
  send: 'Send message',
  refused: 'Something went wrong. Please try again.',
};

export type Words = typeof EN;

const UR: Words = {
  comment: 'تبصرہ کریں',
  reply: 'جواب دیں',
  edit: 'ترمیم',
  save: 'ترامیم محفوظ کریں',
  cancel: 'منسوخ',
  post: 'پوسٹ کریں',
  draft: 'مسودہ محفوظ کریں',
  title: 'عنوان',
  text: 'متن',
  link: 'لنک',
  share: 'شیئر',
  markdown: 'مارک ڈاؤن',
  message: 'پیغام',
  send: 'پیغام بھیجیں',
  refused: 'کچھ غلط ہو گیا۔',
};

const DE: Words = {
  comment: 'Kommentieren',
  reply: 'Antworten',
  edit: 'Bearbeiten',
  save: 'Änderungen speichern',
  cancel: 'Abbrechen',
  post: 'Posten',
  draft: 'Entwurf speichern',
  title: 'Titel',
  text: 'Text',
  link: 'Link-URL',
  share: 'Teilen',
  markdown: 'Zum Markdown-Editor wechseln',
  message: 'Nachricht',
  send: 'Nachricht senden',
  refused: 'Etwas ist schiefgelaufen.',
};

/** The words of the site in the language of the address. */
export const words: Words = { en: EN, ur: UR, de: DE }[options.lang] ?? EN;
