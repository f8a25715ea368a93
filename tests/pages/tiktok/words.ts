import { options } from '../shared/world';

const EN = {
  add: 'Add comment...',
  post: 'Post',
  reply: 'Reply',
  like: 'Like',
  message: 'Send a message...',
  send: 'Send',
  select: 'Select video',
  draft: 'Save draft',
  schedule: 'Schedule',
  ask: 'Continue to post?',
  why: 'The checks of your video are not finished.',
  now: 'Post now',
  cancel: 'Cancel',
  sent: 'Posted',
  refused: 'Something went wrong. Please try again later.',
};

export type Words = typeof EN;

const UR: Words = {
  add: 'تبصرہ شامل کریں...',
  post: 'پوسٹ کریں',
  reply: 'جواب دیں',
  like: 'پسند',
  message: 'پیغام بھیجیں...',
  send: 'بھیجیں',
  select: 'ویڈیو منتخب کریں',
  draft: 'مسودہ محفوظ کریں',
  schedule: 'شیڈول کریں',
  ask: 'پوسٹ کرنا جاری رکھیں؟',
  why: 'آپ کی ویڈیو کی جانچ ابھی مکمل نہیں ہوئی۔',
  now: 'ابھی پوسٹ کریں',
  cancel: 'منسوخ کریں',
  sent: 'پوسٹ ہو گیا',
  refused: 'کچھ غلط ہو گیا۔',
};

const ID: Words = {
  add: 'Tambahkan komentar...',
  post: 'Posting',
  reply: 'Balas',
  like: 'Suka',
  message: 'Kirim pesan...',
  send: 'Kirim',
  select: 'Pilih video',
  draft: 'Simpan draf',
  schedule: 'Jadwalkan',
  ask: 'Lanjutkan memposting?',
  why: 'Pemeriksaan video Anda belum selesai.',
  now: 'Posting sekarang',
  cancel: 'Batal',
  sent: 'Terkirim',
  refused: 'Terjadi kesalahan.',
};

const table: Record<string, Words> = { ur: UR, id: ID };

/** The site's words in the language of the address. */
export const words: Words = table[options.lang] ?? EN;
