import { describe, expect, it } from 'vitest';
import { siteFor } from '../../sites';
import { editorOf } from '../../sites/editors';
import type { KeyFacts, Surface } from '../../sites/types';
import { whatsapp } from '../../sites/whatsapp';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const APP = 'https://web.whatsapp.com/';
const BOX = (more = '', inside = '<p>hi</p>') =>
  `<div contenteditable="true" role="textbox" data-lexical-editor="true" ${more}>${inside}</div>`;
const KNOWN = 'data-testid="conversation-compose-box-input" data-tab="10"';
const SEND = '<button id="send" data-testid="compose-btn-send" data-tab="11"><i>s</i></button>';
const MARKED = '<div id="send" role="button"><span data-icon="wds-ic-send-filled">s</span></div>';
const row = (id: string) => `<div role="row"><div data-id="true_${id}_3EB0">x</div></div>`;
const main = (footer: string, id = '923331112222@c.us', more = '') =>
  `<div id="side">${BOX('data-tab="3"')}</div><div id="main"><header><span title="Citizen">C</span></header>` +
  `${id === '' ? '' : row(id)}<footer><div data-testid="compose-box">${footer}</div></footer>${more}</div>`;

const pageAt = (body: string) => pageOf(body, APP);
function first(body: string): Surface {
  const found = whatsapp.surfaces(pageAt(body))[0];
  if (found === undefined) throw new Error('no surface');
  return found;
}

describe('the chat of WhatsApp', () => {
  it('is sent by its test id, else by its mark, else by its word in any language', () => {
    const rows = [
      SEND,
      SEND.replace('data-testid="compose-btn-send"', '').replace('<i>', '<i data-icon="send">'),
      '<button id="send" aria-label="بھیجیں"><i>s</i></button>',
      '<div id="send" role="menuitem" data-testid="compose-btn-send"><i>s</i></div>',
    ];
    for (const button of rows) {
      const page = pageAt(main(BOX() + button));
      expect(whatsapp.pressed(pathOf(the(page, '#send i')), page)?.kind).toBe('message');
    }
  });

  it('is not sent by the voice button, which has the same place in the tab order', () => {
    const voice = '<button id="send" data-tab="11" aria-label="Voice message"><i>v</i></button>';
    const page = pageAt(main(BOX(KNOWN) + voice));
    expect(whatsapp.pressed(pathOf(the(page, '#send i')), page)).toBeNull();
    expect(first(main(BOX(KNOWN) + voice)).submit).toBeNull();
    const off = pageAt(main(BOX(KNOWN) + SEND.replace('data-tab', 'disabled data-tab')));
    expect(whatsapp.pressed(pathOf(the(off, '#send')), off)).toBeNull();
  });

  it('leaves the search beside it alone', () => {
    const found = whatsapp.surfaces(pageAt(main(BOX(KNOWN) + SEND)));
    expect(found).toHaveLength(1);
    expect(found[0]?.boxes).toHaveLength(1);
  });

  it('is a channel by the ids of its rows', () => {
    const channel = main(BOX(KNOWN) + SEND, '120363999999999999@newsletter');
    expect(first(channel).kind).toBe('channel');
    expect(whatsapp.account(pageAt(channel), first(channel))).toEqual({
      handle: '120363999999999999',
      name: 'Citizen',
      kind: 'page',
    });
    expect(whatsapp.conversation(pageAt(channel), first(channel))).toBeNull();
  });
});

describe('what lies over the chat', () => {
  const over = (html: string, id?: string) =>
    main(BOX(KNOWN), id, `<div class="over">${html}</div>`);

  it('is a caption, by the test id on its box or round it, with its pictures', () => {
    const CAPTION = 'data-testid="media-caption-input-container"';
    for (const box of [BOX(CAPTION), `<div ${CAPTION}>${BOX()}</div>`]) {
      const page = pageAt(over(`<img src="blob:1"><div>${box}${MARKED}</div>`));
      const pressed = whatsapp.pressed(pathOf(the(page, '#send span')), page);
      expect(pressed?.kind).toBe('caption');
      expect(pressed?.boxes.map(({ attachments }) => attachments.length)).toEqual([1]);
    }
  });

  it('is an edit, a comment, or a status: by its own ids, its words, its place', () => {
    const edit = `<div data-testid="edit-message-composer">${BOX()}</div><button id="send" data-testid="edit-message-confirm-button">ok</button>`;
    const page = pageAt(
      over(
        `<div data-testid="edit-message-composer">${BOX()}<button id="send" data-testid="edit-message-confirm-button">ok</button></div>`,
      ),
    );
    expect(whatsapp.pressed(pathOf(the(page, '#send')), page)?.kind).toBe('edit');
    const apart = pageAt(over(edit));
    expect(whatsapp.pressed(pathOf(the(apart, '#send')), apart)).not.toBeNull();
    const comment = pageAt(over(BOX('aria-label="جواب شامل کریں"') + MARKED));
    expect(whatsapp.pressed(pathOf(the(comment, '#send')), comment)?.kind).toBe('comment');
    const status = pageAt(`<div class="drawer">${BOX()}${MARKED}</div>`);
    expect(whatsapp.pressed(pathOf(the(status, '#send')), status)?.kind).toBe('story');
  });
});

describe('the keys of WhatsApp', () => {
  const page = pageAt(main(BOX(KNOWN) + SEND));
  const by = (part: Partial<KeyFacts>) =>
    whatsapp.keyPublishes({ ...ENTER, ...part }, pathOf(the(page, `[data-tab="10"]`)), page);

  it('may all send, by a setting: all but Cmd+Enter are released as they were pressed', () => {
    for (const part of [{}, { shiftKey: true }, { ctrlKey: true }, { altKey: true }]) {
      expect(by(part)?.key).toMatchObject(part);
    }
    expect(by({ metaKey: true })?.kind).toBe('message');
    expect(by({ metaKey: true })?.key).toBeUndefined();
  });

  it('are all known from one: a line by Shift+Enter means that Enter sends', () => {
    whatsapp.keyShown(by({}) as Surface, { ...ENTER, shiftKey: true }, 'line');
    expect([by({})?.kind, by({})?.key]).toEqual(['message', undefined]);
    expect([by({ shiftKey: true }), by({ ctrlKey: true })]).toEqual([null, null]);
    whatsapp.keyShown(by({}) as Surface, ENTER, 'line');
    expect(by({})).toBeNull();
    expect(by({ shiftKey: true })?.kind).toBe('message');
    whatsapp.forgetKeys();
  });
});

describe('who writes on WhatsApp', () => {
  const account = (store: Record<string, string>) => {
    const page = pageAt(main(BOX(KNOWN) + SEND));
    const localStorage = { getItem: (key: string) => store[key] ?? null };
    Object.defineProperty(page, 'defaultView', { value: { localStorage } });
    return whatsapp.account(page, whatsapp.surfaces(page)[0] as Surface);
  };

  it('is the number that the page keeps, in the new entry or the old one', () => {
    const person = { handle: '923001234567', kind: 'person' };
    expect(account({ 'last-wid-md': '"923001234567:12@c.us"' })).toEqual(person);
    expect(account({ 'last-wid': '"923001234567@c.us"' })).toEqual(person);
    expect(account({})).toEqual({ handle: null, kind: 'unknown' });
  });

  it('writes in the chat of the rows, by its head where there are none', () => {
    const conversation = (id: string) => {
      const body = main(BOX(KNOWN) + SEND, id);
      return whatsapp.conversation(pageAt(body), first(body));
    };
    expect(conversation('923331112222@c.us')).toBe('chat:923331112222@c.us');
    expect(conversation('1203630@g.us_3EB_92300@c.us')).toBe('chat:1203630@g.us');
    expect(conversation('')).toBe('with:Citizen');
    expect(siteFor('web.whatsapp.com')?.id).toBe('whatsapp');
    const url = new URL(APP);
    expect(whatsapp.expectsSurface(url, pageAt(main(BOX())))).toBe(true);
    expect(whatsapp.expectsSurface(url, pageAt('<div id="side"></div>'))).toBe(false);
  });
});

it('lists and quotes are read with the marks that they are posted with, here only', () => {
  const list =
    '<ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li></ol><blockquote>d</blockquote>';
  const read = (address: string) => {
    const box = the(pageOf(BOX('id="box"', `<p>x</p>${list}`), address), '#box');
    return editorOf(box)?.read(box);
  };
  expect(read(APP)).toBe('x\n- a\n- b\n3. c\n> d');
  expect(read('https://www.facebook.com/')).toBe('x\na\nb\nc\nd');
});
