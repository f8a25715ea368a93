import { options } from '../shared/world';

const EN = {
  post: 'Post',
  postAll: 'Post all',
  reply: 'Reply',
  schedule: 'Schedule',
  confirm: 'Confirm',
  edit: 'Update',
  publish: 'Publish',
  repost: 'Repost',
  undoRepost: 'Undo repost',
  quote: 'Quote',
  editPost: 'Edit post',
  add: 'Add another post',
  prompt: "What's happening?",
  like: 'Like',
  sent: 'Your post was sent.',
  refused: 'Something went wrong. Try again.',
  message: 'Message',
  send: 'Send',
};

export type Words = typeof EN;

const UR: Partial<Words> = {
  post: 'پوسٹ کریں',
  postAll: 'سب پوسٹ کریں',
  reply: 'جواب دیں',
  schedule: 'شیڈول کریں',
  confirm: 'تصدیق کریں',
  publish: 'شائع کریں',
  repost: 'ری پوسٹ',
  quote: 'اقتباس',
  prompt: 'کیا ہو رہا ہے؟',
  send: 'بھیجیں',
};

const DE: Partial<Words> = {
  post: 'Posten',
  postAll: 'Alle posten',
  reply: 'Antworten',
  schedule: 'Planen',
  confirm: 'Bestätigen',
  publish: 'Veröffentlichen',
  repost: 'Reposten',
  quote: 'Zitieren',
  prompt: 'Was gibt’s Neues?',
  send: 'Senden',
};

const table: Record<string, Partial<Words>> = { ur: UR, de: DE };

/** The site's words in the language of the address. */
export const words: Words = { ...EN, ...table[options.lang] };
