import type { SurfaceKind } from '../rules/types';
import type { Site, Surface } from '../sites/types';

/** What the office has covered; what it leaves out is not read and not held, and the popup says so. */
export interface Coverage {
  /** Kinds of places to write that are covered. */
  surfaces: readonly SurfaceKind[];
  /** Ids of sites that are not, whatever the kind. */
  sitesOff: readonly string[];
}

/** Whether the office switched this site off. */
export function isOff(site: Site, { sitesOff }: Coverage): boolean {
  return sitesOff.includes(site.id);
}

/** The same site, that shows only the surfaces that are covered now. */
export function coveredSite(given: Site, coverage: () => Coverage): Site {
  const covers = (surface: Surface | null): surface is Surface => {
    const now = coverage();
    return surface !== null && now.surfaces.includes(surface.kind) && !isOff(given, now);
  };
  const only = (surface: Surface | null) => (covers(surface) ? surface : null);
  // Stands before the given one, which may tell only later what site it is.
  return Object.assign(Object.create(given) as Site, {
    surfaces: (doc) => given.surfaces(doc).filter(covers),
    surfaceAt: (path, doc) => only(given.surfaceAt(path, doc)),
    pressed: (path, doc, by) => only(given.pressed(path, doc, by)),
    keyPublishes: (key, path, doc) => only(given.keyPublishes(key, path, doc)),
  } satisfies Partial<Site>);
}

/** How many compose boxes of these surfaces are covered, and how many are left out. */
export function countBoxes(
  all: readonly Surface[],
  site: Site,
  coverage: Coverage,
): { boxes: number; leftOut: number } {
  const withBoxes = all.filter(({ boxes }) => boxes.length > 0);
  const off = isOff(site, coverage);
  const boxes = off ? 0 : withBoxes.filter(({ kind }) => coverage.surfaces.includes(kind)).length;
  return { boxes, leftOut: withBoxes.length - boxes };
}
