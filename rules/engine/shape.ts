/** Small pieces from which the check of a rule file is put together. */
import { nearest } from '../policy/nearest';

/** Reports one mistake at a key path. */
export type Report = (path: string, got: unknown, expected: string) => void;
/** Checks one value; says nothing when it is right. */
export type Shape = (value: unknown, path: string, report: Report) => void;

/** A value for an error message: short, on one line. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string')
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value);
    return keys.length === 0 ? 'an empty map' : `a map with ${keys.slice(0, 4).join(', ')}`;
  }
  return String(value);
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A text that is not blank. */
export const text: Shape = (value, path, report) => {
  if (typeof value !== 'string' || value.trim() === '') report(path, value, 'a text');
};

export const bool: Shape = (value, path, report) => {
  if (typeof value !== 'boolean') report(path, value, 'true or false');
};

/** A whole number in a range, both ends included. */
export function whole(least: number, most: number): Shape {
  return (value, path, report) => {
    if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) {
      report(path, value, `a whole number from ${least} to ${most}`);
    }
  };
}

/** A share, above 0 and at most 1. */
export const share: Shape = (value, path, report) => {
  if (typeof value !== 'number' || !(value > 0 && value <= 1)) {
    report(path, value, 'a number above 0 and at most 1');
  }
};

export function oneOf(options: readonly string[]): Shape {
  return (value, path, report) => {
    if (typeof value === 'string' && options.includes(value)) return;
    const near = typeof value === 'string' ? nearest(value, options) : null;
    const hint = near === null ? '' : `; did you mean ${near}?`;
    report(path, value, `one of ${options.join(', ')}${hint}`);
  };
}

/** A day that exists, as 2026-11-20. */
export const day: Shape = (value, path, report) => {
  const fits = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const date = fits ? new Date(`${value}T00:00:00Z`) : null;
  if (
    date === null ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(value as string)
  ) {
    report(path, value, 'a day as 2026-11-20');
  }
};

/** A day, or a moment: `2026-11-20T09:30`, with seconds and a zone where wanted. */
export const dayOrMoment: Shape = (value, path, report) => {
  const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;
  const fits = typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value));
  let real = fits;
  if (fits) day(value.slice(0, 10), path, () => (real = false));
  if (!real) report(path, value, 'a day as 2026-11-20, or a moment as 2026-11-20T09:30');
};

export const address: Shape = (value, path, report) => {
  if (typeof value !== 'string' || !/^https:\/\/[^\s/.]+\.\S+$/.test(value)) {
    report(path, value, 'an https address');
  }
};

export function listOf(shape: Shape, least = 1): Shape {
  return (value, path, report) => {
    if (!Array.isArray(value) || value.length < least) {
      report(path, value, least === 0 ? 'a list' : `a list of at least ${least}`);
      return;
    }
    for (const [index, item] of value.entries()) shape(item, `${path}[${index}]`, report);
  };
}

/** A map with these keys and no others; keys ending in `?` may be absent. */
export function mapOf(keys: Readonly<Record<string, Shape>>): Shape {
  const names = Object.keys(keys).map((key) => key.replace('?', ''));
  return (value, path, report) => {
    if (!isMap(value)) {
      report(path, value, `a map with ${names.join(', ')}`);
      return;
    }
    for (const key of Object.keys(value)) {
      if (names.includes(key)) continue;
      const near = nearest(key, names);
      report(join(path, key), key, near === null ? `one of ${names.join(', ')}` : `${near}`);
    }
    for (const [key, shape] of Object.entries(keys)) {
      const name = key.replace('?', '');
      if (value[name] === undefined && key.endsWith('?')) continue;
      shape(value[name], join(path, name), report);
    }
  };
}

/** A map with any keys of a form, at least one. */
export function anyKeys(form: RegExp, shape: Shape): Shape {
  return (value, path, report) => {
    if (!isMap(value) || Object.keys(value).length === 0) {
      report(path, value, 'a map with at least one key');
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      if (form.test(key)) shape(item, join(path, key), report);
      else report(join(path, key), key, 'a name of small letters, digits and hyphens');
    }
  };
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
