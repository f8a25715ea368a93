import type { SurfaceCase } from './surfaces';

const WWW = 'https://www.youtube.com';
const WATCH = `${WWW}/watch?v=first`;
const CHANNEL = 'channel/UCmoccaaaaaaaaaaaaaaaaaa';
const STUDIO = 'https://studio.youtube.com';
const BOX = '#contenteditable-root';
const SUBMIT = 'ytd-commentbox #submit-button button';
const own = '[data-comment="c2"]';

const comment = {
  url: WATCH,
  open: ['#placeholder-area'],
  box: `ytd-comment-simplebox-renderer ${BOX}`,
  model: 'comment',
  submit: `ytd-comment-simplebox-renderer ${SUBMIT}`,
  key: 'Control+Enter',
  surface: 'comment',
  sentinel: ['[data-stand-in="like"]', 'like'] satisfies [string, string],
  empty: 'disabled',
  account: null,
} as const;
const { key: _, ...noKey } = comment;
const inStudio = {
  ...noKey,
  sentinel: ['[data-stand-in="help"]', 'help'] satisfies [string, string],
  account: '@UCmoccaaaaaaaaaaaaaaaaaa',
};

/** Every surface of the YouTube pages, its chat and Studio. */
export const YOUTUBE_SURFACES: SurfaceCase[] = [
  { ...comment, open: [...comment.open], name: 'youtube comment' },
  {
    ...noKey,
    name: 'youtube reply, Urdu',
    url: `${WATCH}&lang=ur`,
    open: ['[data-comment="c1"] [data-stand-in="reply"]'],
    box: `ytd-comment-replies-renderer ${BOX}`,
    model: 'reply:c1',
    submit: `ytd-comment-replies-renderer ${SUBMIT}`,
    surface: 'reply',
  },
  {
    ...noKey,
    name: 'youtube edit of one’s own',
    open: [`${own} [data-stand-in="edit"]`],
    box: `${own} ${BOX}`,
    model: 'edit:c2',
    submit: `${own} ${SUBMIT}`,
    surface: 'edit',
    given: 'It is on the website.',
  },
  {
    ...comment,
    name: 'youtube community post, German, beside its twins',
    url: `${WWW}/${CHANNEL}/posts?show_create_dialog=1&lang=de`,
    open: [],
    box: `ytd-commentbox:not(.ghost) ${BOX}`,
    model: 'post',
    submit: 'ytd-commentbox:not(.ghost) #submit-button button',
    surface: 'post',
    account: '@UCmoccaaaaaaaaaaaaaaaaaa',
  },
  {
    ...comment,
    name: 'youtube live chat in a window of its own',
    url: `${WWW}/live_chat?is_popout=1&v=first`,
    open: [],
    box: '#input[contenteditable]',
    model: 'chat',
    submit: '#send-button button',
    key: 'Enter',
  },
  {
    ...inStudio,
    name: 'youtube studio reply',
    url: `${STUDIO}/${CHANNEL}/comments/inbox`,
    open: ['[data-stand-in="reply"]'],
    box: 'ytcp-commentbox-lit textarea',
    model: 'reply',
    submit: 'ytcp-commentbox-lit > :last-child button',
    surface: 'reply',
    // The element round the button says whether it is disabled.
    empty: 'idle',
  },
  {
    ...inStudio,
    name: 'youtube studio upload',
    url: `${STUDIO}/${CHANNEL}/videos/upload`,
    open: [],
    box: '#title-textarea #textbox',
    model: 'title',
    submit: '#next-button button',
    confirm: ['#next-button button', '#next-button button', '#done-button button'],
    hidesBox: true,
    surface: 'post',
    given: 'clip one',
  },
  {
    ...inStudio,
    name: 'youtube studio details',
    url: `${STUDIO}/video/first/edit`,
    open: [],
    box: '#title-textarea #textbox',
    model: 'title',
    submit: '#save button',
    surface: 'edit',
    given: 'Rain in Islamabad',
    account: null,
  },
];
