/**
 * Which of the languages we check a sentence is in. Script tells Urdu; between English and Roman Urdu
 * the small words of each decide, and in doubt both stay possible. (Detectors that other projects use
 * know no Roman Urdu.)
 */
import type { LanguageStretch } from '../types';
import { WordTable } from './hash';
import {
  ARABIC,
  DIGIT,
  HASH,
  IN_ADDRESS,
  LATIN,
  MENTION,
  OTHER,
  REST,
  type Sentence,
  type Tokens,
  WIDTH,
  type WordCounts,
} from './tokens';
import { KIND } from './units';

/** Language of one sentence; `mixed`: two scripts, or both of those in Latin letters. */
type SentenceLanguage = LanguageStretch['language'];

/** Small words of English, the most frequent ones, that are no word of Roman Urdu. */
const ENGLISH =
  `the of and for with was were this that from have has will be been on at by our your they it
  an as not you are we i my their which who what when where would should can could there here but if or
  because about into over after before how why than then them him his her she its all any some more most
  must may do does did dont cant im ive please today people`.split(/\s+/);
/** Small words of Roman Urdu that are no word of English. */
const ROMAN_URDU =
  `hai hain hay hy hen ka ki ke ko nahi nahin nai nhi aur mein mai se bhi kya kia ye yeh wo
  woh tha thi thay hum aap kar karo karen karein karna karta karti karte raha rahi rahe rahay rha rhi rhe ga
  gi ge hota hoti hote hoga hogi honge kal aaj sab bhai wala wali walay wale apna apni apne jo tum mera meri
  mere hamara hamari hamare tumhara tera teri tere liye liay sirf koi kuch phir jab tab tak agar lekin magar
  bohat bohot bahut dein den dia diya gaya gayi gaye gya hua hui huay hue kisi inka unka iska uska kyun kyon
  kab yahan wahan kahan sahib janab ne yar acha acchi baat kaam abhi kabhi hamesha chahiye sakta sakti sakte
  jana jata jati jate krna kro krte krta krti hun hoon mujhe mujhay tujhe unko inko unki inki iski uski isko
  usko aisa aise kaise waqt saath sath bad baad pehle pehlay log logon allah`.split(/\s+/);

const ENGLISH_MARK = 1;
const ROMAN_MARK = 2;
const marks = new WordTable([
  ...ENGLISH.map((word): [string, number] => [word, ENGLISH_MARK]),
  ...ROMAN_URDU.map((word): [string, number] => [word, ROMAN_MARK]),
]);

/** Words of English to one of Roman Urdu from which that one is taken for chance. */
const CHANCE = 5;
/** Share of a sentence's words from which a second script makes it mixed. */
const MIXED_SHARE = 0.25;

/** The words of a sentence, counted when first asked for: `count` keeps them with it. */
function countsOf(tokens: Tokens, sentence: Sentence): WordCounts {
  sentence.counts ??= count(tokens, sentence);
  return sentence.counts;
}

function count(tokens: Tokens, { first, end }: Sentence): WordCounts {
  const { data, from } = tokens;
  const counts = { latin: 0, arabic: 0, other: 0, english: 0, roman: 0 };
  for (let token = first; token < end; token++) {
    const at = from + token * WIDTH;
    const rest = data[at + REST] as number;
    if ((rest & (IN_ADDRESS | MENTION | DIGIT)) !== 0) continue;
    if ((rest & LATIN) === 0) {
      if ((rest & ARABIC) !== 0) counts.arabic++;
      else if ((rest & OTHER) !== 0) counts.other++;
      continue;
    }
    counts.latin++;
    const mark = marks.get(data[at + HASH] as number);
    if (mark === ENGLISH_MARK) counts.english++;
    else if (mark === ROMAN_MARK) counts.roman++;
  }
  return counts;
}

/** Whether a sentence can hold Roman Urdu: not where English small words stand alone in it. */
export function canBeRomanUrdu(tokens: Tokens, sentence: Sentence): boolean {
  const { latin, arabic, english, roman } = countsOf(tokens, sentence);
  if (roman > 0) return roman * CHANCE >= english;
  return latin > arabic && english < 2 && !isEnglishAround(tokens);
}

/** Whether the text as a whole is clearly English: a sentence of it that tells nothing is too. */
function isEnglishAround(tokens: Tokens): boolean {
  if (tokens.sentences.length < 2) return false;
  tokens.english ??= isEnglishText(tokens);
  return tokens.english;
}

function isEnglishText(tokens: Tokens): boolean {
  let all = 0;
  for (const sentence of tokens.sentences) {
    const { english, roman } = countsOf(tokens, sentence);
    if (roman > 0) return false;
    all += english;
  }
  return all > 2;
}

/**
 * The language of one sentence; `null`: it has no words but those of addresses and handles. In Latin
 * letters it is English where nothing tells.
 */
export function languageOf(tokens: Tokens, sentence: Sentence): SentenceLanguage | null {
  const { latin, arabic, other, english, roman } = countsOf(tokens, sentence);
  const all = latin + arabic + other;
  if (all === 0) return null;
  if (other > all / 2) return 'other';
  if (Math.min(arabic, latin) >= all * MIXED_SHARE) return 'mixed';
  if (arabic > latin) return 'ur';
  if (roman * CHANCE < Math.max(english, 1)) return 'en';
  return roman >= english ? 'ur-Latn' : 'mixed';
}

/** Whether most of the letters are in a script that no language we check is written in. */
export function isForeignScript(tokens: Tokens): boolean {
  if ((tokens.folded.seen & (OTHER << KIND)) === 0) return false;
  let ours = 0;
  let foreign = 0;
  for (let token = 0; token < tokens.count; token++) {
    const length = tokens.end(token) - tokens.start(token);
    const kind = tokens.kind(token);
    if (kind === LATIN || kind === ARABIC) ours += length;
    else if (kind === OTHER) foreign += length;
  }
  return foreign >= 8 && foreign > ours;
}
