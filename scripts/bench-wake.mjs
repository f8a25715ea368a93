import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './find-browser.mjs';
import { ROOT } from './run.mjs';

/**
 * `npm run bench:wake`: how long a stopped worker takes to answer, ours as it is built beside one that
 * does nothing, in one run of Chromium, turn by turn. Run `npm run build` first.
 */
const TURNS = 15;
const OURS = join(ROOT, '.output', 'chrome-mv3');
const DRAFT = {
  site: 'x',
  surface: 'post',
  account: { handle: null, kind: 'unknown' },
  conversation: null,
  parts: [
    {
      role: 'text',
      text: 'Weather desk: rain is expected in Islamabad tomorrow, with strong wind from the west; carry an umbrella and drive slowly on the motorway.',
      attachments: [],
    },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'ehtiyat-wake-'));
const empty = join(folder, 'empty');
mkdirSync(empty);
writeFileSync(
  join(empty, 'manifest.json'),
  JSON.stringify({
    ...{ manifest_version: 3, name: 'Empty', version: '1', permissions: ['storage'] },
    background: { service_worker: 'worker.js' },
  }),
);
writeFileSync(
  join(empty, 'worker.js'),
  'chrome.runtime.onMessage.addListener((message, sender, answer) => { answer({ value: 1 }); });',
);
writeFileSync(join(empty, 'page.html'), '<!doctype html><title>empty</title>');

const found = findChromium();
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath: typeof found === 'string' ? found : found.path,
  headless: true,
  args: [
    ...[`--disable-extensions-except=${OURS},${empty}`, `--load-extension=${OURS},${empty}`],
    ...['--no-first-run', '--disable-background-networking', '--disable-component-update'],
    ...['--disable-sync', '--disable-quic'],
  ],
});
while (context.serviceWorkers().length < 2) await context.waitForEvent('serviceworker');
const ids = {};
for (const worker of context.serviceWorkers()) {
  ids[worker.url().endsWith('/worker.js') ? 'empty' : 'ours'] = new URL(worker.url()).host;
}
const pageOf = async (id, file) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${file}`);
  return page;
};
const pages = {
  ours: await pageOf(ids.ours, 'popup.html'),
  empty: await pageOf(ids.empty, 'page.html'),
};
const devtools = await context.newCDPSession(pages.ours);
await devtools.send('ServiceWorker.enable');

/** Milliseconds from the message to its answer, as the sender's own clock has it. */
async function ask(message) {
  const begun = performance.now();
  const answer = await chrome.runtime.sendMessage(message);
  if (answer === undefined) throw new Error('the worker gave no answer');
  return performance.now() - begun;
}

/** A guarded page, and the world of our content script in it: only from there is a draft checked. */
async function guardedPage() {
  await context.route('https://x.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
  );
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const world = new Promise((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: made }) => {
      if (made.origin === `chrome-extension://${ids.ours}`) resolve(made.id);
    });
  });
  await session.send('Runtime.enable');
  await page.goto('https://x.com/home');
  const contextId = await world;
  return async (message) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${ask})(${JSON.stringify(message)})`,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception.description);
    return result.value;
  };
}

const ways = {
  empty: (message) => pages.empty.evaluate(ask, message),
  ours: (message) => pages.ours.evaluate(ask, message),
  guarded: await guardedPage(),
};

const CASES = [
  ['empty worker', 'empty', { name: 'any', request: null }],
  // Refused at once, for only a page may ask for a check: nothing but the waking is measured.
  ['ours, woken', 'ours', { name: 'check', request: null }],
  ['ours, woken, with its policy', 'ours', { name: 'policy-report', request: null }],
  ['ours, woken and first check', 'guarded', { name: 'check', request: { draft: DRAFT } }],
];
const taken = Object.fromEntries(CASES.map(([name]) => [name, []]));
for (let turn = 0; turn < TURNS; turn++) {
  for (const [name, whose, message] of CASES) {
    await devtools.send('ServiceWorker.stopAllWorkers');
    const ms = await ways[whose](message);
    // The first turn warms the browser's own caches.
    if (turn > 0) taken[name].push(ms);
  }
}
await context.close();
rmSync(folder, { recursive: true, force: true });

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const base = median(taken['empty worker']);
for (const [name, list] of Object.entries(taken)) {
  const ms = median(list);
  console.log(`${name}: ${ms.toFixed(1)} ms, ${(ms / base).toFixed(2)} x an empty worker`);
}
