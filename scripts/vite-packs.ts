import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { prepareRule } from '../rules';
import { loadPacks, packReport } from './packs';

const NAME = 'virtual:packs';
/** Ids that begin with NUL are left alone by other plugins. */
const RESOLVED = '\0virtual:packs';
/** The packs of this repository. */
export const PACKS = fileURLToPath(new URL('../rules/packs', import.meta.url));

/**
 * Gives `virtual:packs`: the rules and packs of a folder as data, checked when the build runs; their
 * examples are tests and stay out of the build. A mistake in a rule file fails the build.
 */
export function packsPlugin(dir = PACKS): Plugin {
  return {
    name: 'ehtiyat-packs',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const { rules, packs, problems, files } = loadPacks(dir);
      for (const file of files) this.addWatchFile(file);
      const report = packReport(problems);
      if (report !== null) this.error(report);
      const shipped = rules.map(({ examples: _tests, ...rule }) => prepareRule(rule));
      // A browser reads JSON in a text faster than the same as a program.
      const data = JSON.stringify(JSON.stringify({ rules: shipped, packs }));
      return `const built = JSON.parse(${data});\nexport const { rules, packs } = built;\n`;
    },
  };
}
