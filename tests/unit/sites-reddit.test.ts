import { describe, expect, it } from 'vitest';
import { siteFor } from '../../sites';
import { reddit } from '../../sites/reddit';
import type { KeyFacts, Surface } from '../../sites/types';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const POST = 'https://www.reddit.com/r/pakistan/comments/abc/tariff/';
const RICH =
  '<div role="textbox" name="body" contenteditable="true" data-lexical-editor="true"><p>hi</p></div>';
const composer = (label = 'Comment', id = '') =>
  `<shreddit-composer id="${id}">${RICH}<button slot="cancel-button">x</button>` +
  `<button slot="submit-button" type="submit">${label}</button></shreddit-composer>`;
const app = (names: string) => `<shreddit-app user-logged-in="true">${names}</shreddit-app>`;

function first(body: string, address = POST): Surface {
  const found = reddit.surfaces(pageOf(body, address))[0];
  if (found === undefined) throw new Error('no surface');
  return found;
}

describe('a composer of Reddit', () => {
  it('is sent by the button slotted into it, whatever it is called; "save" is an edit', () => {
    const page = pageOf(composer(), POST);
    expect(reddit.pressed(pathOf(the(page, '[slot="submit-button"]')), page)?.kind).toBe('comment');
    expect(reddit.pressed(pathOf(the(page, '[slot="cancel-button"]')), page)).toBeNull();
    for (const label of ['Save edits', 'Speichern', 'محفوظ کریں']) {
      expect(first(composer(label)).kind).toBe('edit');
    }
    const bare = composer('Save edits').replace('slot="submit-button" ', '');
    expect(first(`<shreddit-comment>${bare}</shreddit-comment>`).kind).toBe('edit');
  });

  it('is a message in modmail', () => {
    const mail = 'https://www.reddit.com/mail/all/xyz1';
    const seen = first(composer('Send'), mail);
    expect([seen.kind, reddit.conversation(pageOf('', mail), seen)]).toEqual([
      'message',
      'mail:xyz1',
    ]);
    expect(first(composer('Send'), 'https://mod.reddit.com/mail/all/xyz1').kind).toBe('message');
  });

  it('is held by Ctrl or Cmd with Enter, though the site knows no such key', () => {
    const page = pageOf(composer(), POST);
    const by = (part: Partial<KeyFacts>) =>
      reddit.keyPublishes({ ...ENTER, ...part }, pathOf(the(page, '[name="body"]')), page)?.kind;
    expect([by({ ctrlKey: true }), by({ metaKey: true }), by({})]).toEqual([
      'comment',
      'comment',
      undefined,
    ]);
  });

  it('belongs to the post of the address, or to the one it stands in', () => {
    const of = (body: string, address: string) =>
      reddit.conversation(pageOf('', address), first(body, address));
    expect(of(composer(), POST)).toBe('post:abc');
    const inFeed = `<shreddit-post id="t3_zz">${composer()}</shreddit-post>`;
    expect(of(inFeed, 'https://www.reddit.com/')).toBe('post:zz');
    expect(of(composer(), 'https://www.reddit.com/')).toBeNull();
  });
});

describe('a new post on Reddit', () => {
  const at = 'https://www.reddit.com/r/pakistan/submit?type=TEXT';
  const form =
    `<form><shreddit-composer id="post-composer_bodytext">${RICH}</shreddit-composer>` +
    '<r-post-form-submit-button post-action-type="draft" id="d"></r-post-form-submit-button>' +
    '<r-post-form-submit-button post-action-type="submit" id="submit-post-button"></r-post-form-submit-button></form>';

  it('is sent by the button of its form, never by the one that keeps a draft', () => {
    expect(first(form, at)).toMatchObject({ kind: 'post', submit: { id: 'submit-post-button' } });
    expect(first(form, at).boxes).toHaveLength(1);
  });

  it('is told from a comment that stands on the same page', () => {
    const kinds = reddit.surfaces(pageOf(form + composer(), at)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['comment', 'post']);
  });
});

describe('boxes in open shadow roots', () => {
  /** A page whose elements of these names get a root with this inside; an outer one comes first. */
  const withRoots = (body: string, address: string, ...roots: [string, string][]) => {
    const page = pageOf(body, address);
    let scope: ParentNode = page;
    for (const [name, inside] of roots) {
      const root = the(scope, name).attachShadow({ mode: 'open' });
      root.innerHTML = inside;
      if (root.querySelector('.next') !== null) scope = root;
    }
    return page;
  };

  it('are read with the others of a new post, the inner button is the one that sends', () => {
    const page = withRoots(
      '<form><faceplate-textarea-input name="title"></faceplate-textarea-input>' +
        '<r-post-form-submit-button post-action-type="submit"></r-post-form-submit-button></form>',
      'https://www.reddit.com/submit',
      ['faceplate-textarea-input', '<textarea id="innerTextArea" name="title">T</textarea>'],
      ['r-post-form-submit-button', '<button id="inner-post-submit-button">P</button>'],
    );
    const [post] = reddit.surfaces(page);
    expect(post?.boxes.map(({ role }) => role)).toEqual(['title']);
    expect(post?.submit?.id).toBe('inner-post-submit-button');
  });

  it('are found two roots down, and in a chat wherever it lies', () => {
    const markdown = withRoots(
      '<shreddit-composer><button type="submit" slot="submit-button">C</button></shreddit-composer>',
      POST,
      [
        'shreddit-composer',
        '<shreddit-markdown-composer class="next"></shreddit-markdown-composer>',
      ],
      ['shreddit-markdown-composer', '<textarea>hi</textarea>'],
    );
    expect(reddit.surfaces(markdown)[0]).toMatchObject({ kind: 'comment', boxes: [{}] });
    const chat = withRoots(
      '<rs-app></rs-app>',
      'https://chat.reddit.com/room/abc',
      ['rs-app', '<x-unknown class="next"></x-unknown>'],
      ['x-unknown', '<rs-message-composer class="next"></rs-message-composer>'],
      [
        'rs-message-composer',
        '<button>+</button><textarea name="message">hi</textarea><button id="s">➤</button>',
      ],
    );
    const [seen] = reddit.surfaces(chat);
    expect([seen?.kind, seen?.submit?.id]).toEqual(['message', 's']);
    expect(reddit.conversation(chat, seen as Surface)).toBe('room:abc');
  });
});

describe('the old site', () => {
  const form = (inside: string) =>
    `<form class="usertext">${inside}<textarea name="text">hi</textarea><button type="submit" class="save">save</button><button type="button" class="cancel">c</button></form>`;
  const kind = (path: string, inside = '') =>
    first(form(inside), `https://old.reddit.com${path}`).kind;

  it('is plain forms, told apart by the address', () => {
    expect(kind('/r/a/comments/abc/')).toBe('comment');
    expect(kind('/r/a/submit', '<textarea name="title">T</textarea>')).toBe('post');
    expect(kind('/message/compose/', '<input name="subject" value="S">')).toBe('message');
    expect(reddit.surfaces(pageOf(form(''), POST))).toEqual([]);
  });
});

describe('who writes on Reddit', () => {
  const account = (body: string) => reddit.account(pageOf(body, POST), {} as Surface);

  it('is named by what bears the own name, never by a link to somebody', () => {
    expect(account('<a href="/user/citizen/">c</a>').handle).toBeNull();
    expect(account(app('<a href="/user/mocc_pk/communities">c</a>'))).toEqual({
      handle: 'mocc_pk',
      kind: 'unknown',
    });
    const both =
      '<a href="/user/mocc_pk/communities">c</a><achievements-entrypoint username="Mocc_PK"></achievements-entrypoint>';
    expect(account(app(both)).handle).toBe('mocc_pk');
    const two = both.replace('Mocc_PK', 'other');
    expect(account(app(two)).handle).toBeNull();
    const chat = '<rs-current-user display-name="MoCC"></rs-current-user>';
    expect(account(chat)).toEqual({ handle: null, name: 'MoCC', kind: 'unknown' });
  });

  it('expects a box where the site always shows one', () => {
    const expects = (address: string) => reddit.expectsSurface(new URL(address));
    expect(expects('https://www.reddit.com/r/a/submit?type=TEXT')).toBe(true);
    expect(expects('https://www.reddit.com/submit?url=a')).toBe(true);
    expect(expects('https://chat.reddit.com/room/abc')).toBe(true);
    expect(expects('https://www.reddit.com/chat/room/abc')).toBe(true);
    expect([expects(POST), expects('https://www.reddit.com/chat/')]).toEqual([false, false]);
    for (const name of ['www', 'sh', 'old', 'chat', 'mod']) {
      expect(siteFor(`${name}.reddit.com`)?.id).toBe('reddit');
    }
  });
});
