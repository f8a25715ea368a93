import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const entries: Record<string, string> = {
  first: 'shared/first.ts',
  x: 'x/main.tsx',
  facebook: 'facebook/main.tsx',
  mastodon: 'mastodon/main.tsx',
  bluesky: 'bluesky/main.tsx',
  instagram: 'instagram/main.tsx',
  threads: 'threads/main.tsx',
  linkedin: 'linkedin/main.tsx',
  reddit: 'reddit/main.ts',
  youtube: 'youtube/main.ts',
  'telegram-a': 'telegram-a/main.tsx',
  'telegram-k': 'telegram-k/main.ts',
  whatsapp: 'whatsapp/main.tsx',
  tiktok: 'tiktok/main.tsx',
  editors: 'editors/main.ts',
  forum: 'forum/main.ts',
};

/**
 * Builds one stand-in bundle; the mode names it. A config of its own, without the Preact preset:
 * these pages must run the real React, as the sites do.
 */
export default defineConfig(({ mode }) => ({
  root: here,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  // Whoever builds: the bench runs in Vite's own development mode, which would ask for `jsxDEV`.
  oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
  build: {
    outDir: `${here}../../.cache/pages`,
    emptyOutDir: false,
    modulePreload: false,
    minify: true,
    lib: {
      entry: `${here}${entries[mode] ?? 'missing'}`,
      formats: ['iife'],
      name: 'standIn',
      fileName: () => `${mode}.js`,
    },
  },
}));
