import type { SurfaceCase } from './surfaces';

const POST = 'https://www.reddit.com/r/pakistan/comments/abc/tariff/';
const inPage = {
  sentinel: ['[data-stand-in="share"]', 'share'] satisfies [string, string],
  empty: 'idle',
  account: '@mocc_pk',
} as const;
const comment = {
  ...inPage,
  open: [] as string[],
  box: 'comment-composer-host [name="body"]',
  model: 'comment',
  submit: 'comment-composer-host button[slot="submit-button"]',
  surface: 'comment',
};

/** Surfaces of the Reddit pages: composers in shadow roots, a chat four roots down, the old site. */
export const REDDIT_SURFACES: SurfaceCase[] = [
  { ...comment, name: 'reddit comment', url: POST },
  {
    ...comment,
    name: 'reddit comment in Markdown, Urdu',
    url: `${POST}?lang=ur&markdown`,
    box: 'textarea',
  },
  {
    ...comment,
    name: 'reddit edit, German',
    url: `${POST}?lang=de`,
    open: ['[data-stand-in="open-edit"]'],
    box: 'shreddit-comment [name="body"]',
    model: 'edit',
    submit: 'shreddit-comment button[slot="submit-button"]',
    surface: 'edit',
    given: 'The office is open until five today.',
  },
  {
    ...inPage,
    name: 'reddit chat',
    url: 'https://chat.reddit.com/room/abc',
    open: [],
    box: 'textarea[name="message"]',
    model: 'chat',
    submit: 'button[aria-label="Send message"]',
    key: 'Enter',
    surface: 'message',
    sentinel: ['[data-stand-in="bell"]', 'bell'],
    empty: 'disabled',
  },
  {
    ...comment,
    name: 'reddit comment on the old site',
    url: 'https://old.reddit.com/r/pakistan/comments/abc/tariff/',
    box: 'textarea[name="text"]',
    model: 'old',
    submit: 'button.save',
  },
];
