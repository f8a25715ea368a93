import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './run.mjs';

/**
 * Runs a TypeScript module of ours in this Node: `node scripts/run-ts.mjs <file> <function> <json>`.
 * The function is given the parsed JSON; the exit code is 0 only if it gives `true`. Vite reads the
 * module, for our source leaves the endings of its imports out, which Node alone does not resolve.
 */
const [file, name, argument] = process.argv.slice(2);
const { module } = await runnerImport(resolve(ROOT, file), {
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
});
const done = await module[name](JSON.parse(argument));
process.exit(done === true ? 0 : 1);
