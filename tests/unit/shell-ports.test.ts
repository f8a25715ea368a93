import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameView, PanelView, PopupCommand } from '../../components/view';
import { openFramePort } from '../../shell/frame-port';
import { leadingFrame, openPopupPort, type TabView, tabView } from '../../shell/popup-port';

const MATCHES = ['https://x.com/*'];

/** One end of a port, as the browser gives it. */
function fakePort(part: { name?: string; sender?: object } = {}) {
  const heard: ((message: unknown) => void)[] = [];
  const closed: (() => void)[] = [];
  return {
    name: part.name ?? 'popup',
    sender: part.sender ?? {
      id: fakeBrowser.runtime.id,
      url: fakeBrowser.runtime.getURL('/popup.html'),
    },
    postMessage: vi.fn(),
    onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => closed.push(listener) },
    hear: (message: unknown) => {
      for (const listener of heard) listener(message);
    },
    close: () => {
      for (const listener of closed) listener();
    },
  };
}

const frame = (part: Partial<FrameView> = {}): FrameView => ({
  frame: 'a',
  top: true,
  host: 'x.com',
  state: 'guarding',
  boxes: 1,
  leftOut: 0,
  changed: null,
  panel: null,
  ...part,
});

const panel = (part: Partial<PanelView>) => part as PanelView;
const asking = panel({ mode: 'question' });
const found = panel({ mode: 'look', verdict: { findings: [{}] } as never });
const quiet = panel({ mode: 'look', verdict: { findings: [] } as never });

describe('leadingFrame', () => {
  const top = frame({ frame: 'top' });
  const inner = frame({ frame: 'inner', top: false });
  it.each([
    ['a held press', [top, { ...top, panel: found }, { ...inner, panel: asking }], 'inner'],
    [
      'findings',
      [
        { ...top, panel: quiet },
        { ...inner, panel: found },
      ],
      'inner',
    ],
    ['a draft', [top, { ...inner, panel: quiet }], 'inner'],
    ['the top frame', [inner, top], 'top'],
    ['any frame', [inner], 'inner'],
  ])('%s comes first', (_, frames, leading) => {
    expect(leadingFrame(frames)?.frame).toBe(leading);
  });

  it('is nobody where there is no frame', () => {
    expect(leadingFrame([])).toBeNull();
  });
});

describe('tabView', () => {
  it('counts the boxes of all frames, and guards where any has one', () => {
    const top = frame({ state: 'no-compose-box', boxes: 0 });
    expect(tabView([top], 'x.com')).toMatchObject({ tab: 'no-compose-box', boxes: 0 });
    const out = frame({ state: 'left-out', boxes: 0, leftOut: 1 });
    expect(tabView([out], 'x.com')).toMatchObject({ tab: 'left-out', leftOut: 1 });
    const inner = frame({ frame: 'b', top: false, boxes: 2 });
    expect(tabView([out, inner], 'x.com')).toMatchObject({ tab: 'guarding', leftOut: 1 });
    expect(tabView([top, inner], 'x.com')).toMatchObject({ tab: 'guarding', boxes: 2 });
  });
});

describe('openFramePort', () => {
  let listening: ((port: unknown) => void)[];

  beforeEach(() => {
    fakeBrowser.reset();
    listening = [];
    const addListener = (listener: (port: unknown) => void) => listening.push(listener);
    Object.assign(browser.runtime, { onConnect: { addListener } });
  });

  /** Lets a port knock, as the browser does. */
  const connect = (port: ReturnType<typeof fakePort>) => {
    for (const listener of listening) listener(port);
  };

  it('tells a popup how the frame stands, at once and from then on', () => {
    const side = openFramePort(vi.fn());
    side.push(frame({ boxes: 1 }));
    const port = fakePort();
    connect(port);
    expect(port.postMessage).toHaveBeenLastCalledWith(frame({ boxes: 1 }));
    side.push(frame({ boxes: 2 }));
    expect(port.postMessage).toHaveBeenLastCalledWith(frame({ boxes: 2 }));
    port.close();
    side.push(frame({ boxes: 3 }));
    expect(port.postMessage).toHaveBeenCalledTimes(2);
  });

  it('hands on commands', () => {
    const onCommand = vi.fn();
    openFramePort(onCommand);
    const port = fakePort();
    connect(port);
    const command: PopupCommand = { frame: 'a', decision: 1, do: 'go' };
    port.hear(command);
    expect(onCommand).toHaveBeenCalledWith(command);
  });

  it.each([
    ['of another name', () => fakePort({ name: 'other' })],
    ['of another extension', () => fakePort({ sender: { id: 'theirs', url: 'https://x.com/' } })],
    [
      'of a content script of ours',
      () => fakePort({ sender: { id: fakeBrowser.runtime.id, url: 'https://x.com/' } }),
    ],
    ['of nobody', () => fakePort({ sender: {} })],
  ])('leaves a port %s alone', (_, make) => {
    const onCommand = vi.fn();
    openFramePort(onCommand).push(frame());
    const port = make();
    connect(port);
    port.hear({ do: 'go' });
    expect(port.postMessage).not.toHaveBeenCalled();
    expect(onCommand).not.toHaveBeenCalled();
  });

  it('is not upset by a popup that closes as it is told', () => {
    const side = openFramePort(vi.fn());
    const port = fakePort();
    port.postMessage.mockImplementation(() => {
      throw new Error('Attempting to use a disconnected port object');
    });
    connect(port);
    expect(() => side.push(frame())).not.toThrow();
  });
});

describe('openPopupPort', () => {
  const updated: ((id: number, change: { status?: string }) => void)[] = [];
  let url: string | undefined;
  let access: boolean;
  let opened: ReturnType<typeof fakePort>[];

  beforeEach(() => {
    fakeBrowser.reset();
    url = 'https://x.com/home';
    access = true;
    opened = [];
    updated.length = 0;
    Object.assign(browser.tabs, {
      query: async () => [{ id: 7, url }],
      connect: () => {
        const port = fakePort();
        opened.push(port);
        return port;
      },
      onUpdated: { addListener: (listener: (typeof updated)[number]) => updated.push(listener) },
    });
    Object.assign(browser, { permissions: { contains: async () => access } });
  });

  async function open() {
    const views: TabView[] = [];
    const port = await openPopupPort(
      async () => MATCHES,
      (view) => views.push(view),
    );
    return { port, views, last: () => views.at(-1) };
  }

  it('shows the frame that leads, and sends it what was pressed', async () => {
    const { port, last } = await open();
    opened[0]?.hear(frame({ frame: 'top' }));
    opened[0]?.hear(frame({ frame: 'inner', top: false, panel: asking }));
    expect(last()).toMatchObject({ tab: 'guarding', host: 'x.com', boxes: 2 });
    expect(last()?.leading?.frame).toBe('inner');
    const command: PopupCommand = { frame: 'inner', decision: 1, do: 'back' };
    port.send(command);
    expect(opened[0]?.postMessage).toHaveBeenCalledWith(command);
  });

  it('says that a tab nobody answers in must be loaded again, and sees when it was', async () => {
    const { last } = await open();
    opened[0]?.close();
    expect(last()).toMatchObject({ tab: 'reload-needed', host: 'x.com', leading: null });
    for (const listener of updated) listener(8, { status: 'complete' });
    expect(opened).toHaveLength(1);
    for (const listener of updated) listener(7, { status: 'complete' });
    opened[1]?.hear(frame());
    expect(last()).toMatchObject({ tab: 'guarding', boxes: 1 });
  });

  it('drops what it knew of a page that is left, and sends it nothing more', async () => {
    const { port, last } = await open();
    opened[0]?.hear(frame({ panel: asking }));
    opened[0]?.close();
    expect(last()).toMatchObject({ boxes: 0, leading: null });
    port.send({ frame: 'a', decision: 1, do: 'go' });
    expect(opened[0]?.postMessage).not.toHaveBeenCalled();
  });

  it.each([
    ['another site', 'https://example.org/', true, 'not-a-guarded-site', 'example.org'],
    ['a page without host', 'about:blank', true, 'not-a-guarded-site', null],
    ['a hidden address, with access', undefined, true, 'not-a-guarded-site', null],
    ['a hidden address, without access', undefined, false, 'access-withheld', null],
    ['a guarded site without access', 'https://x.com/', false, 'access-withheld', 'x.com'],
  ])('%s', async (_, address, given, tab, host) => {
    url = address;
    access = given;
    const { views } = await open();
    expect(views).toEqual([{ tab, host, boxes: 0, leftOut: 0, changed: null, leading: null }]);
    expect(opened).toEqual([]);
  });
});
