import type { Capacity, DraftPart, Grade, RegisterStanding, SurfaceKind } from '../../rules/types';
import type { Level } from '../level';
import type { CheckFailure, Telling } from '../view';
import type { Words } from './en';

/** Keeps a Latin word from changing the order of the Urdu round it (Unicode isolate marks). */
const isolate = (text: string) => `\u2068${text}\u2069`;

const surface: Record<SurfaceKind, string> = {
  post: 'پوسٹ',
  reply: 'جواب',
  quote: 'حوالے کے ساتھ پوسٹ',
  repost: 'ری پوسٹ',
  thread: 'سلسلہ وار پوسٹ',
  poll: 'رائے شماری',
  article: 'مضمون',
  story: 'اسٹوری',
  comment: 'تبصرہ',
  message: 'پیغام',
  channel: 'چینل',
  edit: 'ترمیم',
  caption: 'تصویر کی عبارت',
  profile: 'پروفائل',
};

/** What the site's own button does: what the person does, and what then happens. */
const verb: Record<SurfaceKind, [bare: string, does: string]> = {
  post: ['پوسٹ کریں', 'فوراً پوسٹ ہو گی'],
  reply: ['جواب دیں', 'جواب فوراً جائے گا'],
  quote: ['پوسٹ کریں', 'فوراً پوسٹ ہو گی'],
  repost: ['ری پوسٹ کریں', 'فوراً ری پوسٹ ہو گی'],
  thread: ['پوسٹ کریں', 'فوراً پوسٹ ہو گی'],
  poll: ['پوسٹ کریں', 'فوراً پوسٹ ہو گی'],
  article: ['شائع کریں', 'فوراً شائع ہو گا'],
  story: ['پوسٹ کریں', 'فوراً پوسٹ ہو گی'],
  comment: ['تبصرہ کریں', 'تبصرہ فوراً جائے گا'],
  message: ['بھیجیں', 'فوراً بھیجا جائے گا'],
  channel: ['بھیجیں', 'فوراً بھیجا جائے گا'],
  edit: ['محفوظ کریں', 'فوراً محفوظ ہو گا'],
  caption: ['محفوظ کریں', 'فوراً محفوظ ہو گی'],
  profile: ['محفوظ کریں', 'فوراً محفوظ ہو گا'],
};

const answer: Record<Capacity, string> = {
  office: 'دفتر کی طرف سے',
  private: 'ذاتی حیثیت میں',
};

const level: Record<Level, string> = {
  mend: 'پہلے درست کریں',
  second: 'دوسرے افسر کی منظوری درکار ہے',
  reason: 'وجہ لکھنا ضروری ہے',
  pause: 'ٹھہر کر دوبارہ دیکھیں',
  look: 'دوبارہ دیکھیں',
  note: 'صرف توجہ کے لیے',
  nothing: 'کچھ توجہ طلب نہیں',
};

const part: Record<DraftPart['role'], string> = {
  text: 'حصہ',
  title: 'سرخی',
  option: 'انتخاب',
  field: 'خانہ',
};

const register: Record<RegisterStanding, string> = {
  registered: 'دفتر کی فہرست کے مطابق یہ دفتری اکاؤنٹ ہے۔',
  'not-registered': 'یہ اکاؤنٹ دفتر کی فہرست میں نہیں ہے۔',
  'unknown-account': 'صفحے سے معلوم نہیں ہوتا کہ یہ کون سا اکاؤنٹ ہے۔',
  'no-register': '',
};

const failure: Record<CheckFailure, string> = {
  timeout: 'جانچ میں زیادہ وقت لگا، اس لیے روک دی گئی۔ آپ کے الفاظ خانے میں موجود ہیں۔',
  failed: 'جانچ نہیں ہو سکی۔ آپ کے الفاظ خانے میں موجود ہیں۔',
  invalidated:
    'احتیاط کا نیا نسخہ آ گیا ہے۔ اس ٹیب کو دوبارہ لوڈ کریں؛ تب تک آپ کے الفاظ خانے میں رہیں گے، اس لیے پہلے انھیں نقل کر لیں۔',
};

const telling: Record<Telling, string> = {
  mended: 'آپ کے کہنے پر خانے کے الفاظ بدل دیے گئے۔',
  'mend-failed': 'خانے نے تبدیلی قبول نہیں کی۔ اپنے الفاظ دیکھ کر خود درست کر لیں۔',
  'draft-changed': 'اس دوران مسودہ بدل گیا۔ دوبارہ جانچا جا رہا ہے۔',
  'not-taken': 'سائٹ نے اسے قبول نہیں کیا۔ آپ کے الفاظ خانے میں موجود ہیں۔',
  'press-again': 'اب سائٹ کا اپنا بٹن ایک بار پھر دبائیں۔ اس بار روکا نہیں جائے گا۔',
  sent: 'بھیج دیا گیا۔',
  'surface-gone': 'خانہ اب صفحے پر نہیں ہے۔ کچھ نہیں بھیجا گیا۔',
};

const grade: Record<Grade, string> = { A: '', N: 'اطلاعات کے مطابق', G: 'تصدیق باقی ہے' };

/** Every word the UI shows, in Urdu. */
export const ur: Words = {
  name: 'احتیاط',
  switchTo: 'English',

  question: 'آپ دفتر کی طرف سے لکھ رہے ہیں یا ذاتی حیثیت میں؟',
  answer,
  lookTitle: (count) =>
    count === 0
      ? 'کچھ توجہ طلب نہیں'
      : count === 1
        ? 'ایک بات توجہ طلب ہے'
        : `${count} باتیں توجہ طلب ہیں`,
  noAccount: 'نامعلوم اکاؤنٹ',
  where: (kind) => [' · ', ` · ${surface[kind]}`],
  register,
  checking: 'مسودہ اسی آلے پر پڑھا جا رہا ہے',
  clean: 'کچھ توجہ طلب نہیں۔',
  signals: {
    office: 'یہ الفاظ دفتری معلوم ہوتے ہیں:',
    private: 'یہ الفاظ ذاتی معلوم ہوتے ہیں:',
  },

  prospect: {
    atOnce: (kind) => `${verb[kind][1]}۔`,
    ifClean: (kind) => `کچھ توجہ طلب نہ ہوا تو ${verb[kind][1]}۔`,
    mend: (count) => (count === 1 ? 'ایک بات پہلے درست کریں' : `${count} باتیں پہلے درست کریں`),
    second: (count) =>
      count === 1 ? 'ایک بات پر دوسرے افسر کی منظوری' : `${count} باتوں پر دوسرے افسر کی منظوری`,
    reason: 'وجہ لکھنا ضروری',
    look: (count) => (count === 1 ? 'ایک بات دیکھ لیں' : `${count} باتیں دیکھ لیں`),
    pause: 'ذرا سا توقف',
    list: (items) => `${items.join('، ')}۔`,
    unchecked: 'آپ آگے بڑھ سکتے ہیں؛ جانچ نہیں ہوئی۔',
    uncheckedStop: 'دفتر بغیر جانچ کے اجازت نہیں دیتا۔',
  },

  level,
  differs: (office, own) => `دفتر کی طرف سے: ${level[office]}۔ ذاتی حیثیت میں: ${level[own]}۔`,
  secondRoute:
    'بھیجنے سے پہلے دوسرے افسر سے پوچھ لیں۔ ان کی منظوری یہاں درج نہیں ہو سکتی، اس لیے الفاظ درست کریں یا یہ کام انھی پر چھوڑ دیں۔',
  mayEngage: 'ممکنہ طور پر متعلقہ:',
  grade,
  notReadByLawyer: 'قواعد کا یہ مجموعہ ابھی کسی وکیل نے نہیں دیکھا۔',
  hiddenWords: (count) => `${count} حروف، دکھائے نہیں گئے`,
  otherPlaces: (count) => (count === 1 ? 'ایک اور جگہ' : `${count} اور جگہیں`),
  partName: (role, position) => `${part[role]} ${position}`,
  mend: {
    mask: (count) => (count === 1 ? 'چھپا دیں' : `تمام ${count} چھپا دیں`),
    remove: (count) => (count === 1 ? 'یہ الفاظ ہٹا دیں' : `تمام ${count} ہٹا دیں`),
    replace: (text) => `«${isolate(text)}» لکھیں`,
    replaceLong: 'مجوزہ الفاظ لکھیں',
    'sentence-case': 'عام حروف میں لکھیں',
  },

  unchecked: {
    length: 'مسودہ بہت طویل ہے۔ صرف پہلے 100,000 حروف پڑھے گئے۔',
    attachments: 'تصویریں، ویڈیو اور فائلیں نہیں پڑھی گئیں۔ انھیں خود دیکھ لیں۔',
    language: 'مسودے کا کچھ حصہ ایسی زبان میں ہے جو یہ قواعد نہیں جانتے۔',
    pack: 'کچھ قواعد استعمال نہیں ہو سکے۔ باقی استعمال ہوئے۔',
  },
  uncheckedTitle: 'اس مسودے کی جانچ نہیں ہوئی',
  failure,
  uncheckedOffice: {
    allow: 'پھر بھی آپ دفتر کی طرف سے یا ذاتی حیثیت میں آگے بڑھ سکتے ہیں۔',
    stop: 'دفتر کے نام سے بغیر جانچ کچھ بھیجنے کی اجازت نہیں۔ ذاتی حیثیت میں آپ آگے بڑھ سکتے ہیں۔',
  },

  reason: {
    label: 'اسے اسی طرح بھیجنا کیوں ضروری ہے؟',
    help: 'یہ آپ کی اپنی یادداشت کے لیے ہے: اس نسخے میں وجہ کا کوئی ریکارڈ نہیں رکھا جاتا۔ جہاں دفتر چاہے، وہاں لکھ لیں۔',
  },
  emergency: {
    open: 'یہ رک نہیں سکتا',
    title: 'ہنگامی صورت میں آگے بڑھیں',
    text: 'جہاں جان یا سلامتی کا معاملہ ہو، وہاں درست کیے بغیر بھی آگے بڑھ سکتے ہیں۔ وجہ لکھ دیں۔',
    close: 'نہیں، پہلے درست کریں',
  },

  go: {
    office: (kind) => `دفتر کی طرف سے ${verb[kind][0]}`,
    private: (kind) => `ذاتی حیثیت میں ${verb[kind][0]}`,
    officeUnchecked: (kind) => `بغیر جانچ، دفتر کی طرف سے ${verb[kind][0]}`,
    privateUnchecked: (kind) => `بغیر جانچ، ذاتی حیثیت میں ${verb[kind][0]}`,
    officeEmergency: (kind) => `بغیر درستی، دفتر کی طرف سے ${verb[kind][0]}`,
  },
  back: 'واپس جا کر بدلیں',
  backFromLook: 'مسودے پر واپس',
  left: {
    answer: '1 یا 2 سے جواب دیں',
    mend: (count) => `درستی باقی: ${count}`,
    reason: 'وجہ لکھنا باقی',
    pause: (seconds) => `توقف: ${seconds} سیکنڈ`,
    checking: 'جانچ کا انتظار ہے',
  },

  notice: {
    title: 'احتیاط کے ساتھ پہلی پوسٹ سے پہلے',
    lines: [
      'اس سائٹ پر اور احتیاط کی دوسری سائٹوں پر، لکھنے کے خانے لکھتے وقت اسی آلے پر پڑھے جاتے ہیں۔',
      'مسودے اس آلے سے باہر نہیں جاتے اور مسودے کی کوئی بات محفوظ نہیں کی جاتی: جب تک وہ کھلا ہے، صرف حافظے میں رہتا ہے۔',
      'ذاتی حیثیت کے جواب کا کچھ محفوظ نہیں ہوتا: نہ الفاظ، نہ گنتی، نہ وقت۔ اس نسخے میں دفتری پوسٹوں کا بھی کوئی ریکارڈ نہیں رکھا جاتا۔ گفتگو میں آپ کا پچھلا جواب صرف یہ ٹیب کچھ دیر یاد رکھتا ہے۔',
      'جو کچھ سامنے آیا اور آپ نے جو جواب دیا، صرف آپ کو دکھائی دیتا ہے۔ دفتر قواعد اور اپنے اکاؤنٹوں کی فہرست دیتا ہے، اسے کچھ نہیں بتایا جاتا۔ سائٹ حسبِ معمول اپنا خانہ دیکھتی ہے، مگر یہ نہیں کہ کیا سامنے آیا۔',
      'محفوظ صرف یہ ہوتا ہے: آپ کی زبان، یہ کہ آپ نے یہ پڑھ لیا، اور دفتر کی ترتیبات کی نقل۔',
    ],
    seen: 'میں نے پڑھ لیا',
  },

  telling,
  keptWords: 'آپ کے الفاظ، نقل کرنے کے لیے:',
  chip: {
    clear: 'کچھ توجہ طلب نہیں',
    checking: 'پڑھا جا رہا ہے',
    look: (count) => (count === 1 ? 'ایک بات دیکھ لیں' : `${count} باتیں دیکھ لیں`),
    failed: 'جانچ نہیں ہوئی',
    reload: 'جانچ بند: ٹیب دوبارہ لوڈ کریں',
    open: 'جو سامنے آیا، دکھائیں',
  },

  popup: {
    guarding: 'احتیاط جاری:',
    boxes: (count) => (count === 1 ? 'لکھنے کا ایک خانہ' : `لکھنے کے ${count} خانے`),
    tab: {
      guarding: 'اس صفحے پر جانچ ہو رہی ہے۔',
      'no-compose-box': 'یہاں لکھنے کا خانہ نہیں ملا۔ آپ یہاں جو لکھیں گے، اس کی جانچ نہیں ہو گی۔',
      off: 'اس صفحے پر احتیاط بند ہے۔ آپ یہاں جو لکھیں گے، اس کی جانچ نہیں ہو گی۔',
      'not-a-guarded-site': 'یہ سائٹ احتیاط کے دائرے میں نہیں۔',
      'reload-needed':
        'یہ ٹیب احتیاط کے شروع ہونے سے پہلے کھلا تھا، اس لیے یہاں جانچ نہیں ہو رہی۔ جو لکھا ہے اسے نقل کر لیں، پھر ٹیب دوبارہ لوڈ کریں۔',
      'access-withheld':
        'براؤزر احتیاط کو یہ سائٹ پڑھنے نہیں دیتا، اس لیے یہاں جانچ نہیں ہو رہی۔ براؤزر کے ایکسٹینشن مینو میں اجازت دیں، پھر ٹیب دوبارہ لوڈ کریں۔',
    },
    state: {
      'no-compose-box': 'لکھنے کا خانہ نہیں ملا',
      off: 'بند ہے',
      'not-a-guarded-site': 'جانچ نہیں ہوتی',
      'reload-needed': 'ابھی جانچ نہیں ہو رہی',
      'access-withheld': 'جانچ نہیں ہو رہی',
    },
    staysHere: 'اس آلے سے کچھ باہر نہیں جاتا۔',
    language: 'زبان',
    refusedTitle: (count) =>
      count === 1 ? 'دفتر کی ایک ترتیب قبول نہیں ہوئی' : `دفتر کی ${count} ترتیبات قبول نہیں ہوئیں`,
    refused: (path, expected, kept) =>
      `${isolate(path)}: متوقع ${isolate(expected)}۔ نافذ: ${isolate(kept)}۔`,
    source: {
      managed: 'دفتر کی ترتیبات نافذ ہیں',
      'last-known': 'دفتر کی آخری معلوم ترتیبات نافذ ہیں',
      default: 'دفتر کی کوئی ترتیبات نہیں',
    },
    version: (version) => `نسخہ ${isolate(version)}`,
  },
};
