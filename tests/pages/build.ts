import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
export const OUT = fileURLToPath(new URL('../../.cache/pages/', import.meta.url));
const BUNDLES = [
  'first',
  'x',
  'facebook',
  'mastodon',
  'bluesky',
  'telegram-a',
  'telegram-k',
  'whatsapp',
  'linkedin',
  'reddit',
  'youtube',
  'threads',
  'tiktok',
  'instagram',
  'editors',
  'forum',
];

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}

function oldestBuilt(): number {
  try {
    return Math.min(...BUNDLES.map((name) => statSync(join(OUT, `${name}.js`)).mtimeMs));
  } catch {
    return 0; // not built yet
  }
}

/** Fails unless the page bundles hold the real React: its own renderer, and nothing of Preact. */
export function assertRealReact(): void {
  const react = [
    ...['x', 'facebook', 'mastodon', 'bluesky', 'threads', 'instagram', 'linkedin'],
    ...['telegram-a', 'tiktok', 'whatsapp'],
  ];
  for (const name of react) {
    const text = readFileSync(join(OUT, `${name}.js`), 'utf8');
    if (!text.includes('__reactFiber$')) throw new Error(`${name}.js does not hold react-dom`);
    if (/node_modules\/preact\/|\b__k\b/.test(text)) throw new Error(`${name}.js holds preact`);
  }
}

/** Build the stand-in pages into `.cache/pages/` when their sources are newer (or `force`). */
export async function buildPages(force = false): Promise<void> {
  if (force || oldestBuilt() < newest(here)) {
    for (const mode of BUNDLES) await build({ configFile: join(here, 'vite.config.ts'), mode });
  }
  assertRealReact();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPages(true);
