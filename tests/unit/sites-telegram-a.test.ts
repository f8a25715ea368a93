import { describe, expect, it } from 'vitest';
import { siteOn } from '../../sites';
import { telegramA } from '../../sites/telegram-a';
import type { KeyFacts, Surface } from '../../sites/types';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const A = 'https://web.telegram.org/a/';

interface Chat {
  state?: string;
  placeholder?: string;
  text?: string;
  sendAs?: string;
  slide?: string;
}

function chat({
  state = 'send',
  placeholder = 'Message',
  text = 'hi',
  ...more
}: Chat = {}): string {
  const avatar = `<button class="send-as-button"><i class="Avatar" data-peer-id="${more.sendAs}"></i></button>`;
  return (
    `<div class="Transition_slide ${more.slide ?? 'Transition_slide-active'}"><div class="Composer">` +
    (more.sendAs ? avatar : '') +
    `<div id="message-input-text"><div id="editable-message-text" role="textbox" contenteditable="true" aria-label="${placeholder}">${text}</div></div>` +
    `<button class="Button main-button ${state}"><i>s</i></button><div class="CustomSendMenu">` +
    '<div class="MenuItem" role="menuitem"><i class="icon icon-mute"></i></div></div></div></div>'
  );
}
/** Flat: the tree that these tests run on does not know what stands before what any deeper. */
const MODAL =
  '<div class="Modal open" role="dialog"><button id="close">x</button><img src="blob:1">' +
  '<div id="editable-message-text-modal" contenteditable="true">map</div>' +
  '<button id="go">Send</button></div>';

function first(body: string, address = `${A}#555`): Surface {
  const found = telegramA.surfaces(pageOf(body, address))[0];
  if (found === undefined) throw new Error('no surface');
  return found;
}

describe('the composer of Telegram Web A', () => {
  it('is told apart by the state of its button, the number of the chat and the words of the box', () => {
    const rows: [Chat, string, string][] = [
      [{}, '#555', 'message'],
      [{ state: 'edit' }, '#-1001', 'edit'],
      [{ placeholder: 'Broadcast' }, '#-1001', 'channel'],
      [{ placeholder: 'Words that no list has' }, '#-1001', 'channel'],
      [{ placeholder: 'Words that no list has' }, '#-12', 'message'],
      [{ placeholder: 'پیغام' }, '#-1001', 'message'],
      [{ placeholder: 'Kommentar' }, '#-1001_12', 'comment'],
      [{ state: 'forward', text: '' }, '#555', 'repost'],
    ];
    for (const [body, hash, kind] of rows) expect(first(chat(body), A + hash).kind).toBe(kind);
  });

  it('acts on the click of its main button, and on none while that records', () => {
    const page = pageOf(chat(), `${A}#555`);
    const pressed = telegramA.pressed(pathOf(the(page, '.main-button i')), page);
    expect([pressed?.kind, pressed?.actsOn]).toEqual(['message', undefined]);
    const voice = pageOf(chat({ state: 'record' }), `${A}#555`);
    expect(telegramA.pressed(pathOf(the(voice, '.main-button i')), voice)).toBeNull();
  });

  it('holds an item of the send menu, which alone is released', () => {
    const page = pageOf(chat(), `${A}#555`);
    expect(telegramA.pressed(pathOf(the(page, '.MenuItem i')), page)).toMatchObject({
      apart: true,
    });
  });

  it('of a caption is the first button behind it, which acts on mousedown', () => {
    const page = pageOf(chat({ state: 'record', text: '' }) + MODAL, `${A}#555`);
    const pressed = telegramA.pressed(pathOf(the(page, '#go')), page);
    expect(pressed).toMatchObject({ kind: 'caption', actsOn: 'mousedown' });
    expect(pressed?.boxes[0]?.attachments).toHaveLength(1);
    expect(telegramA.pressed(pathOf(the(page, '#close')), page)).toBeNull();
    expect(telegramA.pends(page)).toBe(false);
    expect(telegramA.pends(pageOf('<div class="Modal open CalendarModal"></div>', A))).toBe(true);
  });

  it('of a story has no conversation that we know', () => {
    const story =
      '<div class="Composer"><div id="editable-story-input-text" contenteditable="true">a</div>' +
      '<button class="main-button send"></button></div>';
    const page = pageOf(story, `${A}#555`);
    expect(first(story).kind).toBe('message');
    expect(telegramA.conversation(page, first(story))).toBeNull();
    expect(telegramA.conversation(page, first(chat()))).toBe('chat:555');
  });
});

describe('the keys of Telegram Web A', () => {
  const sliding = chat({ slide: '', text: 'left over' });
  const page = pageOf(`${sliding}${chat()}<input id="search"><p id="row">r</p>`, `${A}#555`);
  const by = (part: Partial<KeyFacts>, at: string) =>
    telegramA.keyPublishes({ ...ENTER, ...part }, pathOf(the(page, at)), page);
  const BOX = '.Transition_slide-active #editable-message-text';

  it('are Enter or, by a setting, Ctrl+Enter, which sends in both', () => {
    expect(by({}, BOX)?.key).toEqual(ENTER);
    expect(by({ ctrlKey: true }, BOX)?.key).toBeUndefined();
    expect(by({ ctrlKey: true }, BOX)?.kind).toBe('message');
    expect(by({ shiftKey: true }, BOX)).toBeNull();
  });

  it('are heard all over the page for the chat that is there, not for the one that slides away', () => {
    const heard = by({}, '#row');
    expect(heard?.boxes[0]?.element).toBe(the(page, BOX));
    expect(by({}, '#search')).toBeNull();
  });
});

describe('who writes on Telegram Web A', () => {
  const account = (body: string, address = `${A}#555`) => {
    const page = pageOf(body, address);
    const store: Record<string, string> = {
      account1: '{"dc2_auth_key":"f0","userId":"4242","firstName":"Ayesha","lastName":"Khan"}',
    };
    const localStorage = { getItem: (key: string) => store[key] ?? null };
    Object.defineProperty(page, 'defaultView', { value: { localStorage } });
    return telegramA.account(page, telegramA.surfaces(page)[0] as Surface);
  };

  it('is the login, the channel that is posted to, or who is written as', () => {
    expect(account(chat())).toEqual({ handle: '4242', name: 'Ayesha Khan', kind: 'person' });
    expect(account(chat(), `${A}?account=2#555`)).toEqual({ handle: null, kind: 'unknown' });
    expect(account(chat({ placeholder: 'Broadcast' }), `${A}#-1001`)).toEqual({
      handle: '-1001',
      kind: 'page',
    });
    expect(account(chat({ sendAs: '-1009' }))).toEqual({ handle: '-1009', kind: 'page' });
  });

  it('is asked at /a/ of the host, and nowhere else of it', () => {
    const at = (path: string) => siteOn(pageOf('', `https://web.telegram.org${path}`))?.id;
    expect([at('/a/'), at('/a/#5'), at('/abc')]).toEqual([
      'telegram-a',
      'telegram-a',
      'telegram-k',
    ]);
    expect(telegramA.expectsSurface(new URL(`${A}#555`))).toBe(true);
    expect(telegramA.expectsSurface(new URL(`${A}#-1001`))).toBe(false);
  });
});
