import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

export type Engine = typeof import('./engine');

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * The engine as one built file, as the worker has it: run from its source by vitest, every access
 * to another module would be measured as well.
 */
export async function builtEngine(): Promise<Engine> {
  const outDir = join(ROOT, '.cache', 'bench');
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      target: 'es2023',
      lib: { entry: 'tests/bench/engine.ts', formats: ['cjs'], fileName: () => 'engine.cjs' },
    },
  });
  return createRequire(import.meta.url)(join(outDir, 'engine.cjs')) as Engine;
}
