import { describe, expect, it } from 'vitest';
import { siteFor } from '../../sites';
import { threads } from '../../sites/threads';
import type { KeyFacts, Surface } from '../../sites/types';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const APP = 'https://www.threads.com/';
const BOX =
  '<div class="box" contenteditable="true" role="textbox" data-lexical-editor="true"><p><span>hi</span></p></div>';
const SHOWN = '<div data-pressable-container="true">When?</div>';
const button = (id: string, words: string, more = '') =>
  `<div role="button" id="${id}" ${more}>${words}</div>`;
const icon = (id: string, name: string) =>
  button(id, `<svg aria-label="${name}"><title>${name}</title></svg>`);
/** Flat: the tree that these tests run on does not know what stands before what any deeper. */
const dialog = (inside: string, post = 'Post') =>
  `<div role="dialog">${button('cancel', 'Cancel')}${inside}${icon('media', 'Attach media')}` +
  `${button('add', 'Add to thread')}${button('who', 'Anyone can reply')}` +
  `${button('post', post)}${button('more', 'More', 'aria-haspopup="menu"')}</div>`;

function first(body: string, address = APP): Surface {
  const found = threads.surfaces(pageOf(body, address))[0];
  if (found === undefined) throw new Error('no surface');
  return found;
}
const by = (body: string, part: Partial<KeyFacts>, address = APP) => {
  const page = pageOf(body, address);
  return threads.keyPublishes({ ...ENTER, ...part }, pathOf(the(page, '.box')), page)?.kind ?? null;
};

describe('the composer of Threads', () => {
  it('is told apart by what stands about its boxes, in any language', () => {
    const rows: [string, string][] = [
      [dialog(BOX), 'post'],
      [dialog(SHOWN + BOX), 'reply'],
      [dialog(BOX + SHOWN), 'quote'],
      [dialog(BOX + BOX), 'thread'],
      [dialog(`<input placeholder="topic">${BOX}`), 'post'],
      [dialog(`${BOX}<input type="text"><input type="file">`), 'poll'],
    ];
    for (const [body, kind] of rows) expect(first(body).kind).toBe(kind);
    const poll = first(dialog(`<input value="roads">${BOX}<input>`));
    expect(poll.boxes.map(({ role }) => role)).toEqual(['field', 'text', 'option']);
    expect(first(dialog(`<input>${BOX}`)).boxes).toHaveLength(1);
    expect(threads.surfaces(pageOf('<div role="dialog"><input></div>', APP))).toEqual([]);
  });

  it('is published by the word that we know, else by the last one that bears a word', () => {
    const submit = (post: string) => first(dialog(BOX, post)).submit?.id;
    expect(['Post', 'پوسٹ کریں', 'Đăng', '發佈', 'Kirim'].map(submit)).toEqual(
      Array(5).fill('post'),
    );
    expect(submit('Objavi')).toBe('post');
    const page = pageOf(dialog(BOX), APP);
    for (const other of ['add', 'who', 'more', 'media']) {
      expect(threads.pressed(pathOf(the(page, `#${other}`)), page)).toBeNull();
    }
  });

  it('publishes by Ctrl or Cmd with Enter', () => {
    expect(by(dialog(BOX), { ctrlKey: true })).toBe('post');
    expect(by(dialog(BOX), { metaKey: true })).toBe('post');
    expect(by(dialog(BOX), {})).toBeNull();
    const topic = '<input class="box">';
    expect(by(dialog(topic + BOX.replace('"box"', '""')), { ctrlKey: true })).toBe('post');
  });
});

describe('boxes of Threads outside a dialog', () => {
  const column = (inside: string) => `<div role="region">${inside}</div>`;
  const row = `<div>${BOX}${icon('gif', 'Add a GIF')}`;

  it('reply under a post and write one over the feed, by word or by arrow', () => {
    const worded = `${row}${button('post', 'Post')}</div>`;
    const arrow = `${row}${icon('post', '↑')}</div>`;
    for (const body of [worded, arrow]) expect(first(column(body)).submit?.id).toBe('post');
    expect(first(column(worded)).kind).toBe('post');
    expect(by(column(arrow), { ctrlKey: true })).toBe('post');
    expect(by(column(arrow), {})).toBeNull();
    // Alone in its column: deeper, the order is not known here.
    expect(first(column(`${SHOWN}${BOX}`)).kind).toBe('reply');
  });

  it('are messages in a conversation: by Enter, and by its send button', () => {
    const chat = column(
      `<h1><a href="/@citizen.pk">c</a></h1><div role="grid"></div>${row}${icon('send', 'x')}</div>`,
    );
    const thread = `${APP}messages/t/1784/`;
    expect(by(chat, {}, thread)).toBe('message');
    expect(by(chat, { shiftKey: true }, thread)).toBeNull();
    const surface = first(chat, thread);
    expect(surface.submit?.id).toBe('send');
    expect(threads.conversation(pageOf(chat, thread), surface)).toBe('thread:1784');
    expect(threads.conversation(pageOf(chat, APP), surface)).toBe('with:citizen.pk');
    expect(by(column(`${SHOWN}${BOX}`), {}, thread)).toBeNull();
  });
});

describe('who writes on Threads', () => {
  const handle = (body: string, kind = 'post') => {
    const page = pageOf(body, APP);
    const root = the(page, 'section');
    return threads.account(page, { root, kind } as unknown as Surface).handle;
  };
  const nav = (...paths: string[]) =>
    `<nav>${paths.map((path) => `<a href="${path}">p</a>`).join('')}</nav>`;
  const face = (alt: string) => `<img alt="${alt}">`;

  it('is the one profile of the navigation, else the face beside the box', () => {
    expect(handle(`${nav('/', '/@mocc_pk', '/@a/post/1')}<section></section>`)).toBe('mocc_pk');
    expect(handle(`${nav('/@a', '/@b')}<section></section>`)).toBeNull();
    const own = face("mocc_pk's profile picture");
    const other = `<p data-pressable-container="true">${face("a's profile picture")}</p>`;
    expect(handle(`<section>${own}${other}</section>`)).toBe('mocc_pk');
    expect(handle(`<section>${own}</section>`, 'message')).toBeNull();
    expect(handle(`<section>${face('mocc_pk کی پروفائل تصویر')}</section>`)).toBeNull();
  });

  it('expects a box where the site always shows one', () => {
    const expects = (path: string) => threads.expectsSurface(new URL(path, APP));
    expect([expects('/intent/post?text=a'), expects('/messages/t/1/')]).toEqual([true, true]);
    expect([expects('/'), expects('/messages/'), expects('/@a/post/1')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([siteFor('threads.com')?.id, siteFor('www.threads.com')?.id]).toEqual([
      'threads',
      'threads',
    ]);
  });
});
