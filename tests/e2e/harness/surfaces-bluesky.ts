import type { SurfaceCase } from './surfaces';

const APP = 'https://bsky.app/';
const inComposer = {
  url: APP,
  box: '[data-testid="composePostView"] .ProseMirror',
  model: 'post:0',
  submit: '[data-testid="composerPublishBtn"]',
  key: 'Control+Enter',
  sentinel: ['[data-testid="likeBtn"]', 'likeBtn'] satisfies [string, string],
  empty: 'disabled',
  account: '@mocc.gov.example',
} as const;
const CHAT = 'main > div:not(.gone)';

/** Every surface of the Bluesky page. */
export const BLUESKY_SURFACES: SurfaceCase[] = [
  { ...inComposer, name: 'bluesky post', open: ['[data-stand-in="compose"]'], surface: 'post' },
  {
    ...inComposer,
    name: 'bluesky post, from right to left',
    url: `${APP}?lang=ur`,
    open: ['[data-stand-in="compose"]'],
    surface: 'post',
  },
  {
    ...inComposer,
    name: 'bluesky reply, German',
    url: `${APP}?lang=de`,
    open: ['[data-post="1"] [data-testid="replyBtn"]'],
    surface: 'reply',
  },
  {
    ...inComposer,
    name: 'bluesky quote',
    open: ['[data-post="1"] [data-testid="repostBtn"]', '[data-stand-in="quote"]'],
    surface: 'quote',
  },
  {
    ...inComposer,
    name: 'bluesky post by address',
    url: `${APP}intent/compose?text=Hello%20from%20elsewhere.`,
    open: [],
    surface: 'post',
    given: 'Hello from elsewhere.',
  },
  {
    ...inComposer,
    name: 'bluesky chat, beside its hidden twin',
    url: `${APP}messages/3kabcdefgh234`,
    open: [],
    box: `${CHAT} textarea`,
    model: 'chat',
    submit: `${CHAT} [data-stand-in="send"]`,
    key: 'Enter',
    surface: 'message',
    sentinel: ['[data-stand-in="bell"]', 'bell'],
  },
];
