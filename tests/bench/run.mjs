import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * `npm run bench -- [--json] [--quick] [--corpus DIR]`: what the engine costs, and what others cost on
 * the same posts in the same run. `--corpus` takes the posts of a larger folder of `.jsonl` files.
 */
const args = process.argv.slice(2);
const at = args.indexOf('--corpus');
const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), {
  configFile: false,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  logLevel: 'warn',
});
await module.main({
  json: args.includes('--json'),
  quick: args.includes('--quick'),
  corpus: at === -1 ? null : (args[at + 1] ?? null),
  // What Vite has read can import nothing more.
  load: (name) => import(name),
});
// A peer keeps a worker alive.
process.exit(0);
