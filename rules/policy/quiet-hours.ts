import { entryList } from './entries';
import { hint, type ManagedSchema } from './reading';
import { type QuietHours, WEEKDAYS, type Weekday } from './types';

const CLOCK = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;
const DAYS: readonly string[] = WEEKDAYS;
const SEVERITIES = ['warn', 'reason'] as const;
const text: ManagedSchema = { type: 'string' };

/** Hours in which office posts are asked about once more; private posts never are. */
export const quietHours = entryList<QuietHours>({
  says: `a list of hours, each with days (${WEEKDAYS.join(', ')}; left out: every day), from and until as 22:00 (until the next day where it is not later), zone as Asia/Karachi, and severity (${SEVERITIES.join(', ')})`,
  one: 'hours with from, until, zone and severity',
  properties: {
    days: { type: 'array', items: text },
    from: text,
    until: text,
    zone: text,
    severity: text,
  },
  read(entry) {
    const days = entry.list('days', isWeekday, (got) => {
      return `one of ${WEEKDAYS.join(', ')}${hint(got, DAYS)}`;
    });
    const from = entry.one('from', isClock, () => 'a time of day as 22:00');
    const until = entry.one('until', isClock, () => 'a time of day as 06:00');
    const zone = entry.one('zone', isZone, () => 'a time zone, such as Asia/Karachi');
    const severity = entry.one(
      'severity',
      (value): value is QuietHours['severity'] => SEVERITIES.some((word) => word === value),
      (got) => `one of ${SEVERITIES.join(', ')}${hint(got, SEVERITIES)}`,
    );
    return { ...(days !== undefined && { days }), from, until, zone, severity };
  },
});

function isWeekday(value: unknown): value is Weekday {
  return typeof value === 'string' && DAYS.includes(value);
}

function isClock(value: unknown): value is string {
  return typeof value === 'string' && CLOCK.test(value);
}

/** Whether this names a time zone that the browser knows (tzdata, as ECMA-402 has it). */
function isZone(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[A-Za-z][A-Za-z0-9_+/-]{1,39}$/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
