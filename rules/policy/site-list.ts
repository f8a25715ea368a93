import { SURFACE_KINDS, type SurfaceKind } from '../types';
import {
  eachEntry,
  hint,
  isName,
  isRecord,
  type Known,
  LEFT_OUT,
  own,
  problem,
  refused,
  type Shape,
  unknownKeys,
} from './reading';
import type { OfficePlace, OfficeSite, PolicyProblem } from './types';

const SITE_KEYS = ['host', 'name', 'like', 'places'] as const;
const PLACE_KEYS = ['kind', 'editor', 'root', 'submit', 'key', 'account'] as const;
const PUBLISH_KEYS: readonly string[] = ['none', 'enter', 'ctrl-enter'];
const KINDS: readonly string[] = SURFACE_KINDS;
const HOST =
  /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const MAX_SELECTOR = 500;

/** Labels of letters, digits and hyphens, two at least, no port: a host as a match pattern has it. */
export function isHost(value: unknown): value is string {
  return typeof value === 'string' && HOST.test(value);
}

const text = { type: 'string' as const };

/** Sites that an office adds, or places that it adds to ours; an entry that cannot be used is left out. */
export const siteList: Shape<OfficeSite[]> = {
  says: `a list of sites, each with host, and where needed name, like (a site whose front end it runs) and places, each with kind (${SURFACE_KINDS.join(', ')}), editor, root and submit as CSS selectors, key (${PUBLISH_KEYS.join(', ')}) and account`,
  schema: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        host: text,
        name: text,
        like: text,
        places: {
          type: 'array',
          items: {
            type: 'object',
            properties: Object.fromEntries(PLACE_KEYS.map((key) => [key, text])),
          },
        },
      },
    },
  },
  read(value, path, fallback, known) {
    if (!Array.isArray(value)) return refused(value, path, this.says, fallback);
    const problems: PolicyProblem[] = [];
    const sites: OfficeSite[] = [];
    eachEntry(value, path, problems, (entry, at) => {
      const site = readSite(entry, at, known, problems);
      if (site === null) return;
      if (sites.some(({ host }) => host === site.host)) {
        problems.push(problem(site.host, `${at}.host`, 'each host once', LEFT_OUT));
      } else sites.push(site);
    });
    return { value: sites, problems };
  },
};

/** The hosts of the sites that a policy adds, as it was given. */
export function hostsOf(given: Record<string, unknown>): string[] {
  return siteList.read(own(given, 'sites') ?? [], 'sites', [], {}).value.map(({ host }) => host);
}

function readSite(
  entry: unknown,
  path: string,
  known: Known,
  problems: PolicyProblem[],
): OfficeSite | null {
  if (!isRecord(entry)) {
    problems.push(problem(entry, path, 'a site with host', LEFT_OUT));
    return null;
  }
  problems.push(...unknownKeys(entry, path, SITE_KEYS));
  const [host, name, like, places] = SITE_KEYS.map((key) => own(entry, key));
  if (!isHost(host)) {
    const expected = 'a host in small letters, without https:// and path, as forum.example.gov.pk';
    problems.push(problem(host, `${path}.host`, expected, LEFT_OUT));
    return null;
  }
  const site: OfficeSite = { host, name: host, like: null, places: [] };
  if (isName(name)) site.name = name.trim();
  else if (name !== undefined) problems.push(problem(name, `${path}.name`, 'a name', host));
  if (typeof like === 'string' && (known.sites?.includes(like) ?? true)) site.like = like;
  else if (like !== undefined) {
    const sites = known.sites ?? [];
    const expected = `a site of this build (${sites.join(', ')})${hint(like, sites)}`;
    problems.push(problem(like, `${path}.like`, expected, 'its front end is looked at'));
  }
  if (Array.isArray(places)) {
    eachEntry(places, `${path}.places`, problems, (one, at) => {
      const place = readPlace(one, at, problems);
      if (place !== null) site.places.push(place);
    });
  } else if (places !== undefined) {
    problems.push(problem(places, `${path}.places`, 'a list of places', []));
  }
  return site;
}

function readPlace(entry: unknown, path: string, problems: PolicyProblem[]): OfficePlace | null {
  if (!isRecord(entry)) {
    problems.push(problem(entry, path, 'a place with kind, editor, root and submit', LEFT_OUT));
    return null;
  }
  problems.push(...unknownKeys(entry, path, PLACE_KEYS));
  const before = problems.length;
  const [kind, editor, root, submit, key = 'none', account = ''] = PLACE_KEYS.map((one) =>
    own(entry, one),
  );
  const refuse = (got: unknown, of: string, expected: string) =>
    problems.push(problem(got, `${path}.${of}`, expected, LEFT_OUT));
  if (typeof kind !== 'string' || !KINDS.includes(kind)) {
    refuse(kind, 'kind', `one of ${SURFACE_KINDS.join(', ')}${hint(kind, KINDS)}`);
  }
  const selector = `a CSS selector of at most ${MAX_SELECTOR} characters`;
  if (!isSelector(editor)) refuse(editor, 'editor', selector);
  if (!isSelector(root)) refuse(root, 'root', selector);
  if (!isSelector(submit)) refuse(submit, 'submit', selector);
  if (account !== '' && !isSelector(account)) refuse(account, 'account', selector);
  if (typeof key !== 'string' || !PUBLISH_KEYS.includes(key)) {
    refuse(key, 'key', `one of ${PUBLISH_KEYS.join(', ')}${hint(key, PUBLISH_KEYS)}`);
  }
  if (problems.length > before) return null;
  return {
    kind: kind as SurfaceKind,
    editor: editor as string,
    root: root as string,
    submit: submit as string,
    key: key as OfficePlace['key'],
    account: account as string,
  };
}

/** Length only: whether it is CSS is known where there is a page to ask. */
function isSelector(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_SELECTOR;
}
