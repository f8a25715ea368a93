import { LANGUAGES } from '../../rules/types';
import type { OptionsWords } from '../words/options';

/** Most entries of a list that are shown. */
const MOST = 12;
/** Longest text shown in full, UTF-16 units. */
const LONGEST = 300;

type Say = OptionsWords['policy'];

/** The value of a policy key in plain words, a line for each thing in it. */
export function valueLines(key: string, value: unknown, say: Say): string[] {
  if (isUnset(value)) return [say.notSet];
  if (typeof value === 'string') return [textOf(key, value, say)];
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each === 'string')) {
      return [
        listed(
          value.map((each) => textOf(key, each, say)),
          say,
        ).join(', '),
      ];
    }
    return listed(
      value.map((each) => inLine(each, say)),
      say,
    );
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([part, each]) =>
      isLanguage(part) ? inLine(each, say) : `${part}: ${inLine(each, say)}`,
    );
  }
  return [inLine(value, say)];
}

/** Whether a value says nothing: an empty text or list, or nothing but such. */
export function isUnset(value: unknown): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isUnset);
}

function textOf(key: string, value: string, say: Say): string {
  const known = say.values[`${key}.${value}`];
  if (known !== undefined) return known;
  if (value.startsWith('data:image/')) return say.picture(Math.ceil(value.length / 1024));
  return value.length > LONGEST ? say.longText(value.length) : value;
}

function inLine(value: unknown, say: Say): string {
  if (isUnset(value)) return say.notSet;
  if (value === true) return say.yes;
  if (value === false) return say.no;
  if (Array.isArray(value))
    return listed(
      value.map((each) => inLine(each, say)),
      say,
    ).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([, each]) => !isUnset(each))
      .map(([part, each]) => `${part} ${inLine(each, say)}`)
      .join(' · ');
  }
  return textOf('', String(value), say);
}

function listed(lines: readonly string[], say: Say): string[] {
  if (lines.length <= MOST) return [...lines];
  return [...lines.slice(0, MOST), say.more(lines.length - MOST)];
}

function isLanguage(part: string): boolean {
  return LANGUAGES.some((each) => each === part);
}
