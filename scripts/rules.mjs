import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';

/**
 * `npm run rules -- …`: the command line for rule authors and IT admins. Its program is built from
 * `scripts/rules/` into one file when a source is newer than the last build, and run from there, so
 * that a check begins within milliseconds.
 */
const BUILT = join(ROOT, '.cache', 'rules', 'cli.mjs');
const SOURCES = ['rules', 'scripts', 'sites'];

/** When the newest source was changed, in milliseconds. */
function newest(dir) {
  let latest = 0;
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) latest = Math.max(latest, newest(path));
    else if (/\.m?ts$|\.mjs$/u.test(entry.name)) latest = Math.max(latest, statSync(path).mtimeMs);
  }
  return latest;
}

function builtAt() {
  return statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

async function build() {
  const { build: viteBuild } = await import('vite');
  const outDir = join(ROOT, '.cache', 'rules', `build-${process.pid}`);
  await viteBuild({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    // In the file, so that Node need not look for them at each start.
    ssr: { noExternal: ['yaml', 'compromise', 're2js'] },
    build: {
      ssr: 'scripts/rules/main.ts',
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'cli.mjs', codeSplitting: false } },
    },
  });
  mkdirSync(join(ROOT, '.cache', 'rules'), { recursive: true });
  // Two commands may build at once: each puts a whole file in place.
  renameSync(join(outDir, 'cli.mjs'), BUILT);
  rmSync(outDir, { recursive: true });
}

if (Math.max(...SOURCES.map((name) => newest(join(ROOT, name)))) >= builtAt()) await build();
// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
// Where this Node can, what it compiled of the program is kept for the next command.
module.enableCompileCache?.(join(ROOT, '.cache', 'rules', 'compiled'));
const { main } = await import(pathToFileURL(BUILT).href);
process.exitCode = await main(process.argv.slice(2));
