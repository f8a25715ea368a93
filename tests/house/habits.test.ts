import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, PRODUCT, place, ROOT, sourcesIn } from './source';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('e2e tests', () => {
  const sources = sourcesIn('tests/e2e');
  /** The one place that waits between two looks at a condition; everything else calls it. */
  const POLLS = ['tests/e2e/harness/poll.ts'];

  it('wait for conditions, never for time', () => {
    // A timer by itself is no sleep (a worker is kept busy by one); to wait for one is.
    const sleep = /\bwaitForTimeout\b|\bPromise\b[^;]*\bsetTimeout\b|timers\/promises/;
    const sleepers = sources
      .filter(({ path, text }) => !POLLS.includes(path) && sleep.test(text))
      .map(({ path }) => path);
    expect(sleepers).toEqual([]);
  });

  it('are never skipped, set apart or tried again', () => {
    const excused = sourcesIn('tests').flatMap((source) =>
      source.chains
        .filter(({ name }) =>
          /^(test|it|describe|test\.describe)\.(skip|only|fixme|todo|fails?|skipIf|runIf)$/.test(
            name,
          ),
        )
        .map((found) => place(source, found)),
    );
    expect(excused).toEqual([]);
    for (const config of ['playwright.config.ts', 'vitest.config.ts']) {
      expect(read(config)).toMatch(/\bretr(y|ies): 0\b/);
    }
    const again = sources.flatMap((source) =>
      source.members.filter(({ name }) => name === 'retries').map((found) => place(source, found)),
    );
    expect(again).toEqual([]);
  });
});

describe('size', () => {
  const MOST = 300;
  /** Longer files, each with its reason. */
  const LONGER: Record<string, string> = {};

  it(`no file is over ${MOST} lines without a reason`, () => {
    const folders = [...PRODUCT, 'tests', 'scripts'];
    const long = folders
      .flatMap((folder) => filesIn(folder, '.ts', '.tsx', '.mjs', '.css'))
      .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST)
      .map(({ path, lines }) => ({ path, lines, reason: LONGER[path] ?? '' }));
    expect(long.filter(({ reason }) => reason === '')).toEqual([]);
    expect(Object.keys(LONGER).filter((path) => !long.some((one) => one.path === path))).toEqual(
      [],
    );
  });
});

describe('package.json', () => {
  const packages = JSON.parse(read('package.json'));

  it('names exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies, overrides } = packages;
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };
    const loose = Object.entries(all).filter(
      ([, version]) =>
        !/^(npm:[a-z-]+@)?[0-9]+\.[0-9]+\.[0-9]+(-[a-z0-9.]+)?$/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });

  it('has commands that lead to files that are there', () => {
    const files = Object.values<string>(packages.scripts).flatMap(
      (command) => command.match(/\b(scripts|rules|tests)\/[a-z0-9./-]+/g) ?? [],
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('has every command that the README and the docs name', () => {
    const pages = ['README.md', ...filesIn('docs', '.md')].map(read).join('\n');
    const named = [...pages.matchAll(/\bnpm (?:run ([a-z0-9:-]+)|(start|test)\b)/g)];
    const commands = named.map(([, script, bare]) => script ?? bare ?? '');
    expect(commands).toEqual(expect.arrayContaining(['start', 'test']));
    expect(commands.filter((command) => !(command in packages.scripts))).toEqual([]);
  });

  it('is what .ci/run runs', () => {
    expect(read('.ci/run')).toMatch(/\bnpm test\b/);
  });
});

describe('what is written', () => {
  const files = [
    ...[...PRODUCT, 'tests', 'scripts'].flatMap((folder) =>
      filesIn(folder, '.ts', '.tsx', '.mjs', '.yaml'),
    ),
    ...filesIn('docs', '.md'),
  ];

  it('leaves nothing for later unsaid or half done', () => {
    const marks = /\b(TODO|FIXME|XXX|HACK)\b/;
    const own = 'tests/house/habits.test.ts';
    expect(files.filter((path) => path !== own && marks.test(read(path)))).toEqual([]);
  });

  it('names no place on one person’s machine', () => {
    const own = 'tests/house/habits.test.ts';
    const places = /\/(home|Users|work|root)\/[a-z]/;
    expect(files.filter((path) => path !== own && places.test(read(path)))).toEqual([]);
  });
});
