import { describe, expect, it } from 'vitest';
import { siteFor } from '../../sites';
import { tiktok } from '../../sites/tiktok';
import type { KeyFacts, Surface } from '../../sites/types';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const CLIP = 'https://www.tiktok.com/@citizen/video/7300000000000000001';
const MESSAGES = 'https://www.tiktok.com/messages';
const UPLOAD = 'https://www.tiktok.com/tiktokstudio/upload';

const editor = (words = 'hi') =>
  `<div class="public-DraftEditor-content" contenteditable="true"><div data-contents="true"><div data-block="true">${words}</div></div></div>`;
const comment = (
  post = '<div data-e2e="comment-post"><i>Post</i></div>',
  words = 'hi',
  area = 'comment-input',
) => `<section><div data-e2e="${area}">${editor(words)}</div>${post}</section>`;
const message = (send = '', area = 'dm-new-input-editor') =>
  `<section><div data-e2e="${area}">${editor()}</div>${send}</section>`;
const upload = (button = '<button data-e2e="post_video_button">Post</button>') =>
  `<form>${editor('My clip')}<button data-e2e="save_draft_button">Save</button>${button}</form>`;

const pressed = (body: string, at: string, address = CLIP) => {
  const page = pageOf(body, address);
  return tiktok.pressed(pathOf(the(page, at)), page);
};
const keyed = (body: string, key: Partial<KeyFacts> = {}, address = CLIP) => {
  const page = pageOf(body, address);
  return tiktok.keyPublishes({ ...ENTER, ...key }, pathOf(the(page, '[contenteditable]')), page);
};

describe('a comment on TikTok', () => {
  it('is posted by a control that is no button, however it is known', () => {
    expect(pressed(comment(), 'i')?.kind).toBe('comment');
    const button = '<button data-e2e="comment-post">Post</button>';
    expect(pressed(comment(button, 'hi', 'comment-text'), 'button')?.kind).toBe('comment');
    const byClass = comment('<div class="css-1-DivPostButton"><i>Post</i></div>');
    const inFooter = byClass.replace('<section>', '<section class="css-2-DivCommentFooter">');
    expect(pressed(inFooter, 'i')?.kind).toBe('comment');
    expect(
      pressed(
        comment('<div data-e2e="comment-post" aria-disabled="true"></div>'),
        'section > :last-child',
      ),
    ).toBeNull();
  });

  it('is nothing while its box is empty, which the control says by its colour alone', () => {
    expect(pressed(comment(undefined, ''), 'i')).toBeNull();
    expect(keyed(comment(undefined, ''))).toBeNull();
  });

  it('goes out by Enter, as far as is known, not with Shift', () => {
    expect(keyed(comment())?.kind).toBe('comment');
    expect(keyed(comment(), { ctrlKey: true })?.kind).toBe('comment');
    expect(keyed(comment(), { shiftKey: true })).toBeNull();
  });

  it('has the control nearest to it: copies stand all over the page', () => {
    const page = pageOf(
      `<div hidden>${comment()}</div><main>${comment()}${comment()}</main>`,
      CLIP,
    );
    const found = tiktok.surfaces(page);
    expect(found).toHaveLength(2);
    for (const { root, submit, boxes } of found) {
      expect(root.contains(submit)).toBe(true);
      expect(boxes).toHaveLength(1);
    }
    // A box without a control of its own does not take another's.
    const alone = `<main>${comment('')}${comment()}</main>`;
    expect(keyed(alone)?.submit).toBeNull();
  });
});

describe('a message on TikTok', () => {
  const send = '<div role="button" data-e2e="dm-new-send-btn">s</div>';

  it('is sent by Enter and by its button, under the names of before too', () => {
    expect(pressed(message(send), '[role="button"]', MESSAGES)?.kind).toBe('message');
    const old = message('<button data-e2e="message-send">s</button>', 'message-input-area');
    expect(pressed(old, 'button', MESSAGES)?.kind).toBe('message');
    expect(keyed(message(), {}, MESSAGES)).toMatchObject({ kind: 'message', submit: null });
    expect(keyed(message(send), { shiftKey: true }, MESSAGES)).toBeNull();
  });

  it('belongs to the one other person that its pane leads to', () => {
    const to = (links: string, list = '') => {
      const nav = '<nav><a data-e2e="nav-profile" href="/@mocc.pk">p</a></nav>';
      const page = pageOf(
        `${nav}<main>${list}<div>${links}${message(send)}</div></main>`,
        MESSAGES,
      );
      return tiktok.conversation(page, tiktok.surfaces(page)[0] as Surface);
    };
    const link = (handle: string) => `<a href="/@${handle}">x</a>`;
    expect(to(link('citizen'), link('other'))).toBe('with:citizen');
    expect(to(link('citizen') + link('mocc.pk'))).toBe('with:citizen');
    expect(to('<a href="/@citizen/video/1">x</a>', link('one'))).toBe('with:one');
    expect(to(link('citizen') + link('other'))).toBeNull();
    expect(to('')).toBeNull();
  });
});

describe('a clip on TikTok', () => {
  it('is held at Post, also when that is a time to come, and not at its draft', () => {
    const found = pressed(upload(), '[data-e2e="post_video_button"]', UPLOAD);
    expect(found).toMatchObject({ kind: 'post' });
    expect(found?.boxes[0]?.attachments).toEqual([{ kind: 'video', key: 'upload' }]);
    expect(pressed(upload(), '[data-e2e="save_draft_button"]', UPLOAD)).toBeNull();
    expect(keyed(upload(), { ctrlKey: true }, UPLOAD)).toBeNull();
  });

  it('is not posted while it is worked on, said in one of three ways', () => {
    for (const off of ['disabled', 'aria-disabled="true"', 'data-disabled="true"']) {
      const body = upload(`<button data-e2e="post_video_button" ${off}>Post</button>`);
      expect(pressed(body, '[data-e2e="post_video_button"]', UPLOAD)).toBeNull();
    }
  });

  it('is not decided while the site asks in a dialog of its own, on this page only', () => {
    const ask = '<div class="TUXModal-overlay"><button>Post now</button></div>';
    expect(tiktok.pends(pageOf(upload() + ask, UPLOAD))).toBe(true);
    expect(tiktok.pends(pageOf(upload(), UPLOAD))).toBe(false);
    expect(tiktok.pends(pageOf(comment() + ask, CLIP))).toBe(false);
  });
});

describe('who writes on TikTok', () => {
  const data = (text: string) =>
    `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${text}</script>`;
  const user =
    '{"__DEFAULT_SCOPE__":{"webapp.app-context":{"user":{"uniqueId":"mocc.pk","nickName":"Ministry"}}}}';
  const account = (body: string) => tiktok.account(pageOf(body, CLIP), {} as Surface);

  it('is in the first data of the page, else the profile the navigation leads to', () => {
    const nav = '<a href="/@other"><span data-e2e="profile-icon"></span></a>';
    expect(account(data(user) + nav)).toEqual({
      handle: 'mocc.pk',
      name: 'Ministry',
      kind: 'unknown',
    });
    expect(account(data('{}') + nav)).toEqual({ handle: 'other', kind: 'unknown' });
    expect(account(data(user.slice(0, 40)))).toEqual({ handle: null, kind: 'unknown' });
    expect(account('<a href="/@citizen">c</a>')).toEqual({ handle: null, kind: 'unknown' });
  });

  it('is read once the data are whole', () => {
    const page = pageOf(data(user.slice(0, 40)), CLIP);
    expect(tiktok.account(page, {} as Surface).handle).toBeNull();
    the(page, 'script').textContent = user;
    expect(tiktok.account(page, {} as Surface).handle).toBe('mocc.pk');
  });

  it('expects a box beside a clip, and names the clip', () => {
    const expects = (address: string) => tiktok.expectsSurface(new URL(address));
    expect([CLIP, UPLOAD, MESSAGES].map(expects)).toEqual([true, false, false]);
    // Nobody knows the boxes of these: it is said that none was found.
    const unknown = ['/@citizen/live', '/live', '/tiktokstudio/comment'];
    expect(unknown.map((path) => expects(`https://www.tiktok.com${path}`))).not.toContain(false);
    const page = pageOf(comment(), CLIP);
    const surface = tiktok.surfaces(page)[0] as Surface;
    expect(tiktok.conversation(page, surface)).toBe('clip:7300000000000000001');
    expect(tiktok.conversation(pageOf('', 'https://www.tiktok.com/foryou'), surface)).toBeNull();
    expect(siteFor('www.tiktok.com')?.id).toBe('tiktok');
  });
});
