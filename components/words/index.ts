import type { Language } from '../../rules/types';
import { en, type Words } from './en';
import { ur } from './ur';

export type { Words };

const CATALOGUE: Record<Language, Words> = { en, ur };

/** All words of the UI in one language. */
export function wordsFor(language: Language): Words {
  return CATALOGUE[language];
}

/** Writing direction of a language. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ur' ? 'rtl' : 'ltr';
}
