import type { BundleReason } from '../../rules/policy/bundle';
import type { Language } from '../../rules/types';

const kept = (text: string) => `\u2068${text}\u2069`;

/** What the page on settings says of an office's signed bundle. */
export interface BundleSayings {
  title: string;
  host: string;
  inPolicy: string;
  inForce: (version: number) => string;
  none: string;
  issued: (moment: string) => string;
  expires: (moment: string) => string;
  checked: (moment: string) => string;
  notAsked: string;
  refused: (why: string, moment: string) => string;
  reason: Record<BundleReason, string>;
  access: string;
  give: (host: string) => string;
  check: string;
}

const en: BundleSayings = {
  title: 'Signed bundle of your office',
  host: 'Fetched from',
  inPolicy: 'It stands in the policy itself; nothing is fetched.',
  inForce: (version) => `Version ${version} is in force.`,
  none: 'No bundle is in force.',
  issued: (moment) => `Issued ${moment}.`,
  expires: (moment) => `Good until ${moment}.`,
  checked: (moment) => `Last asked ${moment}.`,
  notAsked: 'The address was not asked yet.',
  refused: (why, moment) => `What came ${moment} was refused, and what was in force stays: ${why}`,
  reason: {
    'no-access': 'the browser gives no access to that address',
    unreachable: 'the server could not be reached, or its certificate is not good',
    slow: 'the server took too long',
    status: 'the server answered with an error',
    redirected: 'the server sends on to another address, which is never followed',
    'broken-off': 'the transfer broke off',
    oversize: 'it is too large',
    truncated: 'it is not whole',
    'not-a-bundle': 'it is no bundle',
    unsupported: 'this browser cannot check its kind of signature',
    'wrong-key': 'it is signed by another key than the policy names',
    'wrong-signature': 'its signature is not good',
    older: 'it is older than one that was taken before',
    'same-version': 'it has the version of one that was taken before, and another content',
    expired: 'it is out of date',
  },
  access: 'The browser gives no access to this address yet.',
  give: (host) => `Give access to ${host}`,
  check: 'Ask for it now',
};

const ur: BundleSayings = {
  title: 'دفتر کا دستخط شدہ مجموعہ',
  host: 'یہاں سے لیا جاتا ہے:',
  inPolicy: 'یہ خود ترتیبات میں درج ہے؛ کہیں سے کچھ نہیں لیا جاتا۔',
  inForce: (version) => `نسخہ ${kept(String(version))} نافذ ہے۔`,
  none: 'کوئی مجموعہ نافذ نہیں۔',
  issued: (moment) => `اجرا: ${kept(moment)}۔`,
  expires: (moment) => `${kept(moment)} تک درست۔`,
  checked: (moment) => `آخری بار ${kept(moment)} کو پوچھا گیا۔`,
  notAsked: 'ابھی اس پتے سے نہیں پوچھا گیا۔',
  refused: (why, moment) =>
    `${kept(moment)} کو جو آیا وہ رد ہوا، اور جو نافذ تھا وہی نافذ ہے: ${why}`,
  reason: {
    'no-access': 'براؤزر اس پتے کی اجازت نہیں دیتا',
    unreachable: 'سرور تک رسائی نہیں ہوئی، یا اس کی سند درست نہیں',
    slow: 'سرور نے بہت دیر لگائی',
    status: 'سرور نے غلطی بتائی',
    redirected: 'سرور کسی اور پتے پر بھیجتا ہے، جہاں ہم کبھی نہیں جاتے',
    'broken-off': 'ترسیل بیچ میں ٹوٹ گئی',
    oversize: 'وہ بہت بڑا ہے',
    truncated: 'وہ پورا نہیں',
    'not-a-bundle': 'وہ ایسا مجموعہ نہیں',
    unsupported: 'یہ براؤزر اس قسم کے دستخط نہیں جانچ سکتا',
    'wrong-key': 'اس پر دستخط اس کلید کے نہیں جو ترتیبات میں درج ہے',
    'wrong-signature': 'اس کے دستخط درست نہیں',
    older: 'وہ اس سے پرانا ہے جو پہلے لیا جا چکا ہے',
    'same-version': 'اس کا نسخہ پہلے والا ہے مگر مواد مختلف ہے',
    expired: 'اس کی مدت ختم ہو چکی ہے',
  },
  access: 'براؤزر ابھی اس پتے کی اجازت نہیں دیتا۔',
  give: (host) => `${kept(host)} کی اجازت دیں`,
  check: 'ابھی پوچھیں',
};

const CATALOGUE: Record<Language, BundleSayings> = { en, ur };

/** The words for an office's signed bundle. */
export function bundleWordsFor(language: Language): BundleSayings {
  return CATALOGUE[language];
}
