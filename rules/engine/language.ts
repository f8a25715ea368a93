/**
 * Which of the languages we check a sentence can be in. Script tells Urdu; between English and Roman
 * Urdu the small words of each decide, and in doubt both stay possible.
 */
import { ARABIC, LATIN, OTHER, type Sentence, type Tokens } from './tokens';

/** Small words of English, the most frequent ones. */
export const ENGLISH = new Set(
  `the of and for with was were this that from have has will be been on at by our your they it an as
  not you are we i my their which who what when where would should can could there here`.split(
    /\s+/,
  ),
);
const ROMAN_URDU = new Set(
  `hai hain hay hen ka ki ke ko nahi nahin nai nhi aur mein mai se bhi kya kia ye yeh wo woh tha thi
  thay hum aap ap kar karo karen karein karna karta raha rahi rahe rahay ga gi ge gay ho hota hoti kal
  aaj sab bhai wala wali walay wale apna apni apne jo tum mera meri mere liye liay sirf koi kuch phir
  jab tak agar lekin magar bohat bohot bahut dein den dia diya gaya gayi gaye hua hui huay is iss us
  kisi inka unka iska uska kyun kyon kab yahan wahan sahib janab`.split(/\s+/),
);

/** Whether a sentence can be Roman Urdu: not when English small words stand alone in it. */
export function canBeRomanUrdu(tokens: Tokens, sentence: Sentence): boolean {
  let english = 0;
  for (let token = sentence.first; token < sentence.end; token++) {
    const word = tokens.texts[token] as string;
    if (ENGLISH.has(word)) english++;
    else if (ROMAN_URDU.has(word) && word !== 'is' && word !== 'us') return true;
  }
  return english < 2;
}

/** Whether most of the letters are in a script that no language we check is written in. */
export function isForeignScript(tokens: Tokens): boolean {
  let ours = 0;
  let foreign = 0;
  for (let token = 0; token < tokens.count; token++) {
    const length = (tokens.ends[token] as number) - (tokens.starts[token] as number);
    const kind = tokens.kinds[token];
    if (kind === LATIN || kind === ARABIC) ours += length;
    else if (kind === OTHER) foreign += length;
  }
  return foreign >= 8 && foreign > ours;
}
