/** Hosts and ids of the sites in `sites/` (`scripts/vite-sites.ts`). */
declare module 'virtual:sites' {
  /** Match patterns of all sites. */
  export const MATCHES: readonly string[];
  export const SITE_IDS: readonly string[];
}
