import type { SurfaceCase } from './surfaces';

const X = 'https://x.com';
const MODAL = '#layers [role="dialog"]';
const LIKE: [string, string] = ['article [data-testid="like"]', 'like'];
const inModal = {
  box: `${MODAL} [data-testid="tweetTextarea_0"]`,
  model: 'modal:0',
  submit: `${MODAL} [data-testid="tweetButton"]`,
  key: 'Control+Enter',
  sentinel: LIKE,
  empty: 'disabled',
} as const;

/** Every surface of the X page. */
export const X_SURFACES: SurfaceCase[] = [
  {
    name: 'x home',
    url: `${X}/home`,
    open: [],
    box: '[data-testid="primaryColumn"] [data-testid="tweetTextarea_0"]',
    model: 'home:0',
    submit: '[data-testid="tweetButtonInline"]',
    key: 'Control+Enter',
    surface: 'post',
    sentinel: LIKE,
    empty: 'disabled',
  },
  {
    ...inModal,
    name: 'x modal',
    url: `${X}/home`,
    open: ['[data-testid="SideNav_NewTweet_Button"]'],
    surface: 'post',
  },
  { ...inModal, name: 'x modal by address', url: `${X}/compose/post`, open: [], surface: 'post' },
  {
    ...inModal,
    name: 'x reply modal',
    url: `${X}/home`,
    open: ['[data-post="1"] [data-testid="reply"]'],
    surface: 'reply',
  },
  {
    ...inModal,
    name: 'x quote',
    url: `${X}/home`,
    open: ['[data-post="1"] [data-testid="retweet"]', '[data-quote]'],
    surface: 'quote',
  },
  {
    ...inModal,
    name: 'x edit',
    url: `${X}/home`,
    open: ['[data-post="2"] [data-testid="caret"]', '[data-testid="editTweet"]'],
    surface: 'edit',
    given: 'The office is open until five today.',
  },
  {
    name: 'x inline reply',
    url: `${X}/u/status/1`,
    open: [],
    box: '[data-testid="tweetTextarea_0"]',
    model: 'inline:0',
    submit: '[data-testid="tweetButtonInline"]',
    key: 'Control+Enter',
    surface: 'reply',
    sentinel: LIKE,
    empty: 'disabled',
  },
  {
    name: 'x narrow',
    url: `${X}/compose/post?narrow=1`,
    open: [],
    box: 'main div[data-testid^="tweetTextarea"] textarea',
    model: 'narrow:0',
    submit: 'main [data-testid="tweetButton"]',
    key: 'Control+Enter',
    surface: 'post',
    sentinel: ['[data-testid="SideNav_AccountSwitcher_Button"]', 'SideNav_AccountSwitcher_Button'],
    empty: 'disabled',
  },
  {
    name: 'x chat',
    url: `${X}/i/chat/1-2`,
    open: [],
    box: '[data-testid="dm-composer-textarea"]',
    model: 'chat',
    submit: '[data-testid="dm-composer-send-button"]',
    key: 'Enter',
    surface: 'message',
    sentinel: ['[data-testid="chat-like"]', 'chat-like'],
    empty: 'absent',
  },
];
