import type { Site } from './types';

/**
 * The site among these that guards this page: by its host and address, else by its front end, which
 * on a host that we do not know tells itself only once the page is there. `null`: none. Where two
 * sites share a host they are two front ends: going from one to the other loads the page anew.
 */
export function siteOnPage(sites: readonly Site[], doc: Document): Site | null {
  const { hostname, href } = doc.location;
  return siteOfHost(sites, hostname, href) ?? sites.find((site) => site.recognises(doc)) ?? null;
}

/** The site among these that guards this host name (at this address), or `null`. */
export function siteOfHost(
  sites: readonly Site[],
  hostname: string,
  address?: string,
): Site | null {
  return (
    sites.find(
      (site) =>
        site.matches.some((pattern) => new URL(pattern.replace('*', '')).hostname === hostname) &&
        (address === undefined || site.on(new URL(address))),
    ) ?? null
  );
}
