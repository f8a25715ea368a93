import { describe, expect, it } from 'vitest';
import { filesIn, PRODUCT, place, readSource, type Source, sourcesIn } from './source';

/** The borders of DESIGN "The house": who may lean on whom, and who may touch what. */

/** Where a folder's imports may lead; packages by their name. `types`: for types only. */
const MAY_IMPORT: Record<string, { folders: string[]; packages: string[]; types: string[] }> = {
  rules: { folders: ['rules'], packages: ['compromise', 're2js', 'yaml'], types: [] },
  components: { folders: ['components', 'rules'], packages: ['preact'], types: [] },
  sites: { folders: ['sites', 'rules'], packages: [], types: [] },
  guard: {
    folders: ['guard', 'sites', 'components', 'rules'],
    packages: ['preact'],
    types: ['shell'],
  },
  shell: {
    folders: ['shell', 'components', 'rules'],
    packages: ['wxt', 'exifreader'],
    types: ['guard', 'sites'],
  },
};

const PAGE_GLOBALS = ['document', 'window', 'location', 'self', 'top', 'frames', 'history'];
const BROWSER_GLOBALS = ['browser', 'chrome', 'msBrowser'];

const folderOf = (path: string) => path.split('/')[0] ?? '';
const packageOf = (from: string) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

function trespasses(source: Source): string[] {
  const may = MAY_IMPORT[folderOf(source.path)];
  if (may === undefined) return [];
  return source.imports
    .filter(({ from, to, typeOnly }) => {
      if (to === null) return !may.packages.includes(packageOf(from));
      const folder = folderOf(to);
      return !(may.folders.includes(folder) || (typeOnly && may.types.includes(folder)));
    })
    .map(({ from }) => `${source.path} imports ${from}`);
}

describe('imports', () => {
  it.each(Object.keys(MAY_IMPORT))('%s/ leans only on what it may', (folder) => {
    const sources = sourcesIn(folder);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap(trespasses)).toEqual([]);
  });

  it('only shell/ and entrypoints/ reach the browser API', () => {
    const reaching = sourcesIn(...PRODUCT).filter(({ imports }) =>
      imports.some(({ from }) => ['wxt/browser', 'webextension-polyfill'].includes(from)),
    );
    const folders = new Set(reaching.map(({ path }) => folderOf(path)));
    expect([...folders].filter((folder) => !['shell', 'entrypoints'].includes(folder))).toEqual([]);
  });

  it('always under the name wxt/browser, never as a global', () => {
    const globals = sourcesIn(...PRODUCT).flatMap((source) =>
      source.globals
        .filter(({ name }) => BROWSER_GLOBALS.includes(name))
        .map((found) => place(source, found)),
    );
    expect(globals).toEqual([]);
  });
});

describe('the page', () => {
  it.each(['rules', 'components', 'shell'])('%s/ does not touch it', (folder) => {
    const touched = sourcesIn(folder).flatMap((source) =>
      source.globals
        .filter(({ name }) => PAGE_GLOBALS.includes(name))
        .map((found) => place(source, found)),
    );
    expect(touched).toEqual([]);
  });
});

describe('the state machine', () => {
  /** What would make the same state and event give something else at another time or place. */
  const IMPURE = [
    ...PAGE_GLOBALS,
    ...['Date', 'performance', 'crypto', 'navigator', 'localStorage', 'sessionStorage'],
    ...['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask', 'console'],
    ...['globalThis', 'Intl'],
  ];

  /** guard/machine and all in guard/ that it leans on. */
  function machineFiles(): Source[] {
    const files = new Set(filesIn('guard', '.ts', '.tsx'));
    const found = new Map<string, Source>();
    const waiting = ['guard/machine'];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const path = [`${name}.ts`, `${name}.tsx`].find((one) => files.has(one));
      if (path === undefined || found.has(path)) continue;
      const source = readSource(path);
      found.set(path, source);
      for (const { to, typeOnly } of source.imports) {
        if (to?.startsWith('guard/') && !typeOnly) waiting.push(to);
      }
    }
    return [...found.values()];
  }

  it('is pure: no clock, no chance, no page', () => {
    const sources = machineFiles();
    expect(sources.map(({ path }) => path)).toContain('guard/machine.ts');
    const impure = sources.flatMap((source) => [
      ...source.globals.filter(({ name }) => IMPURE.includes(name)).map((it) => place(source, it)),
      ...source.chains.filter(({ name }) => name === 'Math.random').map((it) => place(source, it)),
    ]);
    expect(impure).toEqual([]);
  });

  it('leans on rules/ and on the shapes of what is shown, and on nothing else', () => {
    const others = machineFiles().flatMap((source) =>
      source.imports
        .filter(({ to, typeOnly }) => {
          const folder = folderOf(to ?? '');
          return !['guard', 'rules'].includes(folder) && !(folder === 'components' && typeOnly);
        })
        .map(({ from }) => `${source.path} imports ${from}`),
    );
    expect(others).toEqual([]);
  });
});
