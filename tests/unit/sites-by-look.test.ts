import { describe, expect, it } from 'vitest';
import type { OfficePlace } from '../../rules/policy/types';
import { SITES } from '../../sites';
import { boxPressed } from '../../sites/by-look';
import { pageSite } from '../../sites/page-site';
import type { Surface } from '../../sites/types';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const HOST = 'https://forum.example.gov.pk/t/1';

/** linkedom draws nothing: every element is as large as its `data-size` says, else large enough. */
function sized(page: Document): Document {
  for (const element of page.querySelectorAll('*')) {
    const [width, height] = (element.getAttribute('data-size') ?? '400x120').split('x').map(Number);
    Object.assign(element, { getBoundingClientRect: () => ({ width, height }) });
  }
  return page;
}

const pressed = (body: string, selector: string) => {
  const page = sized(pageOf(body, HOST));
  return pageSite(page, SITES).pressed(pathOf(the(page, selector)), page);
};

describe('a compose box found by its look', () => {
  const REPLY =
    '<main><div class="d"><textarea>words</textarea></div><p><button id="go">Reply</button></p></main>';

  it('is held at the control whose words say that it publishes', () => {
    const surface = pressed(REPLY, '#go');
    expect(surface).toMatchObject({ kind: 'comment' });
    expect(surface?.boxes.map(({ role }) => role)).toEqual(['text']);
    expect(pressed(REPLY.replace('Reply', 'جواب دیں'), '#go')?.kind).toBe('comment');
    expect(pressed(REPLY.replace('Reply', 'Create Topic'), '#go')?.kind).toBe('post');
  });

  it('takes the field of a title with it', () => {
    const body =
      '<form><input type="text" value="Title"><textarea>words</textarea><input type="submit" id="go" value="Publish"></form>';
    expect(pressed(body, '#go')?.boxes.map(({ role }) => role)).toEqual(['title', 'text']);
  });

  it.each([
    [
      'a search',
      '<form role="search"><textarea>words</textarea><button id="go">Send</button></form>',
    ],
    [
      'a search by its name',
      '<form><textarea name="q">a</textarea><button id="go">Send</button></form>',
    ],
    [
      'a sign-in',
      '<form><textarea>words</textarea><input type="password"><button id="go">Send</button></form>',
    ],
    [
      'a field too small',
      '<div><textarea data-size="80x20">a</textarea><button id="go">Post</button></div>',
    ],
    [
      'a control of other words',
      '<div><textarea>words</textarea><button id="go">Cancel</button></div>',
    ],
    [
      'a box that cannot be written in',
      '<div><textarea readonly>a</textarea><button id="go">Post</button></div>',
    ],
  ])('is not %s', (_, body) => {
    expect(pressed(body, '#go')).toBeNull();
  });

  it('of one line sends on Enter, a higher one on Ctrl+Enter only', () => {
    const keyed = (size: string, key: object) => {
      const body = `<div><textarea data-size="400x${size}">words</textarea><button>Send</button></div>`;
      const page = sized(pageOf(body, HOST));
      return pageSite(page, SITES).keyPublishes(
        { ...ENTER, ...key },
        pathOf(the(page, 'textarea')),
        page,
      );
    };
    expect(keyed('40', {})?.kind).toBe('message');
    expect(keyed('40', { shiftKey: true })).toBeNull();
    expect(keyed('120', {})).toBeNull();
    expect(keyed('120', { ctrlKey: true })?.kind).toBe('message');
  });

  it('is not looked for on a site whose file fits', () => {
    const page = sized(pageOf(REPLY, 'https://x.com/home'));
    const site = pageSite(page, SITES);
    expect(site.pressed(pathOf(the(page, '#go')), page)).toBeNull();
    site.lookFor(true);
    expect(site.pressed(pathOf(the(page, '#go')), page)?.kind).toBe('comment');
  });

  it('is seen to be pressed, with words in it, where no table knows it', () => {
    const at = (body: string, selector: string) => {
      const page = sized(pageOf(body, 'https://x.com/home'));
      return boxPressed(pathOf(the(page, selector)))?.tagName ?? null;
    };
    expect(at(REPLY, '#go')).toBe('TEXTAREA');
    expect(at(REPLY, 'textarea')).toBe('TEXTAREA');
    expect(at(REPLY.replace('words', ' '), '#go')).toBeNull();
    expect(at(REPLY.replace('Reply', 'Cancel'), '#go')).toBeNull();
  });
});

describe('a place that the office names', () => {
  const PLACE: OfficePlace = {
    kind: 'channel',
    editor: '.desk',
    root: '.desk-form',
    submit: '.out',
    key: 'enter',
    account: '.who',
  };
  const BODY =
    '<b class="who"> @desk_pk </b><div class="desk-form"><textarea class="desk">words</textarea><a class="out" role="button">→</a></div>';
  const siteWith = (page: Document, ...places: OfficePlace[]) => {
    const site = pageSite(page, SITES);
    site.adopt(page, { host: 'forum.example.gov.pk', name: 'Forum', like: null, places });
    return site;
  };

  it('is held by its control and its key, under its name and author', () => {
    const page = sized(pageOf(BODY, HOST));
    const site = siteWith(page, PLACE);
    const surface = site.pressed(pathOf(the(page, '.out')), page) as Surface;
    expect(surface.kind).toBe('channel');
    expect(site.name).toBe('Forum');
    expect(site.account(page, surface)).toEqual({ handle: 'desk_pk', kind: 'unknown' });
    expect(site.keyPublishes(ENTER, pathOf(the(page, '.desk')), page)?.kind).toBe('channel');
  });

  it('comes before what a site file says', () => {
    const page = sized(pageOf(BODY, 'https://x.com/home'));
    const site = siteWith(page, PLACE);
    expect(site.id).toBe('x');
    expect(site.pressed(pathOf(the(page, '.out')), page)?.kind).toBe('channel');
  });

  it('with a selector that is no CSS costs only itself', () => {
    const page = sized(pageOf(BODY, HOST));
    const site = siteWith(page, { ...PLACE, editor: '.desk[' }, PLACE);
    expect(site.pressed(pathOf(the(page, '.out')), page)?.kind).toBe('channel');
  });

  it('may be on a host that runs the front end of a site of ours', () => {
    const page = pageOf('<div class="compose-form"></div>', HOST);
    const site = pageSite(page, SITES);
    expect(site.id).toBe('forum.example.gov.pk');
    site.adopt(page, { host: 'forum.example.gov.pk', name: 'Forum', like: 'mastodon', places: [] });
    expect(site.id).toBe('mastodon');
  });
});
