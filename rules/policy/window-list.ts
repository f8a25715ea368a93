import { endOf, type OpenWindow, startOf, WINDOW_KINDS, type WindowKind } from '../engine/window';
import {
  eachEntry,
  hint,
  isDay,
  isName,
  isRecord,
  LEFT_OUT,
  own,
  problem,
  refused,
  type Shape,
  unknownKeys,
} from './reading';
import type { PolicyProblem } from './types';

const KEYS = ['kind', 'from', 'until', 'about'] as const;
const KINDS: readonly string[] = WINDOW_KINDS;
const MOMENT = /^(.{10})T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})?$/;

/** Windows in which the office is; an entry that cannot be used is left out, the others stand. */
export const windowList: Shape<OpenWindow[]> = {
  says: `a list of windows, each with kind (${WINDOW_KINDS.join(', ')}), from and until, and about where only some names are meant`,
  schema: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        kind: { type: 'string' },
        from: { type: 'string' },
        until: { type: 'string' },
        about: { type: 'array', items: { type: 'string' } },
      },
    },
  },
  read(value, path, fallback) {
    if (!Array.isArray(value)) return refused(value, path, this.says, fallback);
    const problems: PolicyProblem[] = [];
    const windows: OpenWindow[] = [];
    eachEntry(value, path, problems, (entry, at) => {
      const window = readWindow(entry, at, problems);
      if (window !== null) windows.push(window);
    });
    return { value: windows, problems };
  },
};

function readWindow(entry: unknown, path: string, problems: PolicyProblem[]): OpenWindow | null {
  if (!isRecord(entry)) {
    problems.push(problem(entry, path, 'a window with kind, from and until', LEFT_OUT));
    return null;
  }
  problems.push(...unknownKeys(entry, path, KEYS));
  const before = problems.length;
  const [kind, from, until, about] = KEYS.map((key) => own(entry, key));
  const refuse = (got: unknown, key: string, expected: string) =>
    problems.push(problem(got, `${path}.${key}`, expected, LEFT_OUT));
  if (typeof kind !== 'string' || !KINDS.includes(kind)) {
    refuse(kind, 'kind', `one of ${WINDOW_KINDS.join(', ')}${hint(kind, KINDS)}`);
  }
  const expected = 'a day as 2026-01-31, or a moment as 2026-01-31T09:30';
  if (!isDayOrMoment(from)) refuse(from, 'from', expected);
  if (!isDayOrMoment(until)) refuse(until, 'until', expected);
  if (isDayOrMoment(from) && isDayOrMoment(until) && endOf(until) <= startOf(from)) {
    refuse(until, 'until', `not before ${from}`);
  }
  if (about !== undefined && (!Array.isArray(about) || about.length === 0)) {
    refuse(about, 'about', 'a list of at least one name');
  } else {
    for (const [index, name] of (about ?? []).entries()) {
      if (!isName(name) || !/[\p{L}\p{N}]/u.test(name)) {
        refuse(name, `about[${index}]`, 'a name with a letter or a number in it');
      }
    }
  }
  if (problems.length > before) return null;
  return {
    kind: kind as WindowKind,
    from: from as string,
    until: until as string,
    ...(about !== undefined && { about: [...(about as string[])] }),
  };
}

/** A real day, or a moment of one, as a window begins and ends. */
export function isDayOrMoment(value: unknown): value is string {
  if (isDay(value)) return true;
  const [, day] = typeof value === 'string' ? (MOMENT.exec(value) ?? []) : [];
  return isDay(day) && !Number.isNaN(Date.parse(value as string));
}
