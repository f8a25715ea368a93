import { endOf, startOf } from '../engine/window';
import { LANGUAGES, type Language } from '../types';
import { type Entry, entryList, isPhrase, PHRASE } from './entries';
import { isName, isRecord, type ManagedSchema, own } from './reading';
import { isHandle } from './rule-changes';
import type { Crisis } from './types';
import { isDayOrMoment } from './window-list';

/** A crisis ends by itself after so many days at the latest; a longer one is a new entry. */
export const MAX_CRISIS_DAYS = 30;

const DAY_MS = 86_400_000;
const text: ManagedSchema = { type: 'string' };

/** Crises, each with the office that leads; one that cannot be used is left out, the others stand. */
export const crisisList = entryList<Crisis>({
  says: `a list of crises, each with from and until (at most ${MAX_CRISIS_DAYS} days), about (words of the topic), lead (the name of the office that leads, by language: ${LANGUAGES.join(', ')}) and accounts (handles that may speak)`,
  one: 'a crisis with from, until, about, lead and accounts',
  properties: {
    from: text,
    until: text,
    about: { type: 'array', items: text },
    lead: {
      type: 'object',
      properties: Object.fromEntries(LANGUAGES.map((code) => [code, text])),
    },
    accounts: { type: 'array', items: text },
  },
  read(entry) {
    const day = () => 'a day as 2026-01-31, or a moment as 2026-01-31T09:30';
    const from = entry.one('from', isDayOrMoment, day);
    const until = entry.one('until', isDayOrMoment, day);
    const about = entry.list('about', isPhrase, () => PHRASE);
    if (entry.get('about') === undefined) entry.refuse('about', undefined, PHRASE);
    const lead = leadOf(entry);
    const accounts = entry.list('accounts', isHandle, () => 'a handle or numeric id, as a text');
    if (entry.usable) {
      const last = startOf(from) + MAX_CRISIS_DAYS * DAY_MS;
      // A day at the end is counted whole, and one with a change of clocks may be an hour longer.
      if (endOf(until) <= startOf(from)) entry.refuse('until', until, `not before ${from}`);
      else if (endOf(until) > last + DAY_MS / 2) {
        entry.refuse('until', until, `at most ${MAX_CRISIS_DAYS} days after ${from}`);
      }
    }
    return { from, until, about: about ?? [], lead, accounts: accounts ?? [] };
  },
});

/** The name of the lead office; a language that is left out borrows the other one's. */
function leadOf(entry: Entry): Record<Language, string> {
  const given = entry.get('lead');
  const names = isRecord(given) ? LANGUAGES.map((code) => own(given, code)).filter(isName) : [];
  const [any] = names;
  if (any === undefined || !isRecord(given)) {
    entry.refuse('lead', given, `a name by language, such as {"en": "…"}`);
    return { en: '', ur: '' };
  }
  const name = (code: Language) => {
    const own_ = own(given, code);
    return (isName(own_) ? own_ : any).trim();
  };
  return { en: name('en'), ur: name('ur') };
}
