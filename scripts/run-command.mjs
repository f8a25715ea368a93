import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './run.mjs';

/**
 * `node scripts/run-command.mjs <file> <arguments>`: runs the `main` of a TypeScript module with the
 * arguments, in this Node; what it returns is the exit code. Vite reads the module, for our source
 * leaves the endings of its imports out.
 */
const [file, ...args] = process.argv.slice(2);
const { module } = await runnerImport(resolve(ROOT, file), {
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
});
process.exitCode = await module.main(args);
