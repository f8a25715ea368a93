/**
 * Which of the languages we check a sentence can be in. Script tells Urdu; between English and Roman
 * Urdu the small words of each decide, and in doubt both stay possible.
 */
import { hashOf, WordTable } from './hash';
import { ARABIC, HASH, LATIN, OTHER, REST, type Sentence, Tokens, WIDTH } from './tokens';

/** Small words of English, the most frequent ones. */
export const ENGLISH = new Set(
  `the of and for with was were this that from have has will be been on at by our your they it an as
  not you are we i my their which who what when where would should can could there here`.split(
    /\s+/,
  ),
);
const ROMAN_URDU =
  `hai hain hay hen ka ki ke ko nahi nahin nai nhi aur mein mai se bhi kya kia ye yeh wo woh
  tha thi thay hum aap ap kar karo karen karein karna karta raha rahi rahe rahay ga gi ge gay ho hota hoti kal
  aaj sab bhai wala wali walay wale apna apni apne jo tum mera meri mere liye liay sirf koi kuch phir
  jab tak agar lekin magar bohat bohot bahut dein den dia diya gaya gayi gaye hua hui huay
  kisi inka unka iska uska kyun kyon kab yahan wahan sahib janab`.split(/\s+/);

const ENGLISH_MARK = 1;
const ROMAN_MARK = 2;
const marks = new WordTable([
  ...[...ENGLISH].map((word): [string, number] => [word, ENGLISH_MARK]),
  ...ROMAN_URDU.map((word): [string, number] => [word, ROMAN_MARK]),
]);

/** Whether a sentence can be Roman Urdu: not when English small words stand alone in it. */
export function canBeRomanUrdu(
  tokens: Tokens | { texts: readonly string[] },
  sentence: Pick<Sentence, 'first' | 'end'>,
): boolean {
  if (!(tokens instanceof Tokens)) return canBeRomanWords(tokens.texts);
  const { data, from } = tokens;
  let english = 0;
  let latin = 0;
  for (let token = sentence.first; token < sentence.end; token++) {
    const at = from + token * WIDTH;
    if (((data[at + REST] as number) & LATIN) === 0) continue;
    latin++;
    const mark = marks.get(data[at + HASH] as number);
    if (mark === ROMAN_MARK) return true;
    english += mark & ENGLISH_MARK;
  }
  return latin > 0 && english < 2;
}

/** The same for words that stand in no text. */
function canBeRomanWords(words: readonly string[]): boolean {
  const found = words.map((word) => marks.get(hashOf(word)));
  return found.includes(ROMAN_MARK) || found.filter((mark) => mark === ENGLISH_MARK).length < 2;
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
