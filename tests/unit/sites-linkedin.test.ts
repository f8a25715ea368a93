import { describe, expect, it } from 'vitest';
import { siteFor } from '../../sites';
import { linkedin } from '../../sites/linkedin';
import type { KeyFacts, Surface } from '../../sites/types';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const HOME = 'https://www.linkedin.com/feed/';
const ADMIN = 'https://www.linkedin.com/company/123/admin/page-posts/published/';
const NAV = '<img class="global-nav__me-photo" alt="Ayesha Khan">';
const QUILL = '<div class="ql-editor" contenteditable="true"><p>hi</p></div>';
const BOX = '<div role="textbox" contenteditable="true" class="ProseMirror"><p>hi</p></div>';
const ICON = '<button aria-label="x"><svg></svg></button>';

const old = (label: string, author = '') =>
  `<div role="dialog" aria-labelledby="share-to-linkedin-modal__header">` +
  `<button class="share-unified-settings-entry-button"><div>${author}</div><div>Anyone</div></button>` +
  `${QUILL}<button class="share-actions__primary-action">${label}</button></div>`;
const share = (label: string) =>
  `<dialog open><div data-sdui-screen="x.sharing.ShareCompose">${ICON}` +
  `<div componentkey="ShareBox_textEditor" role="textbox" contenteditable="true">hi</div>` +
  `<button id="post">${label}</button></div></dialog>`;
const comment = (button: string) =>
  `<button aria-label="Comment" id="count">3</button><div componentkey="commentBox-urn:1"><div>` +
  `<div data-testid="ui-core-tiptap-text-editor-wrapper">${BOX}</div>${ICON}</div>${button}</div>`;
const message = (button: string, inbox = '') =>
  `<div class="${inbox}"><form class="msg-form"><div class="msg-form__contenteditable" role="textbox" contenteditable="true"><p>hi</p></div>` +
  `${button}<button class="msg-form__send-toggle">…</button></form></div>`;
const SEND = '<button type="submit" class="msg-form__send-button">Senden</button>';

function first(body: string, address = HOME): Surface {
  const found = linkedin.surfaces(pageOf(body, address))[0];
  if (found === undefined) throw new Error('no surface');
  return found;
}
const accountOf = (body: string, address = HOME) => {
  const page = pageOf(NAV + body, address);
  return linkedin.account(page, linkedin.surfaces(page)[0] as Surface);
};
const byKey = (body: string, box: string, part: Partial<KeyFacts>, address = HOME) => {
  const page = pageOf(body, address);
  return linkedin.keyPublishes({ ...ENTER, ...part }, pathOf(the(page, box)), page)?.kind ?? null;
};

describe('a post on LinkedIn', () => {
  it('is known in both front ends, and told from one that is written anew, in any language', () => {
    const rows: [string, string][] = [
      [old('Post'), 'post'],
      [old('Schedule'), 'post'],
      [old('محفوظ کریں'), 'edit'],
      [share('Publicera'), 'post'],
      [share('Speichern'), 'edit'],
    ];
    for (const [body, kind] of rows) expect(first(body).kind).toBe(kind);
    expect(first(share('…!')).submit?.id).toBe('post');
    expect(siteFor('www.linkedin.com')?.id).toBe('linkedin');
  });

  it('has no control while a step in between is shown', () => {
    const step = old('x').replace('share-actions__primary-action', 'share-box-footer__primary-btn');
    expect(first(step).submit).toBeNull();
  });

  it('of a Page has a box without a key, in a dialog of its administration', () => {
    const body = `<dialog open>${BOX}${ICON}<button>Post</button></dialog>`;
    expect(first(body, ADMIN).kind).toBe('post');
    expect(linkedin.surfaces(pageOf(body, HOME))).toEqual([]);
  });

  it('that only shares another one again is a surface without words; with thoughts it opens the box', () => {
    const entry = (icon: string) =>
      `<div role="menu"><div role="menuitem"><svg id="${icon}"></svg>R</div></div>`;
    expect(first(entry('repost-medium'))).toMatchObject({ kind: 'repost', boxes: [] });
    expect(linkedin.surfaces(pageOf(entry('compose-medium'), HOME))).toEqual([]);
  });

  it('is held by Ctrl or Cmd with Enter, though no such key is documented', () => {
    for (const [body, box] of [
      [old('Post'), '.ql-editor'],
      [share('Post'), '[role="textbox"]'],
      [comment(''), '[role="textbox"]'],
    ] as const) {
      expect(byKey(body, box, { ctrlKey: true })).not.toBeNull();
      expect(byKey(body, box, { metaKey: true })).not.toBeNull();
      expect(byKey(body, box, {})).toBeNull();
    }
  });
});

describe('a comment on LinkedIn', () => {
  it('has its own button, never the one that counts, and none before there are words', () => {
    const own = '<button componentkey="a-commentButtonSection">Kommentieren</button>';
    const page = pageOf(comment(own), HOME);
    expect(linkedin.pressed(pathOf(the(page, '[componentkey*="Section"]')), page)?.kind).toBe(
      'comment',
    );
    expect(linkedin.pressed(pathOf(the(page, '#count')), page)).toBeNull();
    expect(first(comment('')).submit).toBeNull();
    expect(first(comment('<button>Save changes</button>')).kind).toBe('edit');
    const held = first(comment(own));
    expect(linkedin.conversation(pageOf('', HOME), held)).toBe('post:commentBox-urn:1');
  });

  it('of the old front end is the innermost form', () => {
    const form = (inside: string, cr = '') =>
      `<form class="comments-comment-box__form">${QUILL}${inside}<button class="comments-comment-box__submit-button${cr}" id="b${cr}">R</button></form>`;
    const page = pageOf(`<div data-urn="urn:li:activity:9">${form('')}</div>`, HOME);
    const seen = linkedin.pressed(pathOf(the(page, '#b')), page) as Surface;
    expect([seen.kind, seen.boxes.length]).toEqual(['comment', 1]);
    expect(linkedin.conversation(page, seen)).toBe('post:urn:li:activity:9');
    const nested = pageOf(`<div class="comments-comment-box--cr">${form('', '--cr')}</div>`, HOME);
    expect(linkedin.pressed(pathOf(the(nested, '#b--cr')), nested)?.kind).toBe('comment');
  });
});

describe('a message on LinkedIn', () => {
  it('is sent by its button, or by Enter where there is none', () => {
    const box = '.msg-form__contenteditable';
    expect(first(message(SEND)).submit?.textContent).toBe('Senden');
    expect(byKey(message(SEND), box, {})).toBeNull();
    expect(byKey(message(SEND), box, { ctrlKey: true })).toBe('message');
    expect(byKey(message(''), box, {})).toBe('message');
    expect(byKey(message(''), box, { shiftKey: true })).toBeNull();
    const subject = message('').replace('<div class="msg-form', '<input name="subject">$&');
    expect(byKey(subject, '[name="subject"]', {})).toBeNull();
  });

  it('belongs to the thread of the address, or to the person a pop-up names', () => {
    const thread = 'https://www.linkedin.com/messaging/thread/2-abc/';
    const at = (body: string, address: string) =>
      linkedin.conversation(pageOf('', address), first(body, address));
    expect(at(message(SEND), thread)).toBe('thread:2-abc');
    const popup = `<div role="dialog"><h2><a href="/in/citizen/">C</a></h2>${message(SEND)}</div>`;
    expect(at(popup, HOME)).toBe('with:/in/citizen/');
    expect(at(popup, thread)).toBe('with:/in/citizen/');
    expect(at(message(SEND), HOME)).toBeNull();
  });

  it('may be a note with an invitation, sent by the last button', () => {
    const note =
      '<div role="dialog"><textarea id="custom-message">hi</textarea><button>C</button><button id="s">S</button></div>';
    expect(first(note)).toMatchObject({ kind: 'message', submit: { id: 's' } });
    expect(linkedin.surfaces(pageOf('<textarea name="message"></textarea>', HOME))).toEqual([]);
  });
});

describe('an article on LinkedIn', () => {
  it('is one draft with title, text and the words it is shared with, published by the dialog', () => {
    const at = 'https://www.linkedin.com/article/edit/7/';
    const page =
      '<main><button>Next</button><textarea id="article-editor-headline__textarea">T</textarea>' +
      `<div class="ProseMirror" aria-label="Article editor content" contenteditable="true">B</div></main>`;
    expect(first(page, at)).toMatchObject({ kind: 'article', submit: null });
    const dialog = `<div role="dialog">${QUILL}<button id="p">Publish</button></div>`;
    const [all, ...others] = linkedin.surfaces(pageOf(page + dialog, at));
    expect(all?.boxes.map(({ role }) => role)).toEqual(['title', 'text', 'text']);
    expect([all?.submit?.id, others]).toEqual(['p', []]);
  });
});

describe('who writes on LinkedIn', () => {
  it('is named by the box, else by the navigation; a Page by the address', () => {
    expect(accountOf(old('Post', 'Ayesha Khan'))).toEqual({
      handle: null,
      name: 'Ayesha Khan',
      kind: 'person',
    });
    expect(accountOf(old('Post', 'Ministry'))).toMatchObject({ name: 'Ministry', kind: 'unknown' });
    expect(accountOf(share('Post'))).toMatchObject({ name: 'Ayesha Khan', kind: 'unknown' });
    expect(accountOf(old('Post', 'Ministry'), ADMIN)).toEqual({
      handle: '123',
      name: 'Ministry',
      kind: 'page',
    });
    expect(accountOf(message(SEND), ADMIN)).toMatchObject({ name: 'Ayesha Khan', kind: 'person' });
    expect(accountOf(message(SEND, 'org-inbox-thread__container'), ADMIN)).toMatchObject({
      handle: '123',
      kind: 'page',
    });
  });

  it('is who the switch beside the comments shows, in any language', () => {
    const as = (alt: string) =>
      accountOf(
        `<div><button class="content-admin-identity-toggle-button"><img alt="${alt}"></button>${comment('')}</div>`,
      );
    expect(as('Foto von Ayesha Khan')).toMatchObject({ name: 'Ayesha Khan', kind: 'person' });
    expect(as('Ministry')).toMatchObject({ name: 'Ministry', kind: 'page' });
  });

  it('expects a box where the site always shows one', () => {
    const expects = (path: string) => linkedin.expectsSurface(new URL(path, HOME));
    const yes = ['/preload/sharebox/', '/feed/?shareActive=true', '/messaging/thread/2-a/'];
    expect([...yes, '/article/edit/7/'].map(expects)).toEqual([true, true, true, true]);
    expect(expects('/company/1/admin/page-posts/published/?share=true')).toBe(true);
    expect(['/feed/', '/messaging/', '/article/new/', '/in/a/'].map(expects)).toEqual([
      ...[false, false, false, false],
    ]);
  });
});
