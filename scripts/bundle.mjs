import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './run.mjs';

/** `npm run bundle -- …`: makes and checks an office's signed bundle of policy. */
const { module } = await runnerImport(join(ROOT, 'scripts', 'bundle', 'main.ts'), {
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
});
process.exitCode = await module.main(process.argv.slice(2));
