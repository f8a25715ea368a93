import { options } from '../shared/world';

const EN = {
  message: 'Message',
  broadcast: 'Broadcast',
  comment: 'Comment',
  search: 'Search',
  caption: 'Add a caption...',
  send: 'Send',
  silent: 'Send Without Sound',
  schedule: 'Schedule Message',
  setTime: 'Send tomorrow at 09:00',
  edit: 'Edit',
  reply: 'Reply',
  forward: 'Forward',
};

export type Words = typeof EN;

const UR: Words = {
  message: 'پیغام',
  broadcast: 'نشر کریں',
  comment: 'تبصرہ کریں',
  search: 'تلاش',
  caption: 'عنوان لکھیں',
  send: 'بھیجیں',
  silent: 'آواز کے بغیر بھیجیں',
  schedule: 'وقت مقرر کریں',
  setTime: 'کل نو بجے بھیجیں',
  edit: 'ترمیم',
  reply: 'جواب',
  forward: 'آگے بھیجیں',
};

const DE: Words = {
  message: 'Nachricht',
  broadcast: 'Rundruf',
  comment: 'Kommentar',
  search: 'Suche',
  caption: 'Beschreibung hinzufügen',
  send: 'Senden',
  silent: 'Ohne Ton senden',
  schedule: 'Nachricht planen',
  setTime: 'Morgen um 09:00 senden',
  edit: 'Bearbeiten',
  reply: 'Antworten',
  forward: 'Weiterleiten',
};

const table: Record<string, Words> = { ur: UR, de: DE };

/** The site's words in the language of the address. */
export const words: Words = table[options.lang] ?? EN;
