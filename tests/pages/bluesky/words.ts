import { options } from '../shared/world';

const EN = {
  newPost: 'New Post',
  cancel: 'Cancel',
  drafts: 'Drafts',
  post: 'Post',
  postAll: 'Post All',
  reply: 'Reply',
  publishPost: 'Publish post',
  publishPosts: 'Publish posts',
  publishReply: 'Publish reply',
  publishReplies: 'Publish replies',
  prompt: "What's up?",
  addPost: 'Add another post',
  profile: 'Profile',
  repost: 'Repost or quote post',
  quote: 'Quote post',
  like: 'Like',
  skip: 'Skip empty posts?',
  postAnyway: 'Post anyway',
  keep: 'Keep editing',
  discard: 'Discard draft?',
  yes: 'Discard',
  chatField: 'Message input field',
  send: 'Send message',
  sent: 'Your post was sent',
  refused: 'Unable to connect. Please check your internet connection and try again.',
};

export type Words = typeof EN;

/** The site has no right-to-left language yet; its app would be drawn so if it had. */
const UR: Words = {
  newPost: 'نئی پوسٹ',
  cancel: 'منسوخ',
  drafts: 'مسودے',
  post: 'پوسٹ',
  postAll: 'سب پوسٹ کریں',
  reply: 'جواب',
  publishPost: 'پوسٹ شائع کریں',
  publishPosts: 'پوسٹیں شائع کریں',
  publishReply: 'جواب شائع کریں',
  publishReplies: 'جوابات شائع کریں',
  prompt: 'کیا چل رہا ہے؟',
  addPost: 'ایک اور پوسٹ',
  profile: 'پروفائل',
  repost: 'ری پوسٹ یا اقتباس',
  quote: 'اقتباس',
  like: 'پسند',
  skip: 'خالی پوسٹیں چھوڑ دیں؟',
  postAnyway: 'پھر بھی پوسٹ کریں',
  keep: 'لکھنا جاری رکھیں',
  discard: 'مسودہ ضائع کریں؟',
  yes: 'ضائع کریں',
  chatField: 'پیغام لکھیں',
  send: 'پیغام بھیجیں',
  sent: 'پوسٹ شائع ہو گئی',
  refused: 'رابطہ نہیں ہو سکا۔',
};

const DE: Words = {
  newPost: 'Neuer Beitrag',
  cancel: 'Abbrechen',
  drafts: 'Entwürfe',
  post: 'Posten',
  postAll: 'Alle posten',
  reply: 'Antworten',
  publishPost: 'Beitrag veröffentlichen',
  publishPosts: 'Beiträge veröffentlichen',
  publishReply: 'Antwort veröffentlichen',
  publishReplies: 'Antworten veröffentlichen',
  prompt: 'Was gibt’s?',
  addPost: 'Weiteren Beitrag hinzufügen',
  profile: 'Profil',
  repost: 'Reposten oder zitieren',
  quote: 'Beitrag zitieren',
  like: 'Gefällt mir',
  skip: 'Leere Beiträge überspringen?',
  postAnyway: 'Trotzdem posten',
  keep: 'Weiter bearbeiten',
  discard: 'Entwurf verwerfen?',
  yes: 'Verwerfen',
  chatField: 'Nachrichtenfeld',
  send: 'Nachricht senden',
  sent: 'Dein Beitrag wurde gesendet',
  refused: 'Verbindung nicht möglich.',
};

const table: Record<string, Words> = { ur: UR, de: DE };

/** The site's words in the language of the address. */
export const words: Words = table[options.lang] ?? EN;
