import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  readOwnSettings,
  saveDisclosed,
  saveLanguage,
  saveNoticeSeen,
} from '../../shell/settings-store';

let uiLanguage = 'en-GB';

beforeEach(() => {
  fakeBrowser.reset();
  uiLanguage = 'en-GB';
  Object.assign(browser, { i18n: { getUILanguage: () => uiLanguage } });
});

describe('the person’s settings', () => {
  it.each([
    ['en-GB', 'en'],
    ['ur-PK', 'ur'],
    ['UR', 'ur'],
    ['fr', 'en'],
    ['urdu', 'en'],
  ])('begin in the language of the browser: %s', async (ui, language) => {
    uiLanguage = ui;
    expect(await readOwnSettings()).toEqual({ language, noticeSeen: false, disclosed: false });
  });

  it('begin in the office’s language, until the person chose one', async () => {
    expect((await readOwnSettings('ur')).language).toBe('ur');
    await saveLanguage('en');
    expect((await readOwnSettings('ur')).language).toBe('en');
  });

  it('are kept', async () => {
    await saveLanguage('ur');
    await saveNoticeSeen();
    await saveDisclosed();
    expect(await readOwnSettings()).toEqual({
      language: 'ur',
      noticeSeen: true,
      disclosed: true,
    });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({
      language: 'ur',
      noticeSeen: true,
      disclosed: true,
    });
  });

  it('refuse a language that we do not speak', async () => {
    await expect(saveLanguage('de' as never)).rejects.toThrow('"de" is not one of en, ur');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('are not upset by what is spoilt or unreadable', async () => {
    await fakeBrowser.storage.local.set({ language: 7, noticeSeen: 'yes' });
    expect(await readOwnSettings()).toEqual({
      language: 'en',
      noticeSeen: false,
      disclosed: false,
    });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('disk error'));
    expect(await readOwnSettings()).toEqual({
      language: 'en',
      noticeSeen: false,
      disclosed: false,
    });
  });
});
