import type { Sample } from './draft';

/** Findings for the gallery. The rules' own words are in the packs; these are only like them. */

export const cabinet: Sample = {
  rule: 'pk/cabinet-paper',
  category: 'classified',
  about: 'SECRET\nSummary for the Cabinet',
  office: 'block',
  own: 'block',
  pause: true,
  mends: ['remove'],
  citations: [
    ['Rules of Business 1973', 'r. 24(8)', 1973, 'N'],
    ['Official Secrets Act 1923', 's. 5', 1923, 'A'],
  ],
  en: {
    title: 'a Cabinet paper',
    why: 'Cabinet papers are not for publication before their release. The gist counts as much as the paper.',
    may: 'You may post the decision once it has been released.',
  },
  ur: {
    title: 'کابینہ کا کاغذ',
    why: 'کابینہ کے کاغذات جاری ہونے سے پہلے شائع نہیں کیے جاتے۔ خلاصہ بھی کاغذ ہی شمار ہوتا ہے۔',
    may: 'فیصلہ جاری ہونے کے بعد آپ اسے پوسٹ کر سکتے ہیں۔',
  },
};

export const cnic: Sample = {
  rule: 'pk/cnic',
  category: 'personal-data',
  about: '35202-1234567-1',
  office: 'warn',
  own: 'warn',
  sensitive: true,
  mends: ['mask', 'remove'],
  citations: [['Prevention of Electronic Crimes Act 2016', 's. 16', 2016, 'A']],
  en: {
    title: 'a person’s identity number',
    why: 'With an identity number others can act in a person’s name.',
    may: 'You may name the person where that is needed, without the number.',
  },
  ur: {
    title: 'کسی شخص کا شناختی نمبر',
    why: 'شناختی نمبر سے دوسرے لوگ اس شخص کے نام پر کام کر سکتے ہیں۔',
    may: 'جہاں ضروری ہو، نمبر کے بغیر نام لکھ سکتے ہیں۔',
  },
};

export const rumour: Sample = {
  rule: 'pk/unverified-alarm',
  category: 'unverified-claim',
  about: 'سنا ہے کہ',
  office: 'block',
  own: 'warn',
  mends: ['remove'],
  citations: [['پیکا 2016', 'دفعہ 26-الف', 2016, 'G']],
  en: {
    title: 'unverified news',
    why: 'A rumour from an official is taken for fact and can cause a panic.',
    may: 'You may post what the responsible office has confirmed, with its name.',
  },
  ur: {
    title: 'غیر مصدقہ خبر',
    why: 'سرکاری اہلکار کی افواہ حقیقت سمجھی جاتی ہے اور خوف پھیلا سکتی ہے۔',
    may: 'متعلقہ دفتر کی تصدیق کے بعد، اس کے نام کے ساتھ پوسٹ کر سکتے ہیں۔',
  },
};

export const exclamation: Sample = {
  rule: 'common/exclamation',
  category: 'tone-exclamation',
  about: '!!!',
  office: 'warn',
  own: 'note',
  mends: ['replace'],
  replacement: '۔',
  citations: [],
  en: { title: 'piled exclamation marks', why: 'They read as alarm.', may: '' },
  ur: { title: 'کئی فجائیہ نشان', why: 'ان سے گھبراہٹ کا تاثر ملتا ہے۔', may: '' },
};

export const promise: Sample = {
  rule: 'pk/commitment',
  category: 'commitment',
  about: 'Rs 50,000 to each family by Friday',
  office: 'reason',
  own: 'note',
  citations: [['Secretariat Instructions 2021', 'para 12', 2021, 'G']],
  en: {
    title: 'a promise of money or date',
    why: 'The public will hold the office to it.',
    may: 'You may say what has been sanctioned, with its date.',
  },
  ur: {
    title: 'رقم یا تاریخ کا وعدہ',
    why: 'لوگ دفتر کو اس کا پابند سمجھیں گے۔',
    may: 'جو منظور ہو چکا ہے وہ تاریخ کے ساتھ لکھ سکتے ہیں۔',
  },
};

export const capitals: Sample = {
  rule: 'common/capitals',
  category: 'tone-caps',
  about: 'STAY HOME NOW',
  office: 'note',
  own: 'note',
  mends: ['sentence-case'],
  citations: [],
  en: { title: 'all capitals', why: 'Capitals read as shouting.', may: '' },
  ur: { title: 'تمام بڑے حروف', why: 'بڑے حروف چلّانے جیسے لگتے ہیں۔', may: '' },
};

export const bank: Sample = {
  rule: 'pk/bank-talks',
  category: 'internal-document',
  about: 'a levy was discussed with the donors',
  office: 'approve',
  own: 'warn',
  pause: true,
  citations: [['Government Servants (Conduct) Rules 1964', 'r. 18', 1964, 'A']],
  en: {
    title: 'what was said in office',
    why: 'What came to you through your office is not yours to release.',
    may: 'You may point to what is public already.',
  },
  ur: {
    title: 'دفتر میں ہونے والی بات',
    why: 'دفتر کے ذریعے ملی ہوئی بات آپ خود جاری نہیں کر سکتے۔',
    may: 'جو پہلے سے عام ہے اس کا حوالہ دے سکتے ہیں۔',
  },
};

export const wrongAccount: Sample = {
  rule: 'common/private-on-office-account',
  category: 'wrong-account',
  office: null,
  own: 'warn',
  pause: true,
  citations: [['Establishment Division circular', 'para 2', 2020, 'A']],
  en: {
    title: 'a private post from an office account',
    why: 'The public will see it as the office’s word.',
    may: 'You may post it from your own account.',
  },
  ur: {
    title: 'دفتری اکاؤنٹ سے ذاتی پوسٹ',
    why: 'لوگ اسے دفتر کی بات سمجھیں گے۔',
    may: 'آپ اسے اپنے ذاتی اکاؤنٹ سے پوسٹ کر سکتے ہیں۔',
  },
};

export const scheme: Sample = {
  rule: 'pk/election-scheme',
  category: 'election',
  about: 'a new road for NA-122',
  office: 'block',
  own: 'note',
  mends: ['ask-permission', 'wait', 'add-source'],
  until: '2026-12-08',
  replacement: '\nSource: ',
  decidedBy: 'pk-punjab',
  citations: [['Elections Act 2017', 's. 181', 2017, 'A']],
  en: {
    title: 'a new scheme before the poll',
    why: 'After the programme of a poll is announced, no scheme is announced for that constituency.',
    may: 'You may go on with running services and civic notices.',
  },
  ur: {
    title: 'پولنگ سے پہلے نیا منصوبہ',
    why: 'انتخابی شیڈول کے بعد اس حلقے کے لیے کسی منصوبے کا اعلان نہیں کیا جاتا۔',
    may: 'جاری خدمات اور عام اطلاعات جاری رہ سکتی ہیں۔',
  },
};

export const bribe: Sample = {
  rule: 'pk/unauthorised-information',
  category: 'internal-document',
  about: 'the clerk takes a bribe for every file',
  office: 'block',
  own: 'block',
  pause: true,
  report: true,
  mends: ['remove'],
  citations: [['Official Secrets Act 1923', 's. 5', 1923, 'A']],
  en: {
    title: 'inside information',
    why: 'What comes to you through your office is not yours to publish.',
    may: 'You may link the public version.',
    report:
      'If this is a report of wrongdoing, the ombudsman and the anti-corruption body take it.',
  },
  ur: {
    title: 'دفتر کے اندر کی بات',
    why: 'دفتر سے ملی ہوئی بات شائع کرنے کا اختیار آپ کے پاس نہیں۔',
    may: 'آپ شائع شدہ متن کا لنک دے سکتے ہیں۔',
    report: 'اگر یہ کسی بے ضابطگی کی اطلاع ہے تو محتسب اور انسدادِ بدعنوانی کا ادارہ اسے لیتا ہے۔',
  },
};

export const polioClaim: Sample = {
  rule: 'common/known-false-claim',
  category: 'unverified-claim',
  about: 'polio drops make children infertile',
  office: 'block',
  own: 'warn',
  claim: {
    claimReviewed: 'Polio drops make children infertile',
    inLanguage: 'en',
    author: 'World Health Organization',
    url: 'https://www.who.int/',
    datePublished: '2020-10-24',
    reviewRating: 'False',
  },
  citations: [['Prevention of Electronic Crimes Act 2016', 's. 26A', 2016, 'A']],
  en: {
    title: 'a claim found false',
    why: 'Readers take an official’s word for fact.',
    may: 'You may share what the health ministry has published.',
  },
  ur: {
    title: 'غلط ثابت شدہ دعویٰ',
    why: 'لوگ سرکاری اہلکار کی بات کو حقیقت سمجھتے ہیں۔',
    may: 'آپ وزارتِ صحت کا شائع شدہ پیغام بتا سکتے ہیں۔',
  },
};
