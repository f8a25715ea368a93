import { MOST_BUNDLE_BYTES } from '../../rules/policy/bundle';
import { EVERY, OVERDUE_SPREAD, SPREAD } from '../../shell/bundle-schedule';

/** What a fleet's day looks like; the page says each of these. */
export interface FleetDay {
  /** Browsers open, hours a day. */
  hoursOpen: number;
  /** Over how long a fleet's browsers are started in the morning, minutes. */
  startMinutes: number;
  /** One bundle as it travels, bytes. */
  bundleBytes: number;
  /** Request, answer without a body, and the TLS handshake before them, bytes. */
  overheadBytes: number;
}

export const ORDINARY: FleetDay = {
  hoursOpen: 9,
  startMinutes: 60,
  bundleBytes: 100_000,
  overheadBytes: 6_000,
};

/** What a fleet costs its server, a day. */
export interface FleetCost {
  officials: number;
  requests: number;
  /** On average while browsers are open. */
  perSecond: number;
  /** While they are started in the morning. */
  peakPerSecond: number;
  /** On a day without a new bundle, and on one with. */
  quietBytes: number;
  changeBytes: number;
}

/** Each browser asks once when it is started, its time having passed over night, and then each `EVERY`. */
export function fleetCost(officials: number, day: FleetDay = ORDINARY): FleetCost {
  const each = 1 + Math.floor((day.hoursOpen * 3_600_000) / EVERY);
  const requests = officials * each;
  const quietBytes = requests * day.overheadBytes;
  return {
    officials,
    requests,
    perSecond: requests / (day.hoursOpen * 3_600),
    peakPerSecond: officials / (day.startMinutes * 60),
    quietBytes,
    changeBytes: quietBytes + officials * day.bundleBytes,
  };
}

/** `docs/scale.md`, made from the figures above. */
export function scalePage(): string {
  const { hoursOpen, startMinutes, bundleBytes, overheadBytes } = ORDINARY;
  const rows = [1_000, 100_000, 5_000_000].map((officials) => {
    const cost = fleetCost(officials);
    const cells = [
      whole(officials),
      whole(cost.requests),
      rate(cost.perSecond),
      rate(cost.peakPerSecond),
      volume(cost.quietBytes),
      volume(cost.changeBytes),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const most = { ...ORDINARY, bundleBytes: MOST_BUNDLE_BYTES };
  const largest = fleetCost(5_000_000, most).changeBytes;
  const hours = EVERY / 3_600_000;
  const longest = hours * (1 + SPREAD);
  return `# What a fleet costs its server

Made by \`scripts/bundle/scale.ts\` from the schedule in \`shell/bundle-schedule.ts\`: change those, not this page. Computed, not measured; a test plays a day of the schedule and compares.

Only an office that names an address in \`bundle\` has any such cost: the extension asks nobody else, and sends nothing but the question. The file is one and the same for everybody and changes rarely, so that any content delivery network, or one plain web server with ETags, can serve it.

Assumed: browsers are open ${hoursOpen} hours a day and are all started within ${startMinutes} minutes; each asks once at its start, spread over ${OVERDUE_SPREAD / 60_000} minutes, and then every ${hours} hours ± ${SPREAD * 100} %; a bundle of ${bundleBytes / 1000} kB as it travels; ${overheadBytes / 1000} kB for handshake, request and headers; what has not changed is answered by 304 without a body.

| officials | requests a day | requests a second, average | requests a second, morning | a day without a new bundle | a day with one |
|---|---|---|---|---|---|
${rows.join('\n')}

- **A new bundle** is with every open browser after at most ${longest} hours, with half of them after about ${hours / 2}. A browser that was closed over night has it within ${OVERDUE_SPREAD / 60_000} minutes of its start.
- **A server that is down** is asked again after 15 minutes, then half as often each time, down to every ${hours} hours: 5,000,000 officials are then ${rate((5_000_000 * 3_600_000) / EVERY / 3_600)} requests a second, and the last good bundle stays in force meanwhile.
- **The largest bundle** (${MOST_BUNDLE_BYTES} bytes) makes the last figure ${volume(largest)}, and no other.
- \`Cache-Control\` of the server does not matter: each question is asked of the server itself. Let the network in between keep the file and answer by its ETag.
`;
}

const whole = (count: number) => count.toLocaleString('en-US');
const rate = (perSecond: number) =>
  perSecond < 10 ? perSecond.toFixed(2) : whole(Math.round(perSecond));

/** Decimal units, as traffic is sold. */
function volume(bytes: number): string {
  const [unit, name] = bytes >= 1e12 ? [1e12, 'TB'] : bytes >= 1e9 ? [1e9, 'GB'] : [1e6, 'MB'];
  return `${Number((bytes / (unit as number)).toPrecision(3))} ${name}`;
}
