import { bluesky } from './bluesky';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { linkedin } from './linkedin';
import { mastodon } from './mastodon';
import { reddit } from './reddit';
import { telegramA } from './telegram-a';
import { telegramK } from './telegram-k';
import { threads } from './threads';
import { tiktok } from './tiktok';
import type { Site } from './types';
import { whatsapp } from './whatsapp';
import { x } from './x';
import { youtube } from './youtube';

/** Every site we know, by id. A new site is one file and one line here. */
export const SITES: readonly Site[] = [
  bluesky,
  facebook,
  instagram,
  linkedin,
  mastodon,
  reddit,
  telegramA,
  telegramK,
  threads,
  tiktok,
  whatsapp,
  x,
  youtube,
];

/** The match patterns of all sites: the one list of hosts, read by the build. */
export const ALL_MATCHES: readonly string[] = [...new Set(SITES.flatMap((site) => site.matches))];

/** Pages of those hosts where nobody writes, and that stand in pages of others: players of clips. */
export const NOT_GUARDED: readonly string[] = ['https://www.youtube.com/embed/*'];

/**
 * The site that guards this page: by its host and address, else by its front end, which on a host
 * that we do not know tells itself only once the page is there. `null`: none. Where two sites share
 * a host they are two front ends: going from one to the other loads the page anew.
 */
export function siteOn(doc: Document): Site | null {
  const { hostname, href } = doc.location;
  return siteFor(hostname, href) ?? SITES.find((site) => site.recognises(doc)) ?? null;
}

/** The site that guards this host name (at this address), or `null`. */
export function siteFor(hostname: string, address?: string): Site | null {
  return (
    SITES.find(
      (site) =>
        site.matches.some((pattern) => new URL(pattern.replace('*', '')).hostname === hostname) &&
        (address === undefined || site.on(new URL(address))),
    ) ?? null
  );
}
