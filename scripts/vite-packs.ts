import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { preparePack, writePack } from '../rules';
import { examplesOf } from '../rules/try-examples';
import type { ShippedText } from '../rules/workshop';
import { type LoadedPacks, loadPacks, packReport } from './packs';

const NAME = 'virtual:packs';
/** Ids that begin with NUL are left alone by other plugins. */
const RESOLVED = '\0virtual:packs';
/** The packs of this repository. */
export const PACKS = fileURLToPath(new URL('../rules/packs', import.meta.url));

/**
 * Gives `virtual:packs`: what the packs of a folder say of themselves (an office's own rules may use
 * their word lists), and the ids of all their rules. The rules themselves are files of their own
 * (`packFiles`), so that a worker reads only those in force. A mistake in a rule file fails the build.
 */
export function packsPlugin(dir = PACKS): Plugin {
  return {
    name: 'ehtiyat-packs',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const loaded = loadPacks(dir);
      for (const file of loaded.files) this.addWatchFile(file);
      const report = packReport(loaded.problems);
      if (report !== null) this.error(report);
      const ids = loaded.rules.map(({ id }) => id);
      return `export const packs = ${JSON.stringify(loaded.packs)};\nexport const ruleIds = ${JSON.stringify(ids)};\n`;
    },
  };
}

/** The file of each pack, prepared, by its name in the product; examples are tests and stay out. */
export function packFiles({ rules, packs }: LoadedPacks): { name: string; contents: Uint8Array }[] {
  const text = new TextEncoder();
  return packs.map(({ pack }) => {
    const own = rules.filter(({ id }) => id.startsWith(`${pack}/`));
    const contents = writePack(preparePack(own), (each) => text.encode(each));
    return { name: `packs/${pack}.pack`, contents };
  });
}

/**
 * The texts of all examples that are nothing but a text, and those that no rule may flag: what an
 * office tries its own rules on.
 */
export function shippedTexts({ rules }: Pick<LoadedPacks, 'rules'>, dir = PACKS): ShippedText[] {
  const innocent: Record<string, string[]> = parse(readFileSync(join(dir, 'quiet.yaml'), 'utf8'));
  const texts = (['flag', 'quiet'] as const).flatMap((kind) =>
    rules
      .flatMap((rule) => examplesOf(rule, kind))
      .filter(([, example]) => example.pictures === undefined)
      .map(([, { text }]): ShippedText => ({ kind, text })),
  );
  const more = Object.values(innocent).flat();
  return [...texts, ...more.map((text): ShippedText => ({ kind: 'quiet', text }))];
}

/** Writes the files of the packs below a folder, for the build to copy; gives their names. */
export function writePackFiles(loaded: LoadedPacks, below: string): string[] {
  mkdirSync(join(below, 'packs'), { recursive: true });
  const contents = new TextEncoder().encode(JSON.stringify(shippedTexts(loaded)));
  const texts = { name: 'packs/texts.json', contents };
  return [...packFiles(loaded), texts].map(({ name, contents: bytes }) => {
    writeFileSync(join(below, name), bytes);
    return name;
  });
}
