import type { SurfaceCase } from './surfaces';

const HOME = 'https://mastodon.social/home';
const inPanel = {
  open: [],
  box: '.compose-panel .compose-form textarea',
  model: 'compose',
  submit: '.compose-panel .compose-form button[type="submit"]',
  key: 'Control+Enter',
  sentinel: ['[data-stand-in="favourite"]', 'favourite'] satisfies [string, string],
  empty: 'idle',
  account: '@mocc@mastodon.social',
} as const;
const rest = { ...inPanel, open: [] as string[] };
const alone = {
  ...rest,
  box: '.compose-form textarea',
  submit: '.compose-form button[type="submit"]',
  surface: 'post',
  sentinel: ['[data-stand-in="language"]', 'language'] satisfies [string, string],
};

/** Every surface of the Mastodon pages: one form in many states, on several hosts and versions. */
export const MASTODON_SURFACES: SurfaceCase[] = [
  { ...inPanel, open: [], name: 'mastodon post', url: HOME, surface: 'post' },
  { ...rest, name: 'mastodon post, Urdu', url: `${HOME}?lang=ur`, surface: 'post' },
  {
    ...rest,
    name: 'mastodon reply, German',
    url: `${HOME}?lang=de`,
    open: ['[data-post="1"] [data-stand-in="reply"]'],
    surface: 'reply',
    given: '@citizen@pk.example ',
  },
  {
    ...rest,
    name: 'mastodon edit',
    url: HOME,
    open: ['[data-post="2"] [data-stand-in="more"]', '[data-stand-in="edit"]'],
    surface: 'edit',
    given: 'The office is open until five today.',
  },
  {
    ...rest,
    name: 'mastodon quote',
    url: HOME,
    open: ['[data-post="1"] [data-stand-in="boost"]', '[data-stand-in="quote"]'],
    surface: 'quote',
    empty: 'posts',
  },
  {
    ...rest,
    name: 'mastodon direct message',
    url: HOME,
    open: ['[data-post="1"] [data-stand-in="more"]', '[data-stand-in="mention"]'],
    surface: 'message',
    given: '@citizen@pk.example ',
  },
  { ...alone, name: 'mastodon share page', url: 'https://mastodon.social/share' },
  {
    ...alone,
    name: 'mastodon narrow, beside its hidden twin',
    url: 'https://mastodon.social/publish?narrow',
    box: '.columns-area__panels__main .compose-form textarea',
    submit: '.columns-area__panels__main .compose-form button[type="submit"]',
  },
  {
    ...rest,
    name: 'mastodon of a government, before 4.3',
    url: 'https://social.bund.de/home?old&lang=de',
    surface: 'post',
    account: '@mocc@social.bund.de',
  },
];
