import { commentBox } from './commentbox';
import { control, h, show } from './dom';
import { masthead, playerKeys, post } from './site';
import { words } from './words';

interface Comment {
  id: string;
  text: string;
  own: boolean;
}

const COMMENTS: Comment[] = [
  { id: 'c1', text: 'When will the tariff be announced?', own: false },
  { id: 'c2', text: 'It is on the website.', own: true },
];

/** A comment, with the box in its place when it is changed and its replies under it. */
function thread(comment: Comment): HTMLElement {
  const text = h('yt-formatted-string', { id: 'content-text' }, comment.text);
  const body = h('div', { id: 'body' }, text);
  const editBox = commentBox(null);
  const replyBox = commentBox(null);
  const place = h('div', { id: 'edit-place', hidden: true }, editBox.host);
  const replies = h('ytd-comment-replies-renderer', { hidden: true }, replyBox.host);

  const reply = control('reply', words.reply, () => {
    const close = () => {
      show(replies, false);
      replyBox.end();
    };
    show(replies, true);
    replyBox.begin({
      model: `reply:${comment.id}`,
      label: words.reply,
      onCancel: close,
      onSubmit: (written) => post({ surface: 'reply', parts: [written] }, close),
    });
  });
  const edit = control('edit', words.edit, () => {
    const close = () => {
      show(place, false);
      show(body, true);
      editBox.end();
    };
    show(place, true);
    show(body, false);
    editBox.begin({
      model: `edit:${comment.id}`,
      label: words.save,
      given: text.textContent ?? '',
      onCancel: close,
      onSubmit: (written) =>
        post({ surface: 'edit', parts: [written] }, () => {
          text.textContent = written;
          close();
        }),
    });
  });
  const view = h('ytd-comment-view-model', {}, body, place, reply, ...(comment.own ? [edit] : []));
  return h('ytd-comment-thread-renderer', { 'data-comment': comment.id }, view, replies);
}

/** The box over the comments: a placeholder until it is pressed. */
function simpleBox() {
  const box = commentBox('commentbox');
  const dialog = h('div', { id: 'comment-dialog', hidden: true }, box.host);
  const placeholder = h('div', { id: 'placeholder-area', tabindex: '0' }, words.add);
  const close = () => {
    show(dialog, false);
    show(placeholder, true);
    box.end();
  };
  placeholder.addEventListener('click', () => {
    show(placeholder, false);
    show(dialog, true);
    box.begin({
      model: 'comment',
      label: words.comment,
      onCancel: close,
      onSubmit: (text) => post({ surface: 'comment', parts: [text] }, close),
    });
  });
  return { host: h('ytd-comment-simplebox-renderer', {}, placeholder, dialog), close };
}

/** The page of a video; the page of a stream has its chat in a frame beside it. */
export function watch(): void {
  playerKeys();
  const own = simpleBox();
  const header = h('ytd-comments-header-renderer', {}, own.host);
  const next = control('next', words.next, () => {
    history.pushState(null, '', '/watch?v=second');
    // The same elements are filled anew for the next video.
    own.close();
    document.dispatchEvent(new CustomEvent('yt-navigate-finish'));
  });
  const like = control('like', words.like);
  const comments = h('ytd-comments', { id: 'comments' }, header, ...COMMENTS.map(thread));
  const flexy = h('ytd-watch-flexy', {}, h('div', { id: 'movie_player' }), next, like, comments);
  if (location.pathname.startsWith('/live/')) {
    const src = `/live_chat${location.search || '?'}&continuation=0ofMyAN`;
    const frame = h('iframe', { id: 'chatframe', class: 'ytd-live-chat-frame', src });
    flexy.prepend(h('ytd-live-chat-frame', { id: 'chat' }, frame));
  }
  document.body.append(h('ytd-app', {}, masthead(), flexy));
}
