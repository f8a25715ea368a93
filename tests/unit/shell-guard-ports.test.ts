import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { connectGuard } from '../../shell/guard-ports';
import type { Settings } from '../../shell/messages';
import { MessageError } from '../../shell/send';

const SETTINGS: Settings = {
  language: 'ur',
  officeName: { en: 'Ministry', ur: 'وزارت' },
  question: 'always',
  unchecked: 'stop',
  noticeSeen: true,
  helpDesk: { en: 'Desk, 2211', ur: 'ڈیسک، 2211' },
  legalPage: 'https://example.gov.pk/rules',
  logo: '',
  emergency: { offered: false, never: [] },
  disclosure: 'ask',
  disclosed: false,
  surfaces: ['post'],
  sitesOff: ['facebook'],
  site: null,
  policyMark: 'a',
};

let settings: Settings;
let sent: { name: string; request: unknown }[];

beforeEach(() => {
  fakeBrowser.reset();
  settings = SETTINGS;
  sent = [];
  const sendMessage = async (message: (typeof sent)[number]) => {
    sent.push(message);
    return { value: message.name === 'settings' ? settings : null };
  };
  Object.assign(browser.runtime, { sendMessage, onConnect: { addListener: vi.fn() } });
});

const guard = () => ({
  settings: vi.fn(),
  command: vi.fn(),
  recheck: vi.fn(),
});

describe('connectGuard', () => {
  it('asks about everything until the worker has answered, then hands its settings on', async () => {
    const { first, attach } = connectGuard(() => {});
    expect(first).toMatchObject({ question: 'always', unchecked: 'allow', noticeSeen: false });
    const started = guard();
    attach(started);
    await vi.waitFor(() => expect(started.settings).toHaveBeenCalled());
    expect(started.settings).toHaveBeenLastCalledWith({
      language: 'ur',
      officeName: 'وزارت',
      question: 'always',
      unchecked: 'stop',
      noticeSeen: true,
      coverage: { surfaces: ['post'], sitesOff: ['facebook'] },
      side: { helpDesk: 'ڈیسک، 2211', legalPage: 'https://example.gov.pk/rules', logo: '' },
      emergency: { offered: false, never: [] },
    });
    expect(started.recheck).not.toHaveBeenCalled();
  });

  it('hands on settings that came before the guard', async () => {
    const { attach } = connectGuard(() => {});
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await Promise.resolve();
    const started = guard();
    attach(started);
    await vi.waitFor(() => expect(started.settings).toHaveBeenCalled());
  });

  it('has drafts checked again when the policy changed, and only then', async () => {
    const { attach } = connectGuard(() => {});
    const started = guard();
    attach(started);
    await vi.waitFor(() => expect(started.settings).toHaveBeenCalledTimes(1));
    settings = { ...SETTINGS, language: 'en' };
    await fakeBrowser.storage.onChanged.trigger({}, 'local');
    await vi.waitFor(() => expect(started.settings).toHaveBeenCalledTimes(2));
    expect(started.recheck).not.toHaveBeenCalled();
    settings = { ...SETTINGS, policyMark: 'b' };
    await fakeBrowser.storage.onChanged.trigger({}, 'local');
    await vi.waitFor(() => expect(started.recheck).toHaveBeenCalledTimes(1));
  });

  it('tells a status once, and again when it changed', async () => {
    const { ports } = connectGuard(() => {});
    const status = { state: 'guarding', toLookAt: 0, held: false } as const;
    ports.status(status);
    ports.status({ ...status });
    ports.status({ ...status, held: true });
    const told = sent.filter(({ name }) => name === 'page-status');
    expect(told.map(({ request }) => (request as typeof status).held)).toEqual([false, true]);
  });

  it('names why a check failed', () => {
    const { ports } = connectGuard(() => {});
    expect(ports.failureOf(new MessageError('timeout', ''))).toBe('timeout');
    expect(ports.failureOf(new MessageError('invalidated', ''))).toBe('invalidated');
    expect(ports.failureOf(new Error('anything'))).toBe('failed');
  });
});
