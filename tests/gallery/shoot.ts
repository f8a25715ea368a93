import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';

// Builds the gallery and photographs every state into `.cache/gallery/`. Run with
// `node tests/gallery/shoot.ts [part of a name]` on a Node that strips types (22.18 or newer).

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../../.cache/gallery/');
const only = process.argv[2] ?? '';

interface Shot {
  name: string;
  query: string;
  width: number;
  height: number;
  dark?: boolean;
  scale?: number;
  forced?: boolean;
}

const panelNames = [
  'question',
  'question-office',
  'question-private-pause',
  'question-private-go',
  'question-channels',
  'copied',
  'clean',
  'checking',
  'checking-early',
  'failed-timeout',
  'failed-stop',
  'invalidated',
  'notice',
  'flood',
  'emergency-offer',
  'emergency',
  'reason',
  'thread',
  'second',
  'look',
  'look-clear',
  'no-account',
  'long-draft',
  'ten-parts',
  'twenty',
];
const popupNames = [
  'question',
  'answered',
  'look',
  'idle',
  'off',
  'silent',
  'strained',
  'no-compose-box',
  'not-a-guarded-site',
  'reload-needed',
  'access-withheld',
];

const shots: Shot[] = [];
for (const lang of ['en', 'ur']) {
  for (const dark of [false, true]) {
    const theme = dark ? 'dark' : 'light';
    for (const panel of panelNames) {
      shots.push({
        name: `panel-${panel}-${lang}-${theme}`,
        query: `panel=${panel}&lang=${lang}`,
        width: 760,
        height: 860,
        dark,
      });
    }
    for (const popup of popupNames) {
      shots.push({
        name: `popup-${popup}-${lang}-${theme}`,
        query: `popup=${popup}&lang=${lang}`,
        width: 380,
        height: 600,
        dark,
      });
    }
    shots.push({
      name: `overlay-${lang}-${theme}`,
      query: `overlay&lang=${lang}`,
      width: 760,
      height: 640,
      dark,
    });
  }
  shots.push(
    {
      name: `narrow-question-${lang}`,
      query: `panel=question-office&lang=${lang}`,
      width: 320,
      height: 400,
      scale: 2,
    },
    {
      name: `narrow-notice-${lang}`,
      query: `panel=notice&lang=${lang}`,
      width: 320,
      height: 640,
      scale: 2,
    },
    {
      name: `zoomed-emergency-${lang}`,
      query: `panel=emergency&lang=${lang}`,
      width: 640,
      height: 360,
      scale: 2,
    },
  );
}
shots.push(
  { name: 'naskh-flood-ur', query: 'panel=flood&lang=ur&no-nastaliq', width: 760, height: 860 },
  { name: 'naskh-popup-ur', query: 'popup=question&lang=ur&no-nastaliq', width: 380, height: 600 },
  {
    name: 'forced-colours-en',
    query: 'panel=question-private-go&lang=en',
    width: 760,
    height: 860,
    forced: true,
  },
);

await mkdir(folder, { recursive: true });
await build({ configFile: here('vite.config.ts'), logLevel: 'warn' });
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://gallery').pathname;
  const file = path === '/' ? '/index.html' : path;
  try {
    const body = await readFile(`${folder}page${file}`);
    response.setHeader('content-type', TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain');
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the gallery has no port');

const browser = await chromium.launch({
  executablePath: process.env.EHTIYAT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const shot of shots.filter(({ name }) => name.includes(only))) {
    const page = await browser.newPage({
      viewport: { width: shot.width, height: shot.height },
      deviceScaleFactor: shot.scale ?? 1,
      reducedMotion: 'reduce',
      forcedColors: shot.forced === true ? 'active' : 'none',
      colorScheme: shot.dark === true ? 'dark' : 'light',
    });
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(`http://127.0.0.1:${address.port}/?${shot.query}`);
    await page.screenshot({ path: `${folder}${shot.name}.png`, animations: 'disabled' });
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
