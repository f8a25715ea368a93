import type { LanguageStretch, TextLanguage } from '../types';
import { languageOf } from './language';
import type { Reading } from './spot';

/** A stretch of one text in one language. */
export type Stretch = Omit<LanguageStretch, 'part'>;

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
