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
import { siteOfHost, siteOnPage } from './which';
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

/** The site that guards this page, or `null`: `siteOnPage` of all. */
export function siteOn(doc: Document): Site | null {
  return siteOnPage(SITES, doc);
}

/** The site that guards this host name (at this address), or `null`: `siteOfHost` of all. */
export function siteFor(hostname: string, address?: string): Site | null {
  return siteOfHost(SITES, hostname, address);
}
