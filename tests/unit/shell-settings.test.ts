import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readOwnSettings, saveLanguage, saveNoticeSeen } from '../../shell/settings-store';

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
    expect(await readOwnSettings()).toEqual({ language, noticeSeen: false });
  });

  it('are kept', async () => {
    await saveLanguage('ur');
    await saveNoticeSeen();
    expect(await readOwnSettings()).toEqual({ language: 'ur', noticeSeen: true });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ language: 'ur', noticeSeen: true });
  });

  it('refuse a language that we do not speak', async () => {
    await expect(saveLanguage('de' as never)).rejects.toThrow('"de" is not one of en, ur');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('are not upset by what is spoilt or unreadable', async () => {
    await fakeBrowser.storage.local.set({ language: 7, noticeSeen: 'yes' });
    expect(await readOwnSettings()).toEqual({ language: 'en', noticeSeen: false });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('disk error'));
    expect(await readOwnSettings()).toEqual({ language: 'en', noticeSeen: false });
  });
});
