import { bluesky } from './bluesky';
import { facebook } from './facebook';
import { mastodon } from './mastodon';
import type { Site } from './types';
import { x } from './x';

/** Every site we know, by id. A new site is one file and one line here. */
export const SITES: readonly Site[] = [bluesky, facebook, mastodon, x];

/** The match patterns of all sites: the one list of hosts, read by the build. */
export const ALL_MATCHES: readonly string[] = SITES.flatMap((site) => site.matches);

/**
 * The site that guards this page: by its host, else by its front end, which on a host that we do
 * not know tells itself only once the page is there. `null`: none.
 */
export function siteOn(doc: Document): Site | null {
  return siteFor(doc.location.hostname) ?? SITES.find((site) => site.recognises(doc)) ?? null;
}

/** The site that guards this host name, or `null`. */
export function siteFor(hostname: string): Site | null {
  return (
    SITES.find((site) =>
      site.matches.some((pattern) => new URL(pattern.replace('*', '')).hostname === hostname),
    ) ?? null
  );
}
