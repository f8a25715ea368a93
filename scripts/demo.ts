import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { type PageServer, startServer } from '../tests/pages/server';

/** A browser that `scripts/find-browser.mjs` found. */
export interface FoundBrowser {
  kind: 'chromium' | 'firefox';
  path: string;
  name: string;
}

const PAGES = ['https://x.com/home', 'https://www.facebook.com/'];

const WHAT_TO_TRY = `
Two stand-in pages are open, with the sites' own editors, under the sites' own names. They are served
from this machine; nothing you write leaves it, and no account is behind them.

  1. Write, on the X page:
       SECRET
       Summary for the Cabinet
       Subject: revision of tariff. My CNIC is 35202-1234567-1
     Stop for a moment: both passages are marked, and the chip by the box says so.
  2. Press Post, by mouse, by Enter on the button, or by Ctrl+Enter. Nothing is posted; a panel asks
     for whom. Answer with 1 or 2, mend what was found, or go back with Escape.
  3. Write "Weather desk: rain is expected in Islamabad tomorrow.", press Post, and answer: one key.
  4. Open Ehtiyat in the toolbar (behind the puzzle piece) while the question stands: it shows the
     same, and can answer too.

Close the browser, or press Ctrl+C here, to end. The profile is thrown away.
`;

/**
 * Opens a browser with the built extension in a throw-away profile, on the stand-in pages, and
 * stays until it is closed. Gives `true` when it was open at all.
 *
 * @param options.extension Folder of the extension as it was built for this browser.
 */
export async function openDemo(options: {
  browser: FoundBrowser;
  extension: string;
}): Promise<boolean> {
  const server = await startServer();
  const profile = mkdtempSync(join(tmpdir(), 'ehtiyat-demo-'));
  const open = options.browser.kind === 'firefox' ? openFirefox : openChromium;
  try {
    return await open(options.browser.path, options.extension, server, profile);
  } finally {
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Started plainly, as a person starts it: no automation is attached to this window. */
function openChromium(
  path: string,
  extension: string,
  server: PageServer,
  profile: string,
): Promise<boolean> {
  const args = [
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...['--no-first-run', '--no-default-browser-check', '--disable-sync'],
    ...['--disable-background-networking', '--disable-component-update'],
    ...server.chromiumArgs,
    // Chromium does not start its sandbox for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...PAGES,
  ];
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4_000);
  });
  const stop = () => child.kill();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(WHAT_TO_TRY);
  return new Promise((done) => {
    child.on('error', (error) => {
      console.log(`The browser did not start: ${error.message}`);
      done(false);
    });
    child.on('close', (code, signal) => {
      const fine = code === 0 || signal !== null;
      if (!fine) console.log(`The browser ended with ${code}:\n${complaint}`);
      done(fine);
    });
  });
}

/** Firefox takes an unsigned extension only over its remote protocol. */
async function openFirefox(
  path: string,
  extension: string,
  server: PageServer,
  profile: string,
): Promise<boolean> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: false,
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    extraPrefsFirefox: server.firefoxPrefs,
  });
  await browser.installExtension(extension);
  const first = (await browser.pages())[0] ?? (await browser.newPage());
  await first.goto(PAGES[0] ?? '');
  for (const address of PAGES.slice(1)) await (await browser.newPage()).goto(address);
  const stop = () => void browser.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(WHAT_TO_TRY);
  await new Promise((done) => browser.once('disconnected', done));
  return true;
}
