import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the gallery page alone; `shoot.ts` serves and photographs it. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [preact()],
  build: { outDir: here('../../.cache/gallery/page'), emptyOutDir: true },
});
