import { describe, expect, it } from 'vitest';
import { type Coverage, countBoxes, coveredSite, isOff } from '../../guard/coverage';
import { SURFACE_KINDS, type SurfaceKind } from '../../rules/types';
import type { Box, Site, Surface } from '../../sites/types';

const surface = (kind: SurfaceKind, boxes = 1) =>
  ({ kind, boxes: Array.from({ length: boxes }, () => ({}) as Box) }) as Surface;
const ALL = [surface('post'), surface('message'), surface('repost', 0)];
const doc = {} as Document;

const siteOf = (found: Surface) =>
  ({
    id: 'x',
    surfaces: () => ALL,
    surfaceAt: () => found,
    pressed: () => found,
    keyPublishes: () => found,
  }) as unknown as Site;
const EVERYTHING: Coverage = { surfaces: SURFACE_KINDS, sitesOff: ['facebook'] };
const POSTS: Coverage = { surfaces: ['post', 'repost'], sitesOff: [] };
const OFF: Coverage = { surfaces: SURFACE_KINDS, sitesOff: ['x'] };

/** What the four ways of finding a surface give for one of this kind. */
function ways(kind: SurfaceKind, coverage: Coverage): boolean[] {
  const found = surface(kind);
  const site = coveredSite(siteOf(found), () => coverage);
  const key = {} as Parameters<Site['keyPublishes']>[0];
  return [
    site.surfaceAt([], doc) === found,
    site.pressed([], doc) === found,
    site.keyPublishes(key, [], doc) === found,
  ];
}

describe('what the office leaves out', () => {
  it.each<[string, Coverage, SurfaceKind, boolean]>([
    ['nothing', EVERYTHING, 'message', true],
    ['other kinds', POSTS, 'post', true],
    ['this kind', POSTS, 'message', false],
    ['the site', OFF, 'post', false],
  ])('%s: a press on the rest is seen, on it never', (_, coverage, kind, seen) => {
    expect(ways(kind, coverage)).toEqual([seen, seen, seen]);
  });

  it('follows the policy while the page is open', () => {
    let coverage = EVERYTHING;
    const site = coveredSite(siteOf(surface('post')), () => coverage);
    expect(site.surfaces(doc)).toHaveLength(3);
    coverage = POSTS;
    expect(site.surfaces(doc).map(({ kind }) => kind)).toEqual(['post', 'repost']);
    coverage = OFF;
    expect(site.surfaces(doc)).toEqual([]);
    expect(isOff(site, coverage)).toBe(true);
  });

  it('is counted apart from what is guarded', () => {
    const site = siteOf(surface('post'));
    expect(countBoxes(ALL, site, EVERYTHING)).toEqual({ boxes: 2, leftOut: 0 });
    expect(countBoxes(ALL, site, POSTS)).toEqual({ boxes: 1, leftOut: 1 });
    expect(countBoxes(ALL, site, OFF)).toEqual({ boxes: 0, leftOut: 2 });
  });
});
