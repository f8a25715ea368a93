import { lookAt, type ManagedBrowser, OfficeServer, tell } from './harness/enterprise';
import { ManagedChromium } from './harness/enterprise-chromium';
import { ManagedFirefox } from './harness/enterprise-firefox';
import { expect, poll, test } from './harness/test';

// No extension is loaded by hand here: the browser of the other specs is not asked for at all.
const SAMPLE = 'federal-ministry.yaml';
const VALUES = {
  officeName: { en: 'Ministry of Climate Change', ur: 'وزارت موسمیاتی تبدیلی' },
  officeAccounts: [{ site: 'x', handle: '@MoCC_Official' }],
};

let office: OfficeServer;
let managed: ManagedBrowser;
/** The keys that the sample office sets. */
let set: string[];

/** What the extension says, as soon as this holds. */
type Seen = Awaited<ReturnType<typeof lookAt>>;
const seen = (what: string, holds: (state: Seen) => boolean) =>
  poll(
    what,
    async () => {
      const state = await managed.inside(lookAt, undefined);
      return holds(state) && state;
    },
    20_000,
  );

/** Sends a message as a page of the extension does, and gives what was answered. */
const told = async (name: string, request: unknown = null) =>
  (await managed.inside(tell, { name, request })) as { value?: unknown; error?: string };

test.describe('an office that installs by its browsers’ own policy', () => {
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async ({ browserKind }) => {
    office = await OfficeServer.start();
    const { file, keys } = office.policyFile(browserKind, SAMPLE);
    set = keys;
    managed = await (browserKind === 'chromium'
      ? ManagedChromium.start(office.release?.chromeId ?? '', file)
      : ManagedFirefox.start(file));
  });

  test.afterAll(async () => {
    await managed?.close();
    await office?.close();
  });

  test('the kit’s own files install it, and every value reaches it', async () => {
    const { report, how } = await seen(
      'the policy',
      ({ report: { source } }) => source === 'managed',
    );
    expect(report.problems).toEqual([]);
    const managedKeys = Object.entries(report.sources).filter(([, from]) => from === 'managed');
    expect(managedKeys.map(([key]) => key).sort()).toEqual(set.sort());
    expect(how).toBe('admin, locked');
    expect(await told('settings')).toMatchObject({
      value: { officeName: VALUES.officeName, unchecked: 'stop' },
    });
  });

  test('what the office set is locked, on the page and for a message', async () => {
    const row = await managed.onPage('options.html#policy', () => {
      const card = document.querySelector('#key-question')?.closest('li');
      return card
        ? { text: card.innerText, controls: card.querySelectorAll('input').length }
        : null;
    });
    expect(row.text).toContain('Locked: set by your office.');
    expect(row.controls).toBe(0);
    const change = { key: 'question', value: 'when-unclear' };
    expect((await told('set-own', change)).error).toMatch(/set by the office/);
    expect(await told('settings')).toMatchObject({ value: { question: 'always' } });
  });

  test('an edit of the policy comes into force', async () => {
    await managed.setPolicy({ ...VALUES, question: 'when-unclear' });
    await seen('the edit', ({ report: { sources } }) => sources.unchecked === 'default');
    expect(await told('settings')).toMatchObject({
      value: { question: 'when-unclear', unchecked: 'allow' },
    });
  });

  test('a value that is wrong is reported, and costs no other', async () => {
    await managed.setPolicy({ ...VALUES, question: 'sometimes', unchecked: 'stop' });
    const { report } = await seen('the report', ({ report: { problems } }) => problems.length > 0);
    expect(report.problems.map(({ path }) => path)).toEqual(['question']);
    expect(await told('settings')).toMatchObject({
      value: { officeName: VALUES.officeName, question: 'always', unchecked: 'stop' },
    });
  });

  test('after a start the last known policy is in force before the browser gives it', async () => {
    await managed.setPolicy(VALUES);
    await seen('the policy', ({ report: { sources } }) => sources.unchecked === 'default');
    await managed.restart();
    const { report } = await managed.inside(lookAt, undefined);
    expect(['last-known', 'managed']).toContain(report.source);
    expect(report.sources.officeName).toBe('managed');
  });

  test('an update keeps what the person set and what the office set', async () => {
    expect(await told('set-language', { language: 'ur' })).toEqual({ value: null });
    expect(await told('notice-seen')).toEqual({ value: null });
    office.publish('999.0.0');
    await managed.lookForUpdate();
    await seen('the newer version', ({ version }) => version === '999.0.0');
    const { report } = await seen('its policy', ({ report: { source } }) => source === 'managed');
    expect(report.problems).toEqual([]);
    expect(await told('settings')).toMatchObject({
      value: { language: 'ur', noticeSeen: true, officeName: VALUES.officeName },
    });
  });

  test('a policy that is taken away leaves the defaults, and it works on', async () => {
    await managed.setPolicy(null);
    const { report } = await seen('no policy', ({ report: { source } }) => source === 'default');
    expect(report.problems).toEqual([]);
    expect(await told('settings')).toMatchObject({
      value: { officeName: { en: '', ur: '' }, question: 'always' },
    });
    // And what was locked is the person's again.
    const change = { key: 'question', value: 'when-unclear' };
    expect(await told('set-own', change)).toEqual({ value: null });
    expect(await told('settings')).toMatchObject({ value: { question: 'when-unclear' } });
  });
});
