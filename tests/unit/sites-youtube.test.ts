import { describe, expect, it } from 'vitest';
import { siteFor } from '../../sites';
import type { KeyFacts, Surface } from '../../sites/types';
import { youtube } from '../../sites/youtube';
import { ENTER, pageOf, pathOf, the } from './sites-dom';

const WATCH = 'https://www.youtube.com/watch?v=first';
const STUDIO = 'https://studio.youtube.com';
const CTRL = { ...ENTER, ctrlKey: true };

const box = (label: string, off = '', words = 'hello') =>
  `<ytd-commentbox><div id="contenteditable-root" contenteditable="true">${words}</div>` +
  `<ytd-button-renderer id="submit-button"${off}><button aria-label="${label}">x</button></ytd-button-renderer></ytd-commentbox>`;
const simple = (inside: string) =>
  `<ytd-comment-simplebox-renderer>${inside}</ytd-comment-simplebox-renderer>`;
const replies = (inside: string) =>
  `<ytd-comment-replies-renderer>${inside}</ytd-comment-replies-renderer>`;
const dialog = (inside: string) =>
  `<ytd-backstage-post-dialog-renderer>${inside}</ytd-backstage-post-dialog-renderer>`;
const chat = (off = '') =>
  '<yt-live-chat-message-input-renderer><yt-live-chat-text-input-field-renderer>' +
  '<div id="input" contenteditable="">hi</div></yt-live-chat-text-input-field-renderer>' +
  `<div id="send-button"><button ${off}>s</button></div></yt-live-chat-message-input-renderer>`;

function first(body: string, address = WATCH): Surface {
  const found = youtube.surfaces(pageOf(body, address))[0];
  if (found === undefined) throw new Error('no surface');
  return found;
}

describe('what is written on YouTube', () => {
  it('is told by where its box stands, and an edit by the word of its button', () => {
    const option =
      '<div class="ytPostsCreationOptionViewModelTextFieldContainer"><textarea>a</textarea></div>';
    const rows: [string, string][] = [
      [simple(box('Comment')), 'comment'],
      [replies(box('Reply')), 'reply'],
      [replies(box('Save')), 'edit'],
      [box('محفوظ کریں'), 'edit'],
      [box('Speichern'), 'edit'],
      [dialog(box('Post')), 'post'],
      [dialog(box('Post') + option), 'poll'],
    ];
    for (const [body, kind] of rows) expect(first(body).kind).toBe(kind);
    const parts = first(dialog(box('Post') + option)).boxes.map(({ role }) => role);
    expect(parts).toEqual(['text', 'option']);
  });

  it('goes out by the button of the box, not by another with its id in the dialog', () => {
    const twin = '<div id="submit-button"><button id="twin">x</button></div>';
    const page = pageOf(dialog(twin + box('Post')), WATCH);
    expect(youtube.surfaces(page)[0]?.submit?.getAttribute('aria-label')).toBe('Post');
    // Pressed all the same, it is held.
    expect(youtube.pressed(pathOf(the(page, '#twin')), page)?.kind).toBe('post');
  });

  it('is nothing while the element round the button says so and the box is empty', () => {
    const press = (body: string) => {
      const page = pageOf(body, WATCH);
      return youtube.pressed(pathOf(the(page, 'button')), page)?.kind ?? null;
    };
    expect(press(simple(box('Comment', ' disabled', '')))).toBeNull();
    expect(press(simple(box('Comment', ' disabled')))).toBe('comment');
    expect(press(simple(box('Comment')))).toBe('comment');
  });

  it('takes Ctrl or Cmd with Enter in a comment, any Enter but Shift in a live chat', () => {
    const keyed = (body: string, at: string, key: Partial<KeyFacts>) => {
      const page = pageOf(body, WATCH);
      return youtube.keyPublishes({ ...ENTER, ...key }, pathOf(the(page, at)), page)?.kind ?? null;
    };
    const comment = simple(box('Comment'));
    expect(keyed(comment, '#contenteditable-root', CTRL)).toBe('comment');
    expect(keyed(comment, '#contenteditable-root', {})).toBeNull();
    expect(keyed(chat(), '#input', {})).toBe('comment');
    // The button may lag behind the words.
    expect(keyed(chat('disabled'), '#input', {})).toBe('comment');
    expect(keyed(chat(), '#input', { shiftKey: true })).toBeNull();
  });
});

describe('what is written in Studio', () => {
  const reply = (tag: string, buttons: string) =>
    `<${tag}><textarea id="textarea">hi</textarea>${buttons}</${tag}>`;
  const submitOf = (buttons: string) =>
    first(reply('ytcp-commentbox-lit', buttons), `${STUDIO}/video/a/comments`).submit?.id;

  it('is sent by the id, else by the word, else by the last button after the field', () => {
    const known = '<button id="a">Cancel</button><ytcp-comment-button id="submit-button">r';
    expect(submitOf(`${known}</ytcp-comment-button>`)).toBe('submit-button');
    expect(submitOf('<button id="a">جواب دیں</button><button id="b">x</button>')).toBe('a');
    expect(submitOf('<button id="a">?</button><button id="b">!</button>')).toBe('b');
  });

  it('holds an element that is no button, where it publishes by its name', () => {
    const body = reply('ytcp-commentbox', '<ytcp-comment-button id="submit-button"><i>r</i>');
    const page = pageOf(body, `${STUDIO}/video/a/comments`);
    expect(youtube.pressed(pathOf(the(page, 'i')), page)?.kind).toBe('reply');
  });

  it('is a draft of title and description, held at Done only', () => {
    const fields =
      '<div id="title-textarea"><div id="textbox" contenteditable="true">T</div></div>' +
      '<div id="description-textarea"><div id="textbox" contenteditable="true">D</div></div>';
    const steps =
      '<ytcp-button id="next-button">n</ytcp-button><ytcp-button id="done-button">d</ytcp-button>';
    const page = pageOf(`<ytcp-uploads-dialog>${fields}${steps}</ytcp-uploads-dialog>`, STUDIO);
    const press = (at: string) => youtube.pressed(pathOf(the(page, at)), page);
    expect(press('#next-button')).toBeNull();
    const done = press('#done-button');
    expect(done?.boxes.map(({ role }) => role)).toEqual(['title', 'text']);
    expect(done?.boxes[1]?.attachments).toEqual([{ kind: 'video', key: 'upload' }]);
  });
});

describe('details that are saved in Studio', () => {
  it('are out when there is nothing to save any more, though they stay in their boxes', () => {
    const body = '<div id="title-textarea"><div id="textbox" contenteditable="true">T</div></div>';
    const page = pageOf(
      `<main>${body}<ytcp-button id="save"><button>s</button></ytcp-button></main>`,
      `${STUDIO}/video/a/edit`,
    );
    const pressed = youtube.pressed(pathOf(the(page, '#save')), page) as Surface;
    expect(pressed.kind).toBe('edit');
    expect(youtube.outcome(page, pressed)).toBeNull();
    the(page, '#save').setAttribute('disabled', '');
    expect(youtube.outcome(page, pressed)).toBe('sent');
    expect(youtube.pressed(pathOf(the(page, '#save button')), page)).toBeNull();
  });
});

describe('who writes on YouTube, and where', () => {
  const menu = (handle: string) =>
    `<ytd-active-account-header-renderer><p id="account-name">Ministry</p><p id="channel-handle">${handle}</p></ytd-active-account-header-renderer>`;
  const account = (body: string, address = WATCH) => {
    const page = pageOf(body, address);
    return youtube.account(page, youtube.surfaces(page)[0] as Surface);
  };

  it('is unknown beside a comment until the account menu was opened', () => {
    expect(account(simple(box('c')))).toEqual({ handle: null, kind: 'unknown' });
    expect(account(simple(box('c')) + menu('@mocc'))).toEqual({
      handle: 'mocc',
      name: 'Ministry',
      kind: 'unknown',
    });
    expect(account(simple(box('c')) + menu(''))).toMatchObject({ handle: null, name: 'Ministry' });
  });

  it('is the channel of the address where posts are written, and in Studio', () => {
    const posts = 'https://www.youtube.com/@mocc/posts';
    expect(account(dialog(box('Post')), posts).handle).toBe('mocc');
    // A comment on somebody's page of posts says nothing of the writer.
    expect(account(simple(box('c')), posts).handle).toBeNull();
    const inbox = `${STUDIO}/channel/UC1/comments/inbox`;
    const reply = '<ytcp-commentbox><textarea id="textarea">hi</textarea></ytcp-commentbox>';
    expect(account(reply, inbox).handle).toBe('UC1');
    expect(account(reply, `${STUDIO}/video/a/comments`).handle).toBeNull();
  });

  it('is asked once for a video, and apart from its chat', () => {
    const of = (body: string, address: string) => {
      const page = pageOf(body, address);
      return youtube.conversation(page, youtube.surfaces(page)[0] as Surface);
    };
    expect(of(simple(box('c')), WATCH)).toBe('video:first');
    expect(of(simple(box('c')), 'https://www.youtube.com/shorts/abc')).toBe('video:abc');
    expect(of(simple(box('c')), 'https://www.youtube.com/@mocc/posts')).toBeNull();
    expect(of(chat(), 'https://www.youtube.com/live_chat?is_popout=1&v=first')).toBe('live:first');
    expect(of(chat(), 'https://www.youtube.com/live_chat?continuation=x')).toBeNull();
    expect(of(replies(box('Reply')), WATCH)).toBeNull();
  });

  it('expects a box where one always is', () => {
    const expects = (address: string) => youtube.expectsSurface(new URL(address));
    expect(expects(`${STUDIO}/video/a/edit`)).toBe(true);
    expect(expects('https://www.youtube.com/channel/UC1/posts?show_create_dialog=1')).toBe(true);
    expect([WATCH, `${STUDIO}/video/a/comments`].map(expects)).toEqual([false, false]);
    expect(siteFor('studio.youtube.com')?.id).toBe('youtube');
    expect(siteFor('m.youtube.com')).toBeNull();
  });
});
