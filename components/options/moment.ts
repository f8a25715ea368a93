import type { Language } from '../../rules/types';

/** An ISO moment to the minute, as people of this language write it, where the person is. */
export function momentOf(iso: string, language: Language): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const locale = language === 'ur' ? 'ur-PK-u-nu-latn' : 'en-GB';
  return moment.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}
