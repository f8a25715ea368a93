import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { SetupError } from './run.mjs';

/**
 * @typedef {{ kind: 'chromium' | 'firefox', path: string, name: string }} Browser
 */

/** Commands that are looked for on the PATH, best first. */
const COMMANDS = {
  chromium: [
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
    ['Chrome for Testing', 'chrome-for-testing'],
    ['Edge', 'microsoft-edge-stable'],
    ['Edge', 'microsoft-edge'],
  ],
  firefox: [
    ['Firefox', 'firefox-esr'],
    ['Firefox', 'firefox'],
  ],
  chrome: [
    ['Google Chrome', 'google-chrome-stable'],
    ['Google Chrome', 'google-chrome'],
  ],
};

/** Where the systems put browsers that are not on the PATH. `~` is the home folder. */
const PLACES = {
  darwin: {
    chromium: [
      ['Chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
      [
        'Chrome for Testing',
        '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ],
      ['Edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ],
    firefox: [['Firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']],
    chrome: [['Google Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']],
  },
  win32: {
    chromium: [
      ['Chromium', '%LOCALAPPDATA%\\Chromium\\Application\\chrome.exe'],
      ['Edge', '%ProgramFiles(x86)%\\Microsoft\\Edge\\Application\\msedge.exe'],
      ['Edge', '%ProgramFiles%\\Microsoft\\Edge\\Application\\msedge.exe'],
    ],
    firefox: [
      ['Firefox', '%ProgramFiles%\\Mozilla Firefox\\firefox.exe'],
      ['Firefox', '%ProgramFiles(x86)%\\Mozilla Firefox\\firefox.exe'],
    ],
    chrome: [
      ['Google Chrome', '%ProgramFiles%\\Google\\Chrome\\Application\\chrome.exe'],
      ['Google Chrome', '%ProgramFiles(x86)%\\Google\\Chrome\\Application\\chrome.exe'],
      ['Google Chrome', '%LOCALAPPDATA%\\Google\\Chrome\\Application\\chrome.exe'],
    ],
  },
  linux: {
    chromium: [
      ['Chromium', '/usr/lib/chromium/chromium'],
      ['Chromium', '/snap/bin/chromium'],
    ],
    firefox: [['Firefox', '/snap/bin/firefox']],
    chrome: [['Google Chrome', '/opt/google/chrome/chrome']],
  },
};

/** Where `npx @puppeteer/browsers install chrome` and Playwright put Chrome for Testing. */
const TESTING_FOLDERS = [
  ['.cache', 'puppeteer', 'chrome'],
  ['.cache', 'ms-playwright'],
  ['Library', 'Caches', 'ms-playwright'],
];
const TESTING_FILES = [
  ['chrome-linux64', 'chrome'],
  ['chrome-linux', 'chrome'],
  ['chrome-win64', 'chrome.exe'],
];

/**
 * The Chromium (Chromium, Chrome for Testing or Edge) of this machine, or `null`. `CHROMIUM` names
 * another one; a name that leads nowhere is an error.
 *
 * @returns {Browser | null}
 */
export function findChromium() {
  return find('chromium', 'CHROMIUM') ?? findChromeForTesting();
}

/**
 * The Firefox of this machine, or `null`. `FIREFOX` names another one.
 *
 * @returns {Browser | null}
 */
export function findFirefox() {
  return find('firefox', 'FIREFOX');
}

/** Whether there is a Google Chrome, which refuses extensions from a folder since version 137. */
export function hasBrandedChrome() {
  return search('chrome') !== null;
}

function find(kind, variable) {
  const named = process.env[variable];
  if (named === undefined || named === '') {
    const found = search(kind);
    return found === null ? null : { kind, ...found };
  }
  const path = isAbsolute(named) ? named : onPath(named);
  if (path === null || !isProgram(path)) {
    throw new SetupError(`${variable} is set to ${named}, which is not a program on this machine.`);
  }
  return { kind, path, name: variable };
}

function search(kind) {
  for (const [name, command] of COMMANDS[kind]) {
    const path = onPath(command);
    if (path !== null) return { name, path };
  }
  for (const [name, place] of PLACES[process.platform]?.[kind] ?? []) {
    const path = place.replace(/%([^%]+)%/g, (_, variable) => process.env[variable] ?? '');
    if (isProgram(path)) return { name, path };
  }
  return null;
}

function findChromeForTesting() {
  for (const folder of TESTING_FOLDERS.map((parts) => join(homedir(), ...parts))) {
    const versions = existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
    for (const version of versions) {
      for (const file of TESTING_FILES) {
        const paths = [join(folder, version, ...file), join(folder, version, version, ...file)];
        const path = paths.find(isProgram);
        if (path !== undefined) return { kind: 'chromium', path, name: 'Chrome for Testing' };
      }
    }
  }
  return null;
}

function onPath(command) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command + suffix)).find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
