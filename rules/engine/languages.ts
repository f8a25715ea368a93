import type { LanguageStretch, TextLanguage } from '../types';
import { canBeRomanUrdu } from './language';
import type { Reading } from './spot';
import { ARABIC, LATIN, OTHER, type Sentence, type Tokens } from './tokens';

/** A stretch of one text in one language. */
export type Stretch = Omit<LanguageStretch, 'part'>;

/** Share of a sentence's words from which a second script makes it mixed. */
const MIXED_SHARE = 0.25;

/**
 * Adds the languages of a text, sentence by sentence; neighbours in one language are one stretch.
 * @param before where the text begins in its part.
 */
export function addLanguages(out: Stretch[], { folded, tokens }: Reading, before: number): void {
  for (const sentence of tokens.sentences) {
    const language = languageOf(tokens, sentence);
    if (language === null) continue;
    const start = before + folded.start(sentence.from);
    const end = before + folded.end(sentence.to - 1);
    const last = out.at(-1);
    if (last?.language === language) last.end = end;
    else out.push({ start, end, language });
  }
}

/** The language that most of a text is in; English where no other stands. */
export function mainLanguage(stretches: readonly Stretch[]): TextLanguage {
  const length = new Map<TextLanguage, number>([['en', 0]]);
  for (const { start, end, language } of stretches) {
    if (language === 'mixed' || language === 'other') continue;
    length.set(language, (length.get(language) ?? 0) + end - start);
  }
  return [...length].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function languageOf(tokens: Tokens, sentence: Sentence): Stretch['language'] | null {
  let latin = 0;
  let arabic = 0;
  let other = 0;
  for (let token = sentence.first; token < sentence.end; token++) {
    const kind = tokens.kind(token);
    if (kind === LATIN) latin++;
    else if (kind === ARABIC) arabic++;
    else if (kind === OTHER) other++;
  }
  const all = latin + arabic + other;
  if (all === 0) return null;
  if (other > all / 2) return 'other';
  if (Math.min(arabic, latin) >= all * MIXED_SHARE) return 'mixed';
  if (arabic > latin) return 'ur';
  return canBeRomanUrdu(tokens, sentence) && hasRomanWords(tokens, sentence) ? 'ur-Latn' : 'en';
}

/** With two English words put before it, a sentence can be Roman Urdu only by words of its own. */
function hasRomanWords(tokens: Tokens, { first, end }: Sentence): boolean {
  const texts = ['the', 'of'];
  for (let token = first; token < end; token++) texts.push(tokens.text(token));
  return canBeRomanUrdu({ texts }, { first: 0, end: texts.length });
}
