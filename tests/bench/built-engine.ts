import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

export type Engine = typeof import('./engine');

const ROOT = join(import.meta.dirname, '..', '..');
/** Where the benchmarks put what they build. */
export const OUT = join(ROOT, '.cache', 'bench');
export const ENGINE = join(OUT, 'engine.cjs');

/**
 * The engine as one built file, as the worker has it: run from its source by vitest, every access
 * to another module would be measured as well.
 */
export async function builtEngine(): Promise<Engine> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: OUT,
      target: 'es2023',
      lib: { entry: 'tests/bench/engine.ts', formats: ['cjs'], fileName: () => 'engine.cjs' },
    },
  });
  return createRequire(import.meta.url)(ENGINE) as Engine;
}
