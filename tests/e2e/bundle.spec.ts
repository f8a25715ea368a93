import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newKey, publicKeyOf, signBundle } from '../../scripts/bundle/sign';
import { officeHosts } from '../../scripts/office-hosts';
import type { BundleReport } from '../../shell/messages';
import { ask, reportOf } from './harness/ask';
import { ChromiumStage } from './harness/chromium-stage';
import { FirefoxStage } from './harness/firefox-stage';
import { type Answers, type OfficeServer, startOfficeServer } from './harness/office-server';
import { test as base, expect, poll, type Stage } from './harness/test';

// A real office server on this machine, over TLS, that misbehaves in each way that there is.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HOST = 'policy.example.gov.pk';
const PEM = newKey();

const test = base.extend<object, { office: OfficeServer }>({
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern to read the names from.
    async ({}, use) => {
      const office = await startOfficeServer(HOST);
      await use(office);
      await office.close();
    },
    { scope: 'worker' },
  ],
  // The package that an office builds with its own host in it: nobody has to be asked for access.
  extension: [
    async ({ browserKind }, use) => {
      const folder = `${ROOT}.cache/bundle-${browserKind}`;
      const built = browserKind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
      cpSync(`${ROOT}.output/${built}`, folder, { recursive: true });
      const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
      manifest.host_permissions.push(...officeHosts(HOST));
      writeFileSync(`${folder}/manifest.json`, JSON.stringify(manifest));
      await use(folder);
    },
    { scope: 'worker' },
  ],
  stage: [
    async ({ browserKind, extension, office }, use) => {
      const kind = browserKind === 'chromium' ? ChromiumStage : FirefoxStage;
      const stage = await kind.start(extension, office);
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

function bundle(change: object = {}, pem = PEM): string {
  const always = { format: 1, issued: '2026-01-01T00:00:00Z', expires: '2099-01-01T00:00:00Z' };
  return signBundle({ ...always, version: 2, policy: { unchecked: 'stop' }, ...change }, pem);
}

const says =
  (text: string): Answers =>
  (_, answer) =>
    answer.writeHead(200, { ETag: '"2"', 'Content-Type': 'application/json' }).end(text);

/** The policy names the bundle, and a good one is in force. */
async function inForce(stage: Stage, office: OfficeServer): Promise<void> {
  const known = (await reportOf(stage)).bundle;
  if (known?.version === 2) return;
  await office.answers(says(bundle()));
  const publicKey = publicKeyOf(PEM);
  await stage.setManagedPolicy({ bundle: { url: office.url, publicKey } });
  const seen = async () => (await reportOf(stage)).bundle?.version === 2;
  await poll('the bundle in force', seen, 30_000);
}

/** The address is asked now, and this is what is said of it then. */
async function afterCheck(stage: Stage): Promise<BundleReport | null> {
  await ask(stage, 'check-bundle');
  return (await reportOf(stage)).bundle;
}

// Browsers start anew here, and give a policy some seconds late; a slow server is waited for.
test.describe.configure({ timeout: 120_000 });

test.afterAll(async ({ stage }) => {
  await stage.setManagedPolicy(null);
});

test('a good one is in force over the default, and sends nobody’s cookies', async ({
  stage,
  office,
}) => {
  await inForce(stage, office);
  const report = await reportOf(stage);
  expect(report.sources.unchecked).toBe('bundle');
  expect(report.bundle).toMatchObject({ host: HOST, access: true, version: 2, refused: null });
  const [headers] = office.asked;
  expect([headers?.cookie, headers?.referer, headers?.authorization]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('what has not changed is not sent again', async ({ stage, office }) => {
  await inForce(stage, office);
  let asked: unknown;
  await office.answers((request, answer) => {
    asked = request.headers['if-none-match'];
    answer.writeHead(304).end();
  });
  expect(await afterCheck(stage)).toMatchObject({ version: 2, refused: null });
  expect(asked).toBe('"2"');
});

const flood: Answers = (_, answer) => {
  answer.writeHead(200);
  let left = 50;
  const more = () => {
    while (left > 0) {
      left -= 1;
      if (!answer.write(Buffer.alloc(1024 * 1024, 0x20))) return;
    }
    answer.end();
  };
  answer.on('drain', more);
  more();
};

const cutOff: Answers = (_, answer) => {
  const text = bundle({ version: 3 });
  answer.writeHead(200, { 'Content-Length': text.length });
  answer.write(text.slice(0, 100), () => answer.destroy());
};

const signature = () => JSON.parse(bundle({ version: 9 })).signature as string;

const REFUSED: [reason: string, name: string, breaks: (office: OfficeServer) => Promise<void>][] = [
  [
    ...(['wrong-signature', 'one with another one’s signature'] as const),
    (office) =>
      office.answers(
        says(JSON.stringify({ ...JSON.parse(bundle({ version: 3 })), signature: signature() })),
      ),
  ],
  ['wrong-key', 'one of another office', (office) => office.answers(says(bundle({}, newKey())))],
  ['older', 'a replayed older one', (office) => office.answers(says(bundle({ version: 1 })))],
  [
    ...(['expired', 'one out of date'] as const),
    (office) => office.answers(says(bundle({ version: 3, expires: '2026-01-02T00:00:00Z' }))),
  ],
  [
    ...(['truncated', 'one that was cut off'] as const),
    (office) => office.answers(says(bundle({ version: 3 }).slice(0, 150))),
  ],
  ['broken-off', 'an answer that breaks off', (office) => office.answers(cutOff)],
  ['oversize', '50 MB', (office) => office.answers(flood)],
  [
    'status',
    'an error of the server',
    (office) => office.answers((_, answer) => answer.writeHead(503).end()),
  ],
  [
    ...(['redirected', 'a way to elsewhere'] as const),
    (office) =>
      office.answers((_, answer) => answer.writeHead(302, { Location: '/other.json' }).end()),
  ],
  ['unreachable', 'no server', (office) => office.down()],
  ['slow', 'a server that never answers', (office) => office.answers(() => {})],
];

for (const [reason, name, breaks] of REFUSED) {
  test(`${name}: refused as ${reason}, and the last good one stays`, async ({ stage, office }) => {
    await inForce(stage, office);
    await breaks(office);
    expect(await afterCheck(stage)).toMatchObject({ version: 2, refused: { reason } });
    expect((await reportOf(stage)).sources.unchecked).toBe('bundle');
  });
}

test('a certificate that the browser does not know: refused, and the last good one stays', async ({
  stage,
  office,
}) => {
  await inForce(stage, office);
  await office.answers(says(bundle()));
  expect(await afterCheck(stage)).toMatchObject({ version: 2, refused: null });
  await office.stranger();
  await stage.checkCertificates?.(true);
  const refused = { reason: 'unreachable' };
  expect(await afterCheck(stage)).toMatchObject({ version: 2, refused });
  await stage.checkCertificates?.(false);
});

test('the last good one is in force at once at the next start, while no server is there', async ({
  stage,
  office,
}) => {
  await inForce(stage, office);
  await office.down();
  // Firefox has a new profile after a restart in these tests.
  if (stage.browser === 'firefox') await stage.stopWorker();
  else await stage.setManagedPolicy({ bundle: { url: office.url, publicKey: publicKeyOf(PEM) } });
  const report = await reportOf(stage);
  expect(report.sources.unchecked).toBe('bundle');
  expect(report.bundle?.version).toBe(2);
});
