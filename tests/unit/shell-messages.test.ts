import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MESSAGES } from '../../shell/messages';
import { type Handlers, receive } from '../../shell/receive';
import { MessageError, send } from '../../shell/send';
import { senderClass } from '../../shell/sender';

const MATCHES = ['https://x.com/*', 'https://*.facebook.com/*'];
const OURS = { id: 'ours', base: 'chrome-extension://ours/', matches: MATCHES };
const TAB = { id: 7 };

describe('senderClass', () => {
  it.each([
    ['our content script', { id: 'ours', url: 'https://x.com/home', tab: TAB }, 'page'],
    ['in a sub-domain', { id: 'ours', url: 'https://www.facebook.com/', tab: TAB }, 'page'],
    ['by origin alone', { id: 'ours', origin: 'https://x.com', tab: TAB }, 'page'],
    ['our popup', { id: 'ours', url: 'chrome-extension://ours/popup.html' }, 'own'],
    [
      'our page in a tab',
      { id: 'ours', url: 'chrome-extension://ours/popup.html', tab: TAB },
      'own',
    ],
    ['another extension', { id: 'theirs', url: 'chrome-extension://theirs/popup.html' }, null],
    [
      'another extension on a guarded site',
      { id: 'theirs', url: 'https://x.com/', tab: TAB },
      null,
    ],
    ['a site that is not guarded', { id: 'ours', url: 'https://x.com.evil.test/', tab: TAB }, null],
    ['plain http', { id: 'ours', url: 'http://x.com/', tab: TAB }, null],
    ['a guarded address without a tab', { id: 'ours', url: 'https://x.com/' }, null],
    ['an id that only begins like ours', { id: 'ours', url: 'chrome-extension://ours2/' }, null],
    ['nobody', {}, null],
    ['no address', { id: 'ours', tab: TAB }, null],
  ])('%s', (_, sender, expected) => {
    expect(senderClass(sender, OURS)).toBe(expected);
  });
});

describe('receive', () => {
  const handlers = (part: Partial<Handlers>): Handlers =>
    Object.assign(
      Object.fromEntries(
        Object.keys(MESSAGES).map((name) => [name, vi.fn(() => null)]),
      ) as unknown as Handlers,
      part,
    );

  /** Delivers a message as the browser does and gives what was answered. */
  async function deliver(message: unknown, sender: Record<string, unknown>): Promise<unknown> {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const kept = await fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
    // `true` keeps the way open for an answer that comes later.
    expect(kept).toEqual([true]);
    return promise;
  }

  const page = () => ({
    id: fakeBrowser.runtime.id,
    url: 'https://x.com/home',
    tab: TAB,
    frameId: 3,
    documentId: 'd',
  });

  beforeEach(() => fakeBrowser.reset());

  it('answers a message from a page, and tells the handler whence', async () => {
    const status = vi.fn(() => null);
    receive(handlers({ 'page-status': status }), async () => MATCHES);
    const request = { state: 'guarding', toLookAt: 1, held: false };
    expect(await deliver({ name: 'page-status', request }, page())).toEqual({ value: null });
    expect(status).toHaveBeenCalledWith(request, {
      tab: 7,
      frame: 3,
      document: 'd',
      host: 'x.com',
    });
  });

  it('refuses a message whose sender may not send it, before any handler', async () => {
    const report = vi.fn();
    receive(handlers({ 'policy-report': report }), async () => MATCHES);
    expect(await deliver({ name: 'policy-report', request: null }, page())).toEqual({
      error: '"policy-report" may be sent by own, and came from page',
    });
    expect(report).not.toHaveBeenCalled();
  });

  it('refuses a draft from a page of our own, and anything from elsewhere', async () => {
    receive(handlers({}), async () => MATCHES);
    const own = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
    expect(await deliver({ name: 'check', request: {} }, own)).toEqual({
      error: '"check" may be sent by page, and came from own',
    });
    expect(await deliver({ name: 'settings', request: null }, { id: 'theirs' })).toEqual({
      error: '"settings" may be sent by page or own, and came from elsewhere',
    });
  });

  it.each([
    ['an unknown name', { name: 'chek' }, '"chek"'],
    ['a name that objects inherit', { name: 'constructor' }, '"constructor"'],
    ['no name', {}, 'without a name'],
    ['no object', null, 'without a name'],
  ])('names %s and what is known', async (_, message, named) => {
    receive(handlers({}), async () => MATCHES);
    const answer = (await deliver(message, page())) as { error: string };
    expect(answer.error).toContain(`Unknown message ${named}`);
    expect(answer.error).toContain('page-status');
  });

  it('sends an error of the handler as a value', async () => {
    const fails = () => {
      throw new Error('not a draft: parts must be a list');
    };
    receive(handlers({ check: fails }), async () => MATCHES);
    expect(await deliver({ name: 'check', request: {} }, page())).toEqual({
      error: 'not a draft: parts must be a list',
    });
  });
});

describe('send', () => {
  beforeEach(() => fakeBrowser.reset());

  /** The polyfill's promise form, which WXT's types of this call do not know. */
  const reaching = () =>
    vi.spyOn(fakeBrowser.runtime as unknown as { sendMessage(): Promise<unknown> }, 'sendMessage');

  const failure = (promise: Promise<unknown>) =>
    promise.then(
      () => {
        throw new Error('was answered');
      },
      (error: unknown) => {
        expect(error).toBeInstanceOf(MessageError);
        return error as MessageError;
      },
    );

  it('gives the reply', async () => {
    reaching().mockResolvedValue({ value: 'reply' });
    expect(await send('settings', null)).toBe('reply');
  });

  it('says that the worker answered with an error', async () => {
    reaching().mockResolvedValue({ error: 'broken' });
    expect(await failure(send('settings', null))).toMatchObject({
      kind: 'failed',
      message: 'broken',
    });
  });

  it.each([
    ['nobody answered', undefined],
    ['the answer is nothing', null],
  ])('says that %s', async (_, answer) => {
    reaching().mockResolvedValue(answer);
    expect((await failure(send('settings', null))).kind).toBe('failed');
  });

  it('says that there is no worker to be reached', async () => {
    reaching().mockRejectedValue(
      new Error('Could not establish connection. Receiving end does not exist.'),
    );
    expect((await failure(send('settings', null))).kind).toBe('failed');
  });

  it('gives a check one second, and no more', async () => {
    vi.useFakeTimers();
    reaching().mockReturnValue(new Promise(() => {}));
    const draft = {} as never;
    let kind = '';
    const asked = failure(send('check', { draft })).then((error) => {
      kind = error.kind;
    });
    await vi.advanceTimersByTimeAsync(999);
    expect(kind).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    await asked;
    expect(kind).toBe('timeout');
    vi.useRealTimers();
  });

  it('tells an extension that was updated from one that failed', async () => {
    reaching().mockRejectedValue(new Error('Extension context invalidated.'));
    expect((await failure(send('settings', null))).kind).toBe('invalidated');
  });

  it('sends nothing when the extension is gone', async () => {
    const reach = reaching();
    const id = fakeBrowser.runtime.id;
    Object.assign(fakeBrowser.runtime, { id: undefined });
    const error = await failure(send('settings', null));
    Object.assign(fakeBrowser.runtime, { id });
    expect(error.kind).toBe('invalidated');
    expect(reach).not.toHaveBeenCalled();
  });
});
