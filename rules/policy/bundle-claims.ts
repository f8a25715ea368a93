import { isRecord, own } from './reading';

/** Words by which a sentence denies or asks rather than claims. */
const DENIALS = {
  en: '(false|fake|hoax|myth|myths|rumour|rumours|rumor|rumors|debunked|misinformation|untrue|baseless|fact check|no evidence|no truth)',
  ur: '(غلط|جھوٹ|جھوٹی|جھوٹا|جعلی|افواہ|افواہیں|افواہوں|بے بنیاد|من گھڑت|غلط فہمی)',
  'ur-Latn':
    '(ghalat|jhoot|jhooti|jhoota|jaali|fake|afwah|afwahein|be bunyad|man gharat|ghalat fehmi)',
};

const WORDS = {
  en: {
    title: 'a claim that was found false',
    why: 'This sentence is close to one that fact checkers have looked into and rejected.',
    may: 'You may state what is true first and link the review, or leave the claim out.',
  },
  ur: {
    title: 'غلط ثابت ہونے والا دعویٰ',
    why: 'یہ جملہ ایسے دعوے سے ملتا ہے جسے حقائق جانچنے والے ادارے رد کر چکے ہیں۔',
    may: 'پہلے درست بات لکھیں اور جائزے کا لنک دیں، یا یہ دعویٰ نکال دیں۔',
  },
};

/**
 * The claims of a bundle (fields of schema.org's ClaimReview, see `docs/kinds/claim.md`) as the text of
 * a pack, `null` where there are none. Each is a rule by itself: one that cannot be read costs no other.
 * @param expires ISO day on which the bundle does.
 */
export function claimsPack(claims: readonly unknown[], expires: string): string | null {
  if (claims.length === 0) return null;
  const rules = claims.map((claim, index) => ruleFor(claim, index + 1, expires));
  const name = { en: 'Claims that your office follows', ur: 'آپ کے دفتر کے زیرِ نظر دعوے' };
  return JSON.stringify({ pack: { pack: 'office-claims', name, lawyer: null }, rules });
}

function ruleFor(claim: unknown, number: number, expires: string) {
  const says = (key: string) => (isRecord(claim) ? own(claim, key) : undefined);
  const day = says('datePublished');
  return {
    id: `office-claims/claim-${number}`,
    category: 'unverified-claim',
    catalogue: [],
    citations: [
      {
        instrument: says('author'),
        clause: says('reviewRating'),
        year: Number(String(day).slice(0, 4)),
        version: day,
        grade: 'N',
        url: says('url'),
      },
    ],
    verified: day,
    expires,
    severity: { office: 'warn', private: 'warn' },
    window: { kinds: ['crisis'], severity: { office: 'block', private: 'warn' } },
    words: WORDS,
    match: [{ claim: { list: [claim] } }],
    except: {
      ...{ quoted: true, negated: true, question: true },
      anywhere: Object.fromEntries(
        Object.entries(DENIALS).map(([language, words]) => [language, [words]]),
      ),
    },
    mends: ['remove-sentence'],
    examples: { flag: { en: [says('claimReviewed')] }, quiet: { en: ['Good morning.'] } },
  };
}
