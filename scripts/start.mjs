import { join } from 'node:path';
import { binOf, ROOT, run, SetupError } from './run.mjs';
import { prepareBrowsers, prepareTools } from './setup.mjs';

/**
 * `npm start`: the main job, to be tried by hand in a browser with a throw-away profile. With
 * `--headless`, or where there is no display, it is played by itself instead.
 */
const headless = process.argv.includes('--headless');

/** Whether a window can be opened here. */
function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function start() {
  const { node, env } = await prepareTools();
  const [browser] = await prepareBrowsers('either');
  console.log(`Browser: ${browser.name}, ${browser.path}`);

  const target = browser.kind === 'firefox' ? ['-b', 'firefox'] : [];
  const builds = [
    ['The extension', binOf('wxt', 'wxt'), 'build', ...target],
    ['The demo pages', join(ROOT, 'tests', 'pages', 'build.ts')],
  ];
  for (const [what, ...args] of builds) {
    const { ok, output } = await run(node, args, { env, quiet: true });
    if (ok) continue;
    console.log(output);
    throw new SetupError(`${what} could not be built; what is printed above says why.`);
  }
  const extension = join(
    ROOT,
    '.output',
    browser.kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3',
  );
  console.log(`Built: ${extension}`);

  const play = async (file, name, argument) => {
    const args = [join(ROOT, 'scripts', 'run-ts.mjs'), file, name, JSON.stringify(argument)];
    return (await run(node, args, { env: { ...env, [browser.kind.toUpperCase()]: browser.path } }))
      .ok;
  };
  if (headless || !hasDisplay()) {
    if (!headless)
      console.log('There is no display here, so the story is played without a window.');
    const screenshots = join(ROOT, 'story');
    return play('scripts/story.ts', 'playStory', { browser, extension, screenshots });
  }
  return play('scripts/demo.ts', 'openDemo', { browser, extension });
}

try {
  process.exitCode = (await start()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
