import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, ROOT, run, SetupError } from './run.mjs';
import { prepareBrowsers, prepareTools } from './setup.mjs';

/**
 * `npm test`: everything that must hold before a change lands. `--quick` (`npm run check`): what
 * needs neither a build nor a browser. `--all` (`npm run test:all`): every shared behaviour on every
 * surface of every site, where `npm test` plays the essential ones on most. The last line says how much passed and failed; a step without
 * tests of its own (lint, types, a build) counts as one. Nothing is skipped: a test that a runner
 * reports as skipped has failed.
 */

const quick = process.argv.includes('--quick');
const all = process.argv.includes('--all');
const REPORTS = join(ROOT, '.cache', 'reports');
const total = { passed: 0, failed: 0 };

function count(name, passed, failed) {
  total.passed += passed;
  total.failed += failed;
  console.log(`${failed === 0 ? 'ok' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed`);
}

/** A step that is right or wrong as a whole. It is quiet unless something is wrong. */
async function step(name, ...commands) {
  console.log(`--  ${name}`);
  for (const [command, ...args] of commands) {
    const { ok, output } = await run(command, args, { env, quiet: true });
    if (ok) continue;
    console.log(output);
    count(name, 0, 1);
    return false;
  }
  count(name, 1, 0);
  return true;
}

/** A step with tests of its own; `read` takes the numbers from the runner's report. */
async function tests(name, command, report, read) {
  console.log(`--  ${name}`);
  rmSync(report, { force: true });
  const { ok, output } = await run(command[0], command.slice(1), {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...(all && { EHTIYAT_ALL: '1' }) },
  });
  if (output !== '') console.log(output);
  const { passed, failed } = read(report);
  // A file that does not even load has no tests to fail.
  count(name, passed, !ok && failed === 0 ? 1 : failed);
}

const vitest = (name, ...folders) => {
  const report = join(REPORTS, `${name}.json`);
  const command = [
    ...[node, binOf('vitest'), 'run', ...folders],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ];
  return tests(name, command, report, (file) => {
    const { numTotalTests = 0, numPassedTests = 0 } = readReport(file);
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  });
};

const playwright = (name) => {
  const report = join(REPORTS, `e2e-${name}.json`);
  const cli = binOf('@playwright/test');
  // Each empties its folder of results when it begins.
  const results = `--output=${join('test-results', name)}`;
  const command = [node, cli, 'test', `--project=${name}`, results, '--reporter=list,json'];
  return tests(`e2e ${name}`, command, report, (file) => {
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(file).stats ?? {};
    return { passed: expected, failed: unexpected + flaky + skipped };
  });
};

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {}; // the runner fell over before it could write one
  }
}

let node;
let env;
try {
  ({ node, env } = await prepareTools());
  if (!quick) {
    const browsers = await prepareBrowsers('both');
    for (const { kind, path } of browsers) env[kind.toUpperCase()] = path;
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.log(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
mkdirSync(REPORTS, { recursive: true });

const wxt = [node, binOf('wxt', 'wxt')];
const tsc = [node, binOf('typescript', 'tsc'), '--noEmit'];

await step('lint', [node, binOf('@biomejs/biome'), 'check', '.']);
await step(
  'types',
  [...wxt, 'prepare'],
  tsc,
  [...tsc, '-p', 'rules/tsconfig.json'],
  [...tsc, '-p', 'tests/pages'],
);
if (quick) {
  await vitest('unit and house', 'tests/unit', 'tests/house');
} else {
  await vitest('unit, house and corpus', 'tests/unit', 'tests/house', 'tests/corpus');
  const chrome = await step('build for Chromium', [...wxt, 'build']);
  const firefox = await step('build for Firefox', [...wxt, 'build', '-b', 'firefox']);
  const webExt = [node, binOf('web-ext'), 'lint', '--self-hosted', '--source-dir'];
  await step('web-ext lint', [...webExt, join('.output', 'firefox-mv3')]);
  await vitest('the built extension', 'tests/built');
  const pages = await step('build of the stand-in pages', [
    node,
    join('tests', 'pages', 'build.ts'),
  ]);
  // Side by side: a browser waits much of the time, for what it draws and for what we ask.
  await Promise.all(
    Object.entries({ chromium: chrome, firefox }).map(([name, built]) =>
      built && pages ? playwright(name) : count(`e2e ${name}, not begun without a build`, 0, 1),
    ),
  );
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
