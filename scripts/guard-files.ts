import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { NOT_GUARDED, SITES } from '../sites';
import type { Site } from '../sites/types';

/** Sites that live on the same hosts, and so are guarded by one file. */
export interface GuardGroup {
  /** Name of the file, without its ending: the id of the first site, with `guard-` before it. */
  name: string;
  /** Ids of the sites, which are also the names of their files in `sites/`. */
  sites: readonly string[];
  matches: readonly string[];
}

/** The sites in groups: two are in one where they share a host. In the order of their ids. */
export function guardGroups(sites: readonly Site[]): GuardGroup[] {
  const groups: { sites: string[]; matches: Set<string> }[] = [];
  for (const { id, matches } of sites) {
    const own = groups.find((group) => matches.some((match) => group.matches.has(match)));
    const group = own ?? { sites: [], matches: new Set() };
    group.sites.push(id);
    for (const match of matches) group.matches.add(match);
    if (own === undefined) groups.push(group);
  }
  return groups.map(({ sites: ids, matches }) => ({
    name: `guard-${ids[0]}`,
    sites: ids,
    matches: [...matches],
  }));
}

/**
 * Writes the entrypoints of our own hosts below `root`, one for each group, and gives their names and
 * paths. A page then reads and compiles how its own site is built, and not how all the others are.
 */
export function writeGuardFiles(root: string): { name: string; inputPath: string }[] {
  const below = join(root, '.cache', 'guards');
  mkdirSync(below, { recursive: true });
  const from = (path: string) => JSON.stringify(relative(below, join(root, path)));
  return guardGroups(SITES).map(({ name, sites, matches }) => {
    const imports = sites.map((id) => `import { ${exportOf(id)} } from ${from(`sites/${id}`)};`);
    const hosts = new Set(matches.map(hostOf));
    const excluded = NOT_GUARDED.filter((pattern) => hosts.has(hostOf(pattern)));
    const inputPath = join(below, `${name}.content.ts`);
    writeFileSync(
      inputPath,
      `import { defineContentScript } from 'wxt/utils/define-content-script';
import { guardPage } from ${from('entrypoints/guard.content/guard-page')};
${imports.join('\n')}

export default defineContentScript({
  matches: ${JSON.stringify(matches)},
${excluded.length === 0 ? '' : `  excludeMatches: ${JSON.stringify(excluded)},\n`}  allFrames: true,
  runAt: 'document_start',
  main() {
    guardPage([${sites.map(exportOf).join(', ')}]);
  },
});
`,
    );
    return { name, inputPath };
  });
}

/** The name under which a site's file exports it: its id in one word. */
function exportOf(id: string): string {
  return id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function hostOf(pattern: string): string {
  return new URL(pattern.replace('*', '')).hostname;
}
