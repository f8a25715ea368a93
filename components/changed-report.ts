import type { ChangedView } from './view';

/**
 * The report of a page that changed, as plain text in English, for an IT desk and for us. It names
 * the site, the host and what was counted: never an address, never a word of a page or a draft.
 */
export function changedReport(
  { site, checked, unheld, missing }: ChangedView,
  at: { host: string; version: string; day: string },
): string {
  const lines = missing.map(
    ({ what, least, most, found }) => `- ${what}: ${found} found, ${least} to ${most} expected`,
  );
  return [
    `Ehtiyat ${at.version}: a page changed`,
    `Day: ${at.day}`,
    `Site: ${site}, host ${at.host}`,
    checked === '' ? 'Site file: none' : `Site file compared with the site on ${checked}`,
    `Words went out that were not held: ${unheld ? 'yes' : 'not seen'}`,
    lines.length === 0 ? 'No compose box was found.' : 'Missing on the page:',
    ...lines,
  ].join('\n');
}
