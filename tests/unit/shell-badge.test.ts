import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgeOf } from '../../shell/badge';
import type { PageStatus } from '../../shell/messages';
import { openTabBadges } from '../../shell/tab-badges';

const status = (part: Partial<PageStatus> = {}): PageStatus => ({
  state: 'guarding',
  toLookAt: 0,
  held: false,
  ...part,
});

describe('badgeOf', () => {
  it.each([
    ['nothing to look at', [status()], ''],
    ['no frame yet', [], ''],
    ['findings of all frames', [status({ toLookAt: 1 }), status({ toLookAt: 2 })], '3'],
    ['very many', [status({ toLookAt: 120 })], '99+'],
    ['a held press, before all else', [status({ toLookAt: 2 }), status({ held: true })], '،'],
    ['no compose box', [status({ state: 'no-compose-box' }), status()], '?'],
    ['an inner frame without one', [status(), status({ state: 'no-compose-box' })], ''],
    ['switched off', [status({ state: 'off' })], '○'],
    ['switched off by the office', [status({ state: 'left-out' })], '○'],
    ['a page that changed', [status({ state: 'changed' })], '?'],
  ])('%s', (_, frames, text) => {
    expect(badgeOf(frames).text).toBe(text);
  });

  it.each(['changed', 'no-compose-box', 'left-out', 'off'] as const)(
    'names the state: %s',
    (state) => {
      expect(badgeOf([status({ state })]).says).toBe(state);
    },
  );
});

describe('openTabBadges', () => {
  const MATCHES = ['https://x.com/*'];
  const drawn: Record<string, string> = {};
  const titles: Record<string, string> = {};

  beforeEach(() => {
    fakeBrowser.reset();
    for (const store of [drawn, titles]) for (const key of Object.keys(store)) delete store[key];
    const key = (details: { tabId?: number }) => String(details.tabId ?? 'all');
    Object.assign(browser, {
      action: {
        setBadgeText: vi.fn(async (to: { tabId?: number; text: string }) => {
          drawn[key(to)] = to.text;
        }),
        setBadgeBackgroundColor: vi.fn(async () => {}),
        setBadgeTextColor: vi.fn(async () => {}),
        setTitle: vi.fn(async (to: { tabId?: number; title: string }) => {
          titles[key(to)] = to.title;
        }),
      },
      permissions: {
        contains: vi.fn(async () => true),
        onAdded: { addListener: vi.fn() },
        onRemoved: { addListener: vi.fn() },
      },
    });
  });

  const from = (tab: number, frame: number, document: string | null = 'one') => ({
    tab,
    frame,
    document,
    host: 'x.com',
  });

  it('adds up the frames of a tab and forgets those of the page before', async () => {
    const badges = openTabBadges(
      MATCHES,
      async () => MATCHES,
      async () => 'en',
    );
    await badges.status(from(7, 0), status({ toLookAt: 1 }));
    await badges.status(from(7, 4), status({ toLookAt: 2 }));
    expect(drawn['7']).toBe('3');
    await badges.status(from(7, 0, 'two'), status({ toLookAt: 1 }));
    expect(drawn['7']).toBe('1');
    await badges.status(from(8, 0), status());
    expect([drawn['7'], drawn['8']]).toEqual(['1', '']);
  });

  it('says in words what the mark means, in the language of the person', async () => {
    const badges = openTabBadges(
      MATCHES,
      async () => MATCHES,
      async () => 'ur',
    );
    await badges.status(from(7, 0), status({ state: 'off' }));
    expect(titles['7']).toMatch(/^احتیاط: .{10,}/u);
    await badges.status(from(7, 0), status());
    expect(titles['7']).toBe('احتیاط');
  });

  it('marks tabs that were open before, but not those that are guarded already', async () => {
    const query = vi
      .spyOn(fakeBrowser.tabs, 'query')
      .mockResolvedValue([{ id: 1 }, { id: 2 }, { id: 3, discarded: true }] as never);
    const badges = openTabBadges(
      MATCHES,
      async () => MATCHES,
      async () => 'en',
    );
    await badges.status(from(2, 0), status());
    await badges.markOpenTabs();
    await vi.waitFor(() => expect(drawn['1']).toBe('↻'));
    expect(query).toHaveBeenCalledWith({ url: MATCHES });
    expect([drawn['2'], drawn['3']]).toEqual(['', undefined]);
  });

  it('marks every tab where the browser keeps the sites from us', async () => {
    vi.mocked(browser.permissions.contains).mockImplementation(async () => false);
    openTabBadges(
      MATCHES,
      async () => MATCHES,
      async () => 'en',
    );
    await vi.waitFor(() => expect(drawn.all).toBe('○'));
    expect(titles.all).toContain('does not let Ehtiyat read');
  });
});
