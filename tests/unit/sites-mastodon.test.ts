import { describe, expect, it } from 'vitest';
import { siteFor, siteOn } from '../../sites';
import { sends } from '../../sites/dom/keys';
import { mastodon } from '../../sites/mastodon';
import type { KeyFacts, Surface } from '../../sites/types';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const HOME = 'https://mastodon.social/home';
const CTRL = { ...ENTER, ctrlKey: true };
const ALT = { ...ENTER, altKey: true };

const state = (meta: string) =>
  `<script id="initial-state" type="application/json">{"meta":${meta},"accounts":{"7":{"acct":"mocc","display_name":"Ministry"}}}</script>`;

/** A form as Mastodon draws it since 4.3. */
const form = (inside: string, text = 'hello', button = '') =>
  `<form class="compose-form">${inside}<div class="autosuggest-textarea">` +
  `<textarea class="autosuggest-textarea__textarea">${text}</textarea></div>` +
  `<div class="compose-form__submit">${button}<button type="submit">Post</button></div></form>`;

function surfaceOf(body: string): Surface {
  const page = pageOf(body, HOME);
  const found = mastodon.surfaces(page)[0];
  if (found === undefined) throw new Error('no surface');
  return found;
}

describe('which page is Mastodon', () => {
  const front = `${state('{"me":"7","domain":"any.example"}')}<div class="app-holder" id="mastodon" data-props="{}"></div>`;

  it('is told by the host, else by the front end with its first data', () => {
    expect(siteFor('mastodon.social')?.id).toBe('mastodon');
    expect(siteFor('any.example')).toBeNull();
    expect(siteOn(pageOf(front, 'https://any.example/home'))?.id).toBe('mastodon');
    const share = front.replace('class="app-holder" id="mastodon"', 'id="mastodon-compose"');
    expect(siteOn(pageOf(share, 'https://any.example/share'))?.id).toBe('mastodon');
  });

  it('is no page that only speaks of it', () => {
    for (const body of ['<div id="mastodon" data-props="{}"></div>', state('{}')]) {
      expect(siteOn(pageOf(body, 'https://any.example/'))).toBeNull();
    }
    expect(siteOn(pageOf(front, 'https://x.com/home'))?.id).toBe('x');
  });

  it('is expected to show a box only where it always does', () => {
    const expects = (path: string) => mastodon.expectsSurface(new URL(path, HOME));
    expect(['/publish', '/share?text=a', '/statuses/new'].map(expects)).toEqual([true, true, true]);
    expect(['/home', '/settings/profile', '/@mocc'].map(expects)).toEqual([false, false, false]);
  });
});

describe('what is written', () => {
  it('is told by what stands in the form, in any language', () => {
    const at = '<button class="dropdown-button"><svg class="icon icon-at"></svg></button>';
    const reply = '<div class="reply-indicator"></div>';
    const rows: [string, string][] = [
      ['', 'post'],
      [reply, 'reply'],
      [`${reply}${at}`, 'message'],
      [`<div class="edit-indicator"></div>${at}`, 'edit'],
      ['<div class="status__quote"></div>', 'quote'],
      ['<i class="fa fa-at"></i>', 'post'],
      ['<button class="privacy-dropdown__value-icon"><i class="fa fa-at"></i></button>', 'message'],
      ['<label class="poll__option editable"><input type="text" value="a"></label>', 'poll'],
    ];
    for (const [inside, kind] of rows) expect(surfaceOf(form(inside)).kind).toBe(kind);
  });

  it('goes to the people it mentions when it is a message', () => {
    const at = '<button class="dropdown-button"><svg class="icon icon-at"></svg></button>';
    const to = (text: string) => mastodon.conversation(pageOf('', HOME), surfaceOf(form(at, text)));
    expect(to('@b@host.example and @A, see mail a@b.example.')).toBe('with:a,b@host.example');
    expect(to('to nobody')).toBeNull();
    expect(mastodon.conversation(pageOf('', HOME), surfaceOf(form('', '@a')))).toBeNull();
  });

  it('leaves out the warning that is switched off, as it stood in the form before 4.3', () => {
    const warning = (off: boolean) =>
      `<div class="spoiler-input" aria-hidden="${off}"><input type="text" id="cw-spoiler-input" class="spoiler-input__input" value="w"${off ? ' disabled' : ''}></div>`;
    const roles = (body: string) => surfaceOf(body).boxes.map((box) => box.role);
    expect(roles(form(warning(true)))).toEqual(['text']);
    expect(roles(form(warning(false)))).toEqual(['title', 'text']);
  });

  it('has its pictures, and says which have no words', () => {
    const tile = (active: string) =>
      `<div class="compose-form__upload"><div class="compose-form__upload__warning"><button class="icon-button ${active}">ALT</button></div></div>`;
    const { boxes } = surfaceOf(form(tile('active') + tile('')));
    expect(boxes[0]?.attachments).toEqual([
      { kind: 'image', alt: '', key: 'upload:0' },
      { kind: 'image', key: 'upload:1' },
    ]);
  });
});

describe('a press', () => {
  const pressed = (body: string, selector: string) => {
    const page = pageOf(body, HOME);
    return mastodon.pressed(pathOf(the(page, selector)), page);
  };
  const keyed = (body: string, key: KeyFacts, html = '') => {
    const page = pageOf(body, HOME);
    if (html !== '') page.documentElement.setAttribute('data-user-flavour', html);
    return mastodon.keyPublishes(key, pathOf(the(page, 'textarea')), page);
  };

  it('on an empty form publishes nothing, though its button is enabled', () => {
    expect(pressed(form('', ''), '[type="submit"]')).toBeNull();
    expect(keyed(form('', ''), CTRL)).toBeNull();
    expect(
      pressed(form('<div class="status__quote"></div>', ''), '[type="submit"]'),
    ).not.toBeNull();
    const upload = '<div class="compose-form__upload"></div>';
    expect(pressed(form(upload, ''), '[type="submit"]')).not.toBeNull();
  });

  it('by Ctrl+Enter is held without any submit event; Enter is not', () => {
    expect(keyed(form(''), CTRL)?.kind).toBe('post');
    expect(keyed(form(''), { ...ENTER, metaKey: true })).not.toBeNull();
    expect(keyed(form(''), ENTER)).toBeNull();
    expect(keyed(form(''), ALT)).toBeNull();
  });

  it('by Alt+Enter is the second button of glitch-soc, else the first', () => {
    const second = '<button type="button" class="secondary-post-button">✉</button>';
    expect(keyed(form('', 'a', second), ALT)?.submit?.className).toBe('secondary-post-button');
    expect(keyed(form('', 'a', second), CTRL)?.submit?.getAttribute('type')).toBe('submit');
    expect(keyed(form(''), ALT, 'glitch')?.submit?.getAttribute('type')).toBe('submit');
    expect(keyed(form(''), ALT, 'vanilla')).toBeNull();
    const clicked = pressed(form('', 'a', second), '.secondary-post-button');
    expect(clicked?.submit?.className).toBe('secondary-post-button');
  });

  it('belongs to the open list of people first, however Enter is pressed', () => {
    const list =
      '<div class="autosuggest-textarea__suggestions__item" role="button">@MetDept</div>';
    expect(keyed(`${form('')}${list}`, CTRL)).toBeNull();
    expect(keyed(`${form('')}<div hidden>${list}</div>`, CTRL)).not.toBeNull();
  });

  it('knows Alt with Enter', () => {
    expect([sends('alt-enter', ALT), sends('alt-enter', ENTER)]).toEqual([true, false]);
  });
});

describe('who writes', () => {
  const account = (body: string) => {
    const page = pageOf(`${body}${form('')}`, HOME);
    return mastodon.account(page, mastodon.surfaces(page)[0] as Surface);
  };

  it('is the login of the page, with its host', () => {
    expect(account(state('{"me":"7","domain":"mastodon.social"}'))).toEqual({
      handle: 'mocc@mastodon.social',
      name: 'Ministry',
      kind: 'unknown',
    });
  });

  it('is unknown where the page does not say, and while its data are cut off', () => {
    const unknown = { handle: null, kind: 'unknown' };
    expect(account('')).toEqual(unknown);
    expect(account(state('{"me":"8","domain":"mastodon.social"}'))).toEqual(unknown);
    const page = pageOf(`${state('{"me":"7"')}${form('')}`, HOME);
    const surface = mastodon.surfaces(page)[0] as Surface;
    expect(mastodon.account(page, surface)).toEqual(unknown);
    const whole = '{"meta":{"me":"7","domain":"a.example"},"accounts":{"7":{"username":"mocc"}}}';
    the(page, '#initial-state').textContent = whole;
    expect(mastodon.account(page, surface).handle).toBe('mocc@a.example');
  });

  it('is only a name where a form alone shows it', () => {
    const page = pageOf(
      form(
        '<div class="navigation-bar"><div class="account__display-name" title="mocc"></div></div>',
      ),
      HOME,
    );
    const surface = mastodon.surfaces(page)[0] as Surface;
    expect(mastodon.account(page, surface)).toEqual({
      handle: null,
      name: 'mocc',
      kind: 'unknown',
    });
  });
});
