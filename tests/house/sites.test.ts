import { describe, expect, it } from 'vitest';
import { ALL_MATCHES, SITES } from '../../sites';
import { filesIn, readSource } from './source';

const isSite = (path: string) => /^export const \w+ = defineSite\(/m.test(readSource(path).text);

describe('sites/', () => {
  it('lists every site file once, in order of its id, which is its name', () => {
    const files = filesIn('sites', '.ts').filter((path) => /^sites\/[^/]+$/.test(path));
    const ids = files.filter(isSite).map((path) => path.slice('sites/'.length, -'.ts'.length));
    expect(SITES.map((site) => site.id).sort()).toEqual(ids.sort());
  });

  it('asks for whole hosts over https, and for no host twice', () => {
    for (const match of ALL_MATCHES) {
      expect(match).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
    }
    expect(new Set(ALL_MATCHES).size).toBe(ALL_MATCHES.length);
    expect([...ALL_MATCHES].sort()).toEqual(
      [...new Set(SITES.flatMap((site) => site.matches))].sort(),
    );
  });

  it.each(SITES.map((site) => [site.id, site.checked]))('%s says when it was checked', (_, day) => {
    expect(day).toMatch(/^20[0-9]{2}-[01][0-9]-[0-3][0-9]$/);
  });
});
