import { options } from '../shared/world';

const EN = {
  placeholder: "What's on your mind?",
  post: 'Post',
  reply: 'Reply',
  save: 'Update',
  boost: 'Boost',
  quote: 'Quote',
  favourite: 'Favourite',
  more: 'More',
  edit: 'Edit',
  mention: 'Privately mention',
  warning: 'Content warning (optional)',
  option: 'Option',
  public: 'Public',
  direct: 'Private mention',
  visibility: 'Change post privacy',
  done: 'Done',
  cancel: 'Cancel',
  describe: 'Describe this for people with visual impairments…',
  altTitle: 'Add alt text?',
  altConfirm: 'Add alt text',
  postAnyway: 'Post anyway',
  sent: 'Post published.',
  open: 'Open',
  refused: 'An unexpected error occurred.',
};

export type Words = typeof EN;

const UR: Words = {
  placeholder: 'آپ کیا سوچ رہے ہیں؟',
  post: 'شائع کریں',
  reply: 'جواب دیں',
  save: 'تبدیلیاں محفوظ کریں',
  boost: 'بوسٹ',
  quote: 'اقتباس',
  favourite: 'پسندیدہ',
  more: 'مزید',
  edit: 'ترمیم',
  mention: 'نجی طور پر ذکر کریں',
  warning: 'مواد کی تنبیہ',
  option: 'انتخاب',
  public: 'عوامی',
  direct: 'نجی ذکر',
  visibility: 'رازداری بدلیں',
  done: 'مکمل',
  cancel: 'منسوخ',
  describe: 'نابینا افراد کے لیے بیان کریں…',
  altTitle: 'متبادل متن شامل کریں؟',
  altConfirm: 'متبادل متن شامل کریں',
  postAnyway: 'پھر بھی شائع کریں',
  sent: 'شائع ہو گیا۔',
  open: 'کھولیں',
  refused: 'ایک غیر متوقع خرابی پیش آئی۔',
};

const DE: Words = {
  placeholder: 'Was gibt’s Neues?',
  post: 'Veröffentlichen',
  reply: 'Antworten',
  save: 'Aktualisieren',
  boost: 'Teilen',
  quote: 'Zitieren',
  favourite: 'Favorisieren',
  more: 'Mehr',
  edit: 'Bearbeiten',
  mention: 'Privat erwähnen',
  warning: 'Inhaltswarnung (optional)',
  option: 'Auswahl',
  public: 'Öffentlich',
  direct: 'Private Erwähnung',
  visibility: 'Sichtbarkeit anpassen',
  done: 'Fertig',
  cancel: 'Abbrechen',
  describe: 'Beschreibe das Bild für Menschen mit Sehbehinderung …',
  altTitle: 'Bildbeschreibung hinzufügen?',
  altConfirm: 'Bildbeschreibung hinzufügen',
  postAnyway: 'Trotzdem veröffentlichen',
  sent: 'Beitrag veröffentlicht.',
  open: 'Öffnen',
  refused: 'Ein unerwarteter Fehler ist aufgetreten.',
};

const table: Record<string, Words> = { ur: UR, de: DE };

/** The site's words in the language of the address. */
export const words: Words = table[options.lang] ?? EN;
