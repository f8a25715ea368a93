import { describe, expect, it } from 'vitest';
import { siteFor, siteOn } from '../../sites';
import { telegramK } from '../../sites/telegram-k';
import type { KeyFacts, Surface } from '../../sites/types';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const K = 'https://web.telegram.org/k/';
const BOX = '<div class="input-message-input" contenteditable="true" data-peer-id="555">hi</div>';
const TWIN =
  '<div class="input-message-input input-field-input-fake" contenteditable="true"></div>';

interface Chat {
  state?: string;
  placeholder?: string;
  broadcast?: boolean;
  sendAs?: string;
  box?: string;
}

function chat({ state = 'send', placeholder = 'Message', ...more }: Chat = {}): string {
  const avatar = `<div class="new-message-send-as-avatar" data-peer-id="${more.sendAs}"></div>`;
  return (
    '<div class="chat active"><div class="chat-input"><div class="chat-input-main">' +
    (more.sendAs ? `<div class="new-message-send-as-container">${avatar}</div>` : '') +
    `<div>${more.box ?? BOX}<span class="input-field-placeholder">${placeholder}</span>${TWIN}</div></div>` +
    `<div class="btn-send-container"><button class="btn-icon btn-send ${state}"><i>s</i></button>` +
    '<div class="btn-menu menu-send"><div class="btn-menu-item">silent</div></div></div>' +
    `<button class="bubbles-go-down ${more.broadcast ? 'is-broadcast' : ''}"></button></div></div>`
  );
}

function first(body: string, address = `${K}#555`): Surface {
  const found = telegramK.surfaces(pageOf(body, address))[0];
  if (found === undefined) throw new Error('no surface');
  return found;
}

describe('the composer of Telegram Web K', () => {
  it('is told apart by the state of its button, the mark of a channel and the words of a comment', () => {
    const rows: [Chat, string][] = [
      [{}, 'message'],
      [{ state: 'edit' }, 'edit'],
      [{ state: 'schedule', broadcast: true }, 'channel'],
      [{ placeholder: 'Kommentar' }, 'comment'],
      [{ placeholder: 'تبصرہ کریں' }, 'comment'],
      [{ state: 'forward', box: BOX.replace('hi', '') }, 'repost'],
    ];
    for (const [body, kind] of rows) expect(first(chat(body)).kind).toBe(kind);
  });

  it('has one box, without its twin, and no control while the button records', () => {
    expect(first(chat()).boxes).toHaveLength(1);
    expect(first(chat()).actsOn).toBe('mousedown');
    expect(first(chat({ state: 'record' })).submit).toBeNull();
    const page = pageOf(chat(), `${K}#555`);
    expect(telegramK.pressed(pathOf(the(page, '.btn-send i')), page)?.kind).toBe('message');
    const voice = pageOf(chat({ state: 'record' }), `${K}#555`);
    expect(telegramK.pressed(pathOf(the(voice, '.btn-send i')), voice)).toBeNull();
  });

  it('holds an item of the send menu, which alone is released', () => {
    const page = pageOf(chat(), `${K}#555`);
    const item = the(page, '.btn-menu-item');
    const pressed = telegramK.pressed(pathOf(item), page);
    expect(pressed).toMatchObject({ kind: 'message', apart: true });
    expect(pressed?.submit).toBe(item);
  });

  it('puts the caption of media before the chat below it', () => {
    const popup =
      '<div class="popup popup-new-media active"><div class="popup-photo"><img src="blob:1"></div>' +
      '<div class="simple-message-input-input" contenteditable="true">map</div>' +
      '<button class="simple-message-input-confirm">Send</button></div>';
    const page = pageOf(chat({ state: 'record', box: BOX.replace('hi', '') }) + popup, `${K}#555`);
    const pressed = telegramK.pressed(pathOf(the(page, '.simple-message-input-confirm')), page);
    expect(pressed?.kind).toBe('caption');
    expect(pressed?.boxes[0]?.attachments).toHaveLength(1);
    // With the caret in no box the dialog on top is what the page would send.
    expect(telegramK.keyPublishes(ENTER, pathOf(page.body), page)?.kind).toBe('caption');
    expect(telegramK.pends(page)).toBe(false);
    expect(telegramK.pends(pageOf('<div class="popup popup-schedule active">', K))).toBe(true);
  });
});

describe('the keys of Telegram Web K', () => {
  const page = pageOf(`${chat()}<input id="search"><button id="menu"></button>`, `${K}#555`);
  const by = (part: Partial<KeyFacts>, at = '.input-message-input') =>
    telegramK.keyPublishes({ ...ENTER, ...part }, pathOf(the(page, at)), page);

  it('may send with or without Ctrl, by a setting: such a key is released as it was pressed', () => {
    expect(by({})?.key).toEqual(ENTER);
    expect(by({ ctrlKey: true })?.key).toMatchObject({ ctrlKey: true });
    expect(by({ shiftKey: true })).toBeNull();
  });

  it('are heard all over the page, but not in a field', () => {
    expect(by({}, '#menu')?.kind).toBe('message');
    expect(by({}, '#search')).toBeNull();
  });

  it('are known once the page has shown what one of them does', () => {
    const surface = by({}) as Surface;
    telegramK.keyShown(surface, ENTER, 'line');
    expect(by({})).toBeNull();
    expect(by({ ctrlKey: true })?.key).toBeUndefined();
    telegramK.forgetKeys();
    expect(by({})?.kind).toBe('message');
  });
});

describe('who writes on Telegram Web K', () => {
  const account = (body: string, store: Record<string, string>, address = `${K}#555`) => {
    const page = pageOf(body, address);
    const localStorage = { getItem: (key: string) => store[key] ?? null };
    Object.defineProperty(page, 'defaultView', { value: { localStorage } });
    return telegramK.account(page, telegramK.surfaces(page)[0] as Surface);
  };
  const login = { user_auth: '{"dcID":2,"date":1,"id":4242}' };

  it('is the login, of the slot that the address names', () => {
    expect(account(chat(), login)).toEqual({ handle: '4242', kind: 'person' });
    const two = { ...login, account2: '{"dc2_auth_key":"f0","userId":77,"firstName":"A\\u0061"}' };
    expect(account(chat(), two, `${K}?account=2#555`)).toMatchObject({ handle: '77', name: 'Aa' });
    expect(account(chat(), {})).toEqual({ handle: null, kind: 'unknown' });
  });

  it('is the channel where one is posted to or written as', () => {
    expect(account(chat({ sendAs: '-1001' }), login)).toEqual({ handle: '-1001', kind: 'page' });
    expect(account(chat({ sendAs: '4242' }), login)).toEqual({ handle: '4242', kind: 'person' });
    const channel = chat({ broadcast: true, box: BOX.replace('555', '-1002') });
    expect(account(channel, login)).toEqual({ handle: '-1002', kind: 'page' });
    expect(account(channel, login, `${K}#@mocc_news`).handle).toBe('mocc_news');
  });

  it('belongs to the chat that the box names', () => {
    const page = pageOf(chat(), `${K}#@citizen`);
    expect(telegramK.conversation(page, telegramK.surfaces(page)[0] as Surface)).toBe('peer:555');
    expect(telegramK.conversation(page, first(chat({ broadcast: true })))).toBeNull();
  });
});

describe('the host of both front ends', () => {
  it('is told apart by the path, and always somebody’s', () => {
    const at = (path: string) => siteOn(pageOf('', `https://web.telegram.org${path}`))?.id;
    expect([at('/k/'), at('/k/#555'), at('/'), at('/abc')]).toEqual(Array(4).fill('telegram-k'));
    expect(siteFor('web.telegram.org')?.name).toBe('Telegram');
    expect(siteFor('t.me')).toBeNull();
  });

  it('expects a box in a chat with a person', () => {
    const expects = (path: string) => telegramK.expectsSurface(new URL(path, K));
    expect([expects('#555'), expects('#-100555'), expects(''), expects('#@name')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
