import type { Language } from '../../rules/types';

/** A name keeps its own direction, whatever stands round it. */
const kept = (name: string) => `\u2068${name}\u2069`;

/** What the UI says with the office's own facts. */
export interface SideSayings {
  /** Stands before the office's own words for its help desk. */
  helpDesk: string;
  legalPage: string;
  owner: (owner: string) => string;
  /** `more`: how many further names there are, 0 or less for none. */
  users: (named: readonly string[], more: number) => string;
  until: (day: string) => string;
}

const en: SideSayings = {
  helpDesk: 'Help desk of your office:',
  legalPage: 'What your office says of these rules',
  owner: (owner) => `${kept(owner)} answers for it.`,
  users: (named, more) =>
    `It may be used by ${named.map(kept).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  until: (day) => `Until ${day}.`,
};

const ur: SideSayings = {
  helpDesk: 'آپ کے دفتر کا ہیلپ ڈیسک:',
  legalPage: 'ان اصولوں پر آپ کے دفتر کا اپنا صفحہ',
  owner: (owner) => `اس کے ذمہ دار: ${kept(owner)}۔`,
  users: (named, more) =>
    `اسے استعمال کر سکتے ہیں: ${named.map(kept).join('، ')}${more > 0 ? ` اور ${more} مزید` : ''}۔`,
  until: (day) => `${kept(day)} تک۔`,
};

export const side: Record<Language, SideSayings> = { en, ur };
