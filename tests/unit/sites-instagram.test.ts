import { describe, expect, it } from 'vitest';
import { siteFor } from '../../sites';
import { instagram } from '../../sites/instagram';
import type { KeyFacts, Surface } from '../../sites/types';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const APP = 'https://www.instagram.com/';
const BOX =
  '<div class="box" contenteditable="true" role="textbox" data-lexical-editor="true"><p><span>hi</span></p></div>';
const FIELD = '<textarea class="box">hi</textarea>';
const button = (id: string, words: string) => `<div role="button" id="${id}">${words}</div>`;
const icon = (id: string, name: string) =>
  button(id, `<svg aria-label="${name}"><title>${name}</title></svg>`);
const dialog = (head: string, inside: string) =>
  `<div role="dialog"><div><div>${icon('back', 'Back')}<h1>New</h1>${head}</div></div>` +
  `<div><img src="blob:a"><p>${inside}</p>${button('access', 'Accessibility')}</div></div>`;

function first(body: string, path = ''): Surface {
  const found = instagram.surfaces(pageOf(body, APP + path))[0];
  if (found === undefined) throw new Error('no surface');
  return found;
}
const by = (body: string, part: Partial<KeyFacts>, path = '') => {
  const page = pageOf(body, APP + path);
  const on = pathOf(the(page, '.box'));
  return instagram.keyPublishes({ ...ENTER, ...part }, on, page)?.kind ?? null;
};

describe('the wizard of Instagram', () => {
  it('publishes by the last word on top, in any language, and by nothing else', () => {
    for (const word of ['Share', 'شیئر کریں', 'Teilen', 'Podijeli']) {
      const page = pageOf(dialog(button('share', word), BOX), APP);
      const pressed = (id: string) => instagram.pressed(pathOf(the(page, `#${id}`)), page);
      expect(pressed('share')?.kind).toBe('post');
      for (const id of ['back', 'access']) expect(pressed(id)).toBeNull();
    }
    const both = dialog(button('cancel', 'Odustani') + button('done', 'Gotovo'), BOX);
    expect(first(both).submit?.id).toBe('done');
  });

  it('is no place to publish before there is a box for words', () => {
    const step = dialog(button('next', 'Next'), '<input type="file"><input>');
    expect(instagram.surfaces(pageOf(step, APP))).toEqual([]);
  });

  it('tells the change of a caption from a new post', () => {
    const done = dialog(button('cancel', 'Cancel') + button('done', 'Done'), BOX);
    expect(first(done).kind).toBe('edit');
    expect(first(dialog(button('x', 'Gotovo'), BOX), 'p/DOwn1/edit/').kind).toBe('edit');
    expect(first(dialog(button('x', 'Share'), BOX), 'create/story/').kind).toBe('story');
  });

  it('reads the words for a picture, and no other field', () => {
    const alt = '<div><img src="blob:a"><input type="text" value="A road"></div>';
    const { boxes } = first(dialog(button('share', 'Share'), `${BOX}<input value="here">${alt}`));
    expect(boxes.map(({ role }) => role)).toEqual(['text', 'field']);
    expect(boxes[0]?.attachments).toEqual([{ kind: 'image', key: 'blob:a', alt: 'A road' }]);
    const without = first(dialog(button('share', 'Share'), BOX));
    expect(without.boxes[0]?.attachments).toEqual([{ kind: 'image', key: 'blob:a' }]);
  });

  it('holds Ctrl with Enter, though no key is known to share', () => {
    const body = dialog(button('share', 'Share'), BOX);
    expect([by(body, { ctrlKey: true }), by(body, {})]).toEqual(['post', null]);
  });
});

describe('comments and messages of Instagram', () => {
  const form = (inside: string) =>
    `<article><a href="/p/DAbc1/">2h</a><form>${icon('emoji', 'Emoji')}${FIELD}${inside}</form></article>`;

  it('takes a comment by Enter and by its button of either kind', () => {
    const real = '<button type="submit" id="post">x</button>';
    for (const submit of [button('post', 'Post'), button('post', 'Objavi'), real]) {
      expect(by(form(submit), {})).toBe('comment');
      const surface = first(form(submit));
      expect(surface.submit?.id).toBe('post');
      expect(instagram.conversation(pageOf('', APP), surface)).toBe('post:DAbc1');
    }
    expect(by(form(''), { shiftKey: true })).toBeNull();
    expect(by(`<div role="dialog"><article></article><div>${FIELD}</div></div>`, {})).toBe(
      'comment',
    );
  });

  it('takes a message and an answer to a story by Enter, each to its person', () => {
    const chat = `<main><div role="grid"></div><div>${BOX}${button('send', 'Pošalji')}</div></main>`;
    expect(by(chat, {}, 'direct/t/17/')).toBe('message');
    const surface = first(chat, 'direct/t/17/');
    expect(surface.submit?.id).toBe('send');
    const talk = (path: string) => instagram.conversation(pageOf('', APP + path), surface);
    expect([talk('direct/t/17/'), talk('stories/citizen.pk/3/'), talk('')]).toEqual([
      'thread:17',
      'with:citizen.pk',
      null,
    ]);
    const story = `<section><div>${FIELD}${button('send', 'Send')}</div></section>`;
    expect(by(story, {}, 'stories/citizen.pk/3/')).toBe('message');
    expect(by(`<div role="dialog"><div role="grid"></div><div>${BOX}</div></div>`, {})).toBe(
      'message',
    );
  });

  it('takes the bio by its button only', () => {
    const bio = `<form>${FIELD}${button('save', 'Submit')}</form>`;
    const surface = first(bio, 'accounts/edit/');
    expect([surface.kind, surface.submit?.id]).toEqual(['profile', 'save']);
    expect(by(bio, {}, 'accounts/edit/')).toBeNull();
  });
});

describe('who writes on Instagram', () => {
  const handle = (body: string, cookie = '') => {
    const page = pageOf(body, APP);
    Object.defineProperty(page, 'cookie', { value: cookie });
    return instagram.account(page, {} as Surface).handle;
  };

  it('is the one face of the navigation, else the number of the login', () => {
    const link = (path: string) => `<a role="link" href="${path}"><img></a>`;
    const nav = (inside: string) => `<nav><a href="/explore/">e</a>${inside}</nav>`;
    expect(handle(nav(link('/mocc_pk/')), 'ds_user_id=55')).toBe('mocc_pk');
    expect(handle(nav(link('/a/') + link('/b/')), 'a=1; ds_user_id=55; b=2')).toBe('55');
    expect(handle(link('/citizen.pk/'))).toBeNull();
  });

  it('expects a box in a conversation', () => {
    const expects = (path: string) => instagram.expectsSurface(new URL(path, APP));
    expect([expects('direct/t/1/'), expects('direct/inbox/'), expects('')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(siteFor('www.instagram.com')?.id).toBe('instagram');
  });
});
