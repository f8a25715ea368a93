/**
 * Which of the languages we check a sentence is in. Script tells Urdu; between English and Roman Urdu
 * the small words of each decide, and in doubt both stay possible. (Detectors that other projects use
 * know no Roman Urdu.)
 */
import { hashOf, WordTable } from './hash';
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
  Tokens,
  WIDTH,
} from './tokens';

/** Language of one sentence; `mixed`: two scripts, or both of those in Latin letters. */
export type SentenceLanguage = 'en' | 'ur' | 'ur-Latn' | 'mixed' | 'other';

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

/** What is counted of a sentence: words by script, and small words by language. */
interface Counts {
  latin: number;
  arabic: number;
  other: number;
  english: number;
  roman: number;
}

function count(tokens: Tokens, { first, end }: Pick<Sentence, 'first' | 'end'>): Counts {
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
export function canBeRomanUrdu(
  tokens: Tokens | { texts: readonly string[] },
  sentence: Pick<Sentence, 'first' | 'end'>,
): boolean {
  if (!(tokens instanceof Tokens)) return canBeRomanWords(tokens.texts);
  const counts = count(tokens, sentence);
  if (!isRomanPossible(counts)) return false;
  return counts.roman > 0 || !isEnglishAround(tokens);
}

function isRomanPossible({ latin, arabic, english, roman }: Counts): boolean {
  return roman > 0 ? roman * CHANCE >= english : latin > arabic && english < 2;
}

/** Whether the text as a whole is clearly English: a sentence of it that tells nothing is too. */
function isEnglishAround(tokens: Tokens): boolean {
  if (tokens.sentences.length < 2) return false;
  tokens.english ??= isEnglishText(count(tokens, { first: 0, end: tokens.count }));
  return tokens.english;
}

function isEnglishText({ english, roman }: Counts): boolean {
  return roman === 0 && english > 2;
}

/** The same for words that stand in no text. */
function canBeRomanWords(words: readonly string[]): boolean {
  const found = words.map((word) => marks.get(hashOf(word)));
  const all = (mark: number) => found.filter((each) => each === mark).length;
  return isRomanPossible({
    latin: words.length,
    arabic: 0,
    other: 0,
    english: all(ENGLISH_MARK),
    roman: all(ROMAN_MARK),
  });
}

/** The language of one sentence; `null`: it has no words, or none that tell. */
export function languageOf(tokens: Tokens, sentence: Sentence): SentenceLanguage | null {
  const counts = count(tokens, sentence);
  const { latin, arabic, other, english, roman } = counts;
  const all = latin + arabic + other;
  if (all === 0) return null;
  if (other > all / 2) return 'other';
  if (Math.min(arabic, latin) >= all * MIXED_SHARE) return 'mixed';
  if (arabic > latin) return 'ur';
  if (english === 0 && roman === 0) return null;
  if (!isRomanPossible(counts) || roman === 0) return 'en';
  return roman >= english ? 'ur-Latn' : 'mixed';
}

/** Whether most of the letters are in a script that no language we check is written in. */
export function isForeignScript(tokens: Tokens): boolean {
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
