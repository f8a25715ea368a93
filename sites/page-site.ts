import type { OfficeSite } from '../rules/policy/types';
import { defineSite } from './define-site';
import type { Site } from './types';
import { siteOnPage } from './which';

/**
 * The guarded site of one page: known at once by its host, or later by policy or front end. `sites`:
 * those that it may be; on one of our own hosts only those that live there.
 */
export function pageSite(doc: Document, sites: readonly Site[]): Site {
  const general = generalSite(doc.location.hostname);
  let known = siteOnPage(sites, doc);
  let office: OfficeSite | null = null;
  let byLook = false;
  const now = (): Site => {
    if (known !== null) return known;
    // A host that we do not know tells its front end once its page is there.
    known = sites.find(({ id }) => id === office?.like) ?? siteOnPage(sites, doc);
    if (known === null) return general;
    known.adopt(doc, office);
    known.lookFor(byLook);
    return known;
  };
  return {
    get id() {
      return now().id;
    },
    get name() {
      return office?.name ?? now().name;
    },
    get matches() {
      return now().matches;
    },
    get checked() {
      return now().checked;
    },
    surfaces: (on) => now().surfaces(on),
    surfaceAt: (path, on) => now().surfaceAt(path, on),
    pressed: (path, on, by) => now().pressed(path, on, by),
    keyPublishes: (key, path, on) => now().keyPublishes(key, path, on),
    asksKeys: (surface) => now().asksKeys(surface),
    keyShown: (surface, key, meant) => now().keyShown(surface, key, meant),
    forgetKeys: () => now().forgetKeys(),
    on: (url) => now().on(url),
    account: (on, surface) => now().account(on, surface),
    conversation: (on, surface) => now().conversation(on, surface),
    roots: (on) => now().roots(on),
    outcome: (on, surface) => now().outcome(on, surface),
    pends: (on) => now().pends(on),
    recognises: (on) => now().recognises(on),
    expectsSurface: (url, on) => now().expectsSurface(url, on),
    counted: (on) => now().counted(on),
    adopt(on, given) {
      office = given;
      general.adopt(on, given);
      known?.adopt(on, given);
    },
    lookFor(on) {
      byLook = on;
      known?.lookFor(on);
    },
  };
}

/**
 * A site that no file knows: the places that the office names, and boxes by their look. Its id is
 * the host, so that an office's register can name accounts of it.
 */
function generalSite(host: string): Site {
  const site = defineSite({
    id: host,
    name: host,
    matches: [`https://${host}/*`],
    checked: '',
    shadowHosts: '',
    editors: () => '',
    places: [],
    bare: () => [],
    account: () => ({ handle: null, kind: 'unknown' }),
    conversation: (doc, { kind }) =>
      kind === 'message' || kind === 'comment' ? doc.location.pathname : null,
    alerts: '[role="alert"]',
    expectsSurface: () => false,
    expects: [],
  });
  site.lookFor(true);
  return site;
}
