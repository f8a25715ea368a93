import { type QuietHours, WEEKDAYS } from '../policy/types';

const DAYS: readonly string[] = WEEKDAYS;

/** Reads the clock of a zone; made once for each, since that is what costs. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The hours of these that are on at a moment. Total: a zone that is none has no hours. */
export function quietAt(hours: readonly QuietHours[], now: Date): QuietHours[] {
  return hours.filter((each) => isOn(each, now));
}

function isOn({ days, from, until, zone }: QuietHours, now: Date): boolean {
  const local = localTime(zone, now);
  if (local === null) return false;
  const { day, time } = local;
  const counts = (weekday: number) =>
    days?.includes(WEEKDAYS[(weekday + 7) % 7] as (typeof WEEKDAYS)[number]) ?? true;
  if (from < until) return counts(day) && from <= time && time < until;
  // Over midnight: since this evening, or still since the evening before.
  return (counts(day) && from <= time) || (counts(day - 1) && time < until);
}

/** Day of the week (0: Monday) and time of day (`22:05`) in a zone. */
function localTime(zone: string, now: Date): { day: number; time: string } | null {
  try {
    const clock = clocks.get(zone) ?? clockOf(zone);
    clocks.set(zone, clock);
    const parts = new Map(clock.formatToParts(now).map(({ type, value }) => [type, value]));
    const weekday = (parts.get('weekday') ?? '').slice(0, 3).toLowerCase();
    const day = DAYS.indexOf(weekday);
    return { day, time: `${parts.get('hour')}:${parts.get('minute')}` };
  } catch {
    return null;
  }
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', ...time });
}
