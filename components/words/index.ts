import type { Language } from '../../rules/types';
import { type AttachedSayings, attached } from './attached';
import { type Words as EnglishWords, en } from './en';
import { type SideSayings, side } from './office-side';
import { ur } from './ur';

export type Words = EnglishWords & { attached: AttachedSayings; side: SideSayings };

const CATALOGUE: Record<Language, Words> = {
  en: { ...en, attached: attached.en, side: side.en },
  ur: { ...ur, attached: attached.ur, side: side.ur },
};

/** All words of the UI in one language. */
export function wordsFor(language: Language): Words {
  return CATALOGUE[language];
}

/** Writing direction of a language. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ur' ? 'rtl' : 'ltr';
}
