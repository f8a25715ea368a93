import { describe, expect, it } from 'vitest';
import { ALL_MATCHES, SITES, siteFor } from '../../sites';
import { alertWatch } from '../../sites/dom/alerts';
import { isPlain, listOpen, sends } from '../../sites/dom/keys';
import { isLabelled } from '../../sites/dom/labels';
import { mergeRects } from '../../sites/dom/rects';
import { facebook } from '../../sites/facebook';
import type { KeyFacts } from '../../sites/types';
import { x } from '../../sites/x';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

describe('the list of sites', () => {
  it('names whole hosts over https, each once', () => {
    expect(new Set(ALL_MATCHES).size).toBe(ALL_MATCHES.length);
    for (const pattern of ALL_MATCHES) expect(pattern).toMatch(/^https:\/\/[a-z.-]+\/\*$/u);
    expect(SITES.map((site) => site.id)).toEqual([
      'bluesky',
      'facebook',
      'instagram',
      'linkedin',
      'mastodon',
      'reddit',
      'telegram-a',
      'telegram-k',
      'threads',
      'tiktok',
      'whatsapp',
      'x',
      'youtube',
    ]);
  });

  it('finds a site by its exact host', () => {
    expect(siteFor('x.com')?.id).toBe('x');
    expect(siteFor('mobile.twitter.com')?.id).toBe('x');
    expect(siteFor('business.facebook.com')?.id).toBe('facebook');
    expect(siteFor('messenger.com')?.id).toBe('facebook');
    for (const other of ['localhost', 'notx.com', 'x.com.example', 'evil.x.com', '']) {
      expect(siteFor(other)).toBeNull();
    }
  });

  it('expects a box where one always is, and only there', () => {
    const on = (site: typeof x, address: string) => site.expectsSurface(new URL(address));
    expect(on(x, 'https://x.com/home')).toBe(true);
    expect(on(x, 'https://x.com/i/chat/1-2')).toBe(true);
    expect(on(x, 'https://x.com/i/chat/requests')).toBe(false);
    expect(on(x, 'https://x.com/explore')).toBe(false);
    expect(on(facebook, 'https://www.facebook.com/messages/t/12')).toBe(true);
    expect(on(facebook, 'https://www.messenger.com/e2ee/t/12')).toBe(true);
    expect(on(facebook, 'https://business.facebook.com/latest/composer/?asset_id=1')).toBe(true);
    expect(on(facebook, 'https://www.facebook.com/')).toBe(false);
  });
});

describe('keys', () => {
  it('knows what sends in a composer and in a chat', () => {
    const rows: [Partial<KeyFacts>, composer: boolean, chat: boolean][] = [
      [{}, false, true],
      [{ ctrlKey: true }, true, true],
      [{ metaKey: true }, true, true],
      [{ shiftKey: true }, false, false],
      [{ key: 'Enter', code: 'NumpadEnter' }, false, true],
      [{ key: 'a', code: 'KeyA', ctrlKey: true }, false, false],
    ];
    for (const [part, composer, chat] of rows) {
      const key = { ...ENTER, ...part };
      expect([sends('ctrl-enter', key), sends('enter', key)]).toEqual([composer, chat]);
      expect(sends('none', key)).toBe(false);
    }
    expect([isPlain(ENTER), isPlain({ ...ENTER, metaKey: true })]).toEqual([true, false]);
  });

  it('believes in an open list only where the list is on the page', () => {
    const page = (attributes: string, list: string) =>
      listOpen(the(pageOf(`<div id="box" ${attributes}></div>${list}`), '#box'));
    const list = '<ul role="listbox" id="l"><li role="option" id="o">@a</li></ul>';
    expect(page('aria-controls="l" aria-activedescendant="o"', list)).toBe(true);
    expect(page('aria-expanded="true"', list)).toBe(true);
    expect(page('aria-expanded="true" aria-controls="gone"', list)).toBe(false);
    expect(page('aria-activedescendant="o"', '')).toBe(false);
    expect(page('aria-controls="l"', `<div hidden>${list}</div>`)).toBe(false);
    expect(page('aria-controls="l" aria-expanded="false"', list)).toBe(false);
    expect(page('', list)).toBe(false);
  });
});

describe('labels', () => {
  it('are compared without case, zero-width and direction marks', () => {
    const page = pageOf(
      '<div id="a" aria-label="\u200bPub\u200blish\u200e"></div><p id="b"> Publish all</p>',
    );
    expect(isLabelled(the(page, '#a'), ['publish'])).toBe(true);
    expect(isLabelled(the(page, '#b'), ['publish'])).toBe(false);
  });
});

describe('alerts', () => {
  it('counts a new one after it has stood, never an old one', () => {
    const page = pageOf('<div role="alert">old</div>');
    const watch = alertWatch<object>('[role="alert"]');
    const press = {};
    expect(watch.stands(press, page, 0)).toBe(false);
    expect(watch.stands(press, page, 5_000)).toBe(false);
    the(page, '[role="alert"]').textContent = 'new';
    expect(watch.stands(press, page, 5_100)).toBe(false);
    expect(watch.stands(press, page, 5_900)).toBe(true);
    the(page, '[role="alert"]').remove();
    expect(watch.stands(press, page, 6_000)).toBe(false);
  });

  it('counts the same words again when they went away in between', () => {
    const page = pageOf('<div role="alert">failed</div>');
    const watch = alertWatch<object>('[role="alert"]');
    const press = {};
    watch.stands(press, page, 0);
    the(page, '[role="alert"]').textContent = '';
    watch.stands(press, page, 100);
    the(page, '[role="alert"]').textContent = 'failed';
    watch.stands(press, page, 200);
    expect(watch.stands(press, page, 1_000)).toBe(true);
  });
});

describe('rectangles', () => {
  const rect = (left: number, top: number, right: number, bottom: number) => ({
    left,
    top,
    right,
    bottom,
  });

  it('merges what touches in a line, keeps lines and gaps apart', () => {
    expect(
      mergeRects([
        rect(10, 0, 20, 10),
        rect(20.5, 1, 30, 11),
        rect(0, 12, 5, 22),
        rect(50, 0, 60, 10),
      ]),
    ).toEqual([rect(10, 0, 30, 11), rect(50, 0, 60, 10), rect(0, 12, 5, 22)]);
  });

  it('drops what has no area', () => {
    expect(mergeRects([rect(1, 1, 1, 9), rect(1, 1, 9, 1)])).toEqual([]);
  });
});

describe('presses', () => {
  const chat = (button: string) =>
    pageOf(
      `<form data-testid="dm-composer-form"><textarea data-testid="dm-composer-textarea">hi</textarea>${button}</form>`,
      'https://x.com/i/chat/1-2',
    );
  const SEND = '[data-testid="dm-composer-send-button"]';

  it('counts the control itself and the submit of its form, not a click on the bare form', () => {
    const page = chat('<button data-testid="dm-composer-send-button"><i>s</i></button>');
    const form = pathOf(the(page, 'form'));
    expect(x.pressed(pathOf(the(page, `${SEND} i`)), page)?.kind).toBe('message');
    expect(x.pressed(form, page)).toBeNull();
    expect(x.pressed(form, page, 'submit')?.kind).toBe('message');
  });

  it('counts no control that is disabled, of either kind', () => {
    for (const off of ['disabled', 'aria-disabled="true"']) {
      const page = chat(`<button data-testid="dm-composer-send-button" ${off}>s</button>`);
      expect(x.pressed(pathOf(the(page, SEND)), page)).toBeNull();
    }
  });

  it('holds Enter in a chat while the send button is not there yet', () => {
    const page = chat('<button data-testid="dm-composer-voice-button">v</button>');
    const path = pathOf(the(page, 'textarea'));
    expect(x.keyPublishes(ENTER, path, page)?.submit).toBeNull();
    expect(x.keyPublishes({ ...ENTER, shiftKey: true }, path, page)).toBeNull();
    expect(x.conversation(page, x.surfaceAt(path, page) as never)).toBe('chat:1-2');
  });

  it('leaves hidden twins of a box out', () => {
    const twin =
      '<div aria-hidden="true"><textarea data-testid="dm-composer-textarea"></textarea></div>';
    const page = pageOf(twin, 'https://x.com/i/chat/1-2');
    expect(x.surfaces(page)).toEqual([]);
  });
});

describe('a Facebook comment box', () => {
  const BOX =
    '<div id="box" contenteditable="true" role="textbox" data-lexical-editor="true">hi</div>';
  const kindOf = (html: string) => {
    const page = pageOf(html, 'https://www.facebook.com/');
    return facebook.keyPublishes(ENTER, pathOf(the(page, '#box')), page)?.kind ?? null;
  };

  it('is known by its form, in the feed and in a dialog', () => {
    expect(kindOf(`<div role="article"><form role="presentation">${BOX}</form></div>`)).toBe(
      'comment',
    );
    expect(kindOf(`<div role="dialog"><form role="presentation">${BOX}</form></div>`)).toBe(
      'comment',
    );
  });

  it('is still held by Enter where the form is gone', () => {
    expect(kindOf(`<div role="article"><div>${BOX}</div></div>`)).toBe('comment');
    expect(kindOf(`<div role="dialog"><div role="article">a</div><div>${BOX}</div></div>`)).toBe(
      'comment',
    );
    expect(kindOf(`<div role="main"><div>${BOX}</div></div>`)).toBe('message');
  });

  it('is not the box of a post, where Enter makes a paragraph', () => {
    expect(kindOf(`<div role="dialog"><form method="post">${BOX}</form></div>`)).toBeNull();
  });
});
