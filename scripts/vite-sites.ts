import type { Plugin } from 'vite';
import { ALL_MATCHES, SITES } from '../sites';

const NAME = 'virtual:sites';
/** Ids that begin with NUL are left alone by other plugins. */
const RESOLVED = '\0virtual:sites';

/**
 * Gives `virtual:sites`: hosts and ids of the sites as plain lists, so that a worker which only asks
 * for those does not hold, and read at every start, how each site is built.
 */
export function sitesPlugin(): Plugin {
  return {
    name: 'ehtiyat-sites',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const ids = SITES.map((site) => site.id);
      return `export const MATCHES = ${JSON.stringify(ALL_MATCHES)};
export const SITE_IDS = ${JSON.stringify(ids)};
`;
    },
  };
}
