import { describe, expect, it } from 'vitest';
import { siteFor } from '../../sites';
import { bluesky } from '../../sites/bluesky';
import type { KeyFacts, Surface } from '../../sites/types';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const APP = 'https://bsky.app/';
const FACE = '<img data-testid="userAvatarImage">';
const BOX = '<div class="ProseMirror" contenteditable="true"><p>hi</p></div>';
const composer = (inside: string, label = 'Publish post') =>
  `<div role="dialog" aria-modal="true"><div data-testid="composePostView">` +
  `<button data-testid="composerPublishBtn" aria-label="${label}">Post</button>${inside}</div></div>`;
/** Flat: the tree that these tests run on does not know what stands before what any deeper. */
const chat = (disabled = '') =>
  `<div><button id="emoji">e</button><textarea id="chat-input-3kabcdefgh234">hi</textarea>` +
  `<button id="send" ${disabled}>s</button></div>`;

function first(body: string, address = APP): Surface {
  const found = bluesky.surfaces(pageOf(body, address))[0];
  if (found === undefined) throw new Error('no surface');
  return found;
}

describe('the composer of Bluesky', () => {
  it('is told apart by whose pictures stand about its boxes, in any language', () => {
    const own = FACE + BOX;
    const rows: [string, string][] = [
      [composer(own), 'post'],
      [composer(FACE + own, 'x'), 'reply'],
      [composer(own + FACE, 'x'), 'quote'],
      [composer(own + own), 'thread'],
      [composer(BOX, 'Antwort veröffentlichen'), 'reply'],
      [composer(own, 'Save edit'), 'edit'],
    ];
    for (const [body, kind] of rows) expect(first(body).kind).toBe(kind);
    expect(first(composer(own + own)).boxes).toHaveLength(2);
  });

  it('has no control while a spinner turns, and says that it is at work', () => {
    const body = composer(FACE + BOX).replace(
      /<button.*?<\/button>/u,
      '<i role="progressbar"></i>',
    );
    expect(first(body).submit).toBeNull();
    expect(bluesky.pends(pageOf(body, APP))).toBe(true);
    expect(bluesky.pends(pageOf(composer(BOX), APP))).toBe(false);
    const prompt = '<div role="dialog"><button data-testid="confirmBtn">Post anyway</button></div>';
    expect(bluesky.pends(pageOf(composer(BOX) + prompt, APP))).toBe(true);
  });

  it('publishes by Ctrl or Cmd with Enter, by the place of the key too', () => {
    const page = pageOf(composer(FACE + BOX), APP);
    const path = pathOf(the(page, '.ProseMirror'));
    const by = (part: Partial<KeyFacts>) =>
      bluesky.keyPublishes({ ...ENTER, ...part }, path, page)?.kind ?? null;
    expect(by({ ctrlKey: true })).toBe('post');
    expect(by({ metaKey: true, key: 'Process' })).toBe('post');
    expect([by({}), by({ altKey: true }), by({ shiftKey: true })]).toEqual([null, null, null]);
  });

  it('marks words for a picture in a dialog over it, and holds nothing there', () => {
    const dialog = '<div role="dialog"><textarea>a map</textarea></div>';
    const over = bluesky.surfaces(pageOf(composer(BOX) + dialog, APP));
    expect(over.map(({ kind }) => kind).sort()).toEqual(['caption', 'post']);
    expect(over.find(({ kind }) => kind === 'caption')?.submit).toBeNull();
    expect(bluesky.surfaces(pageOf(dialog, APP))).toEqual([]);
  });
});

describe('the chat of Bluesky', () => {
  it('is sent by the button behind its field, whatever it is called', () => {
    const page = pageOf(chat(), `${APP}messages/3kabcdefgh234`);
    expect(bluesky.pressed(pathOf(the(page, '#send')), page)?.kind).toBe('message');
    expect(bluesky.pressed(pathOf(the(page, '#emoji')), page)).toBeNull();
    const off = pageOf(chat('disabled'), APP);
    expect(bluesky.pressed(pathOf(the(off, '#send')), off)).toBeNull();
  });

  it('is sent by Enter, and belongs to its conversation', () => {
    const page = pageOf(chat(), `${APP}messages/3kabcdefgh234`);
    const path = pathOf(the(page, 'textarea'));
    expect(bluesky.keyPublishes(ENTER, path, page)?.submit?.id).toBe('send');
    expect(bluesky.keyPublishes({ ...ENTER, shiftKey: true }, path, page)).toBeNull();
    const surface = bluesky.surfaceAt(path, page) as Surface;
    expect(bluesky.conversation(page, surface)).toBe('chat:3kabcdefgh234');
    expect(bluesky.conversation(pageOf('', `${APP}messages`), surface)).toBe('chat:3kabcdefgh234');
  });

  it('leaves a kept screen out of sight alone', () => {
    expect(bluesky.surfaces(pageOf(`<div aria-hidden="true">${chat()}</div>`, APP))).toEqual([]);
  });
});

describe('who writes on Bluesky', () => {
  const handle = (body: string) => bluesky.account(pageOf(body, APP), {} as Surface).handle;

  it('is the one profile that the navigation leads to', () => {
    const nav = (...paths: string[]) =>
      `<nav role="navigation">${paths.map((path) => `<a href="${path}">p</a>`).join('')}</nav>`;
    expect(handle(nav('/', '/profile/mocc.gov.example', '/profile/a.example/feed/news'))).toBe(
      'mocc.gov.example',
    );
    expect(handle(nav('/profile/a.example', '/profile/b.example'))).toBeNull();
    expect(handle('<main><a href="/profile/citizen.example">c</a></main>')).toBeNull();
  });

  it('expects a box where the site always shows one', () => {
    const expects = (path: string) => bluesky.expectsSurface(new URL(path, APP));
    expect(expects('/intent/compose?text=a')).toBe(true);
    expect(expects('/messages/3kabcdefgh234')).toBe(true);
    expect([expects('/'), expects('/messages'), expects('/messages/settings')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(siteFor('bsky.app')?.id).toBe('bluesky');
  });
});
