import type { Language } from '../../rules/types';
import { enOptions, type OptionsWords } from './en-options';
import { urOptions } from './ur-options';

export type { OptionsWords } from './en-options';

const CATALOGUE: Record<Language, OptionsWords> = { en: enOptions, ur: urOptions };

/** The words of the full pages; apart from the others, which every guarded page loads. */
export function optionsWordsFor(language: Language): OptionsWords {
  return CATALOGUE[language];
}
