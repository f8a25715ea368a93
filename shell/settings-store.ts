import { browser } from 'wxt/browser';
import { LANGUAGES, type Language } from '../rules/types';

/** What the person set on this device. */
export interface OwnSettings {
  language: Language;
  noticeSeen: boolean;
  /** They took note of what is read and kept. */
  disclosed: boolean;
}

export const SETTING_KEYS = ['language', 'noticeSeen', 'disclosed'] as const;

/**
 * Reads the person's settings; what is missing or unreadable has its default.
 * @param first the language to begin with where the person chose none.
 */
export async function readOwnSettings(
  first: 'browser' | Language = 'browser',
): Promise<OwnSettings> {
  const found = await browser.storage.local.get([...SETTING_KEYS]).catch(() => ({}));
  const { language, noticeSeen, disclosed } = found as Record<string, unknown>;
  return {
    language:
      LANGUAGES.find((code) => code === language) ??
      (first === 'browser' ? browserLanguage() : first),
    noticeSeen: noticeSeen === true,
    disclosed: disclosed === true,
  };
}

/** Keeps the language. Throws when it is not one that we speak. */
export async function saveLanguage(language: Language): Promise<void> {
  if (!LANGUAGES.includes(language)) {
    throw new Error(`language ${JSON.stringify(language)} is not one of ${LANGUAGES.join(', ')}`);
  }
  await browser.storage.local.set({ language });
}

/** Keeps that the first-time notice was read on this device. */
export async function saveNoticeSeen(): Promise<void> {
  await browser.storage.local.set({ noticeSeen: true });
}

/** Keeps that the person took note of what is read and kept. */
export async function saveDisclosed(): Promise<void> {
  await browser.storage.local.set({ disclosed: true });
}

function browserLanguage(): Language {
  const code = browser.i18n.getUILanguage().toLowerCase().split('-')[0];
  return LANGUAGES.find((known) => known === code) ?? 'en';
}
