import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { POLICY_KEYS } from '../../rules/policy/table';
import { CHROME_ID, FIREFOX_ID } from '../../scripts/ids';
import { makeKit } from '../../scripts/kit/make';
import { filesIn, ROOT } from './source';

const pages = filesIn('docs/admin', '.md').map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}));
const KNOWN: readonly string[] = POLICY_KEYS;
const kit = makeKit({
  ...{ values: {}, office: 'O', chromeId: CHROME_ID, updateUrl: 'https://a.example/update.xml' },
  ...{ firefoxId: FIREFOX_ID, xpiUrl: 'https://a.example/e.xpi' },
});

/** Everything of a kind that the pages say, with the page. */
const said = (pattern: RegExp) =>
  pages.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, what = '']) => ({ path, what })),
  );

describe('the pages for administrators', () => {
  it('have links that lead somewhere', () => {
    const links = said(/\]\(([^)#]+)(?:#[^)]*)?\)/g).filter(({ what }) => !/^https?:/.test(what));
    expect(links.length).toBeGreaterThan(30);
    const broken = links.filter(
      ({ path, what }) => !existsSync(normalize(join(ROOT, dirname(path), what))),
    );
    expect(broken).toEqual([]);
  });

  it('name only keys of the policy that exist', () => {
    const named = said(/\[`(\w+)`\]\(\.\.\/policy\.md\)/g);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ what }) => !KNOWN.includes(what))).toEqual([]);
    const written = said(/```yaml\n([^`]+)```/g).flatMap(({ path, what }) =>
      Object.keys(parse(what)).map((key) => ({ path, what: key })),
    );
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter(({ what }) => !KNOWN.includes(what))).toEqual([]);
  });

  it('name every such key as a link, so that it is looked at here', () => {
    const bare = said(/(?<!\[)`(\w+)`/g).filter(({ what }) => KNOWN.includes(what));
    expect(bare).toEqual([]);
  });

  it('name only files of a kit that a kit has', () => {
    const named = said(/`((?:windows|macos|linux|intune|google-admin)\/[\w./-]+)`/g);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ what }) => !kit.has(what))).toEqual([]);
  });

  it('are short', () => {
    const long = pages.filter(({ text }) => text.split('\n').length > 100);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
