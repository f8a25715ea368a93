import type { SurfaceCase } from './surfaces';

const APP = 'https://www.threads.com/';
const MODAL = '#layers [role="dialog"]';
const EDITOR = 'div[contenteditable="true"][role="textbox"]';
const LIKE: [string, string] = ['[data-stand-in="like"]', 'like'];
const shared = { empty: 'disabled', account: '@mocc_pk', sentinel: LIKE } as const;
const inDialog = {
  ...shared,
  box: `${MODAL} ${EDITOR}`,
  model: 'post:0',
  submit: `${MODAL} [data-stand-in="submit"]`,
  key: 'Control+Enter',
} as const;

/** The surfaces of the Threads page; quote, thread and poll are in its own file of tests. */
export const THREADS_SURFACES: SurfaceCase[] = [
  {
    ...inDialog,
    name: 'threads post',
    url: APP,
    open: ['[data-stand-in="compose"]'],
    surface: 'post',
  },
  {
    ...inDialog,
    name: 'threads reply, Urdu',
    url: `${APP}?lang=ur`,
    open: ['[data-post="DAbc1"] [data-stand-in="reply"]'],
    surface: 'reply',
  },
  {
    ...shared,
    name: 'threads reply under a post, Vietnamese',
    url: `${APP}@citizen.pk/post/DAbc1?lang=vi`,
    open: [],
    box: EDITOR,
    model: 'reply',
    submit: '[data-stand-in="inline"]',
    key: 'Control+Enter',
    surface: 'reply',
  },
  {
    ...shared,
    name: 'threads message',
    url: `${APP}messages/t/17840001/`,
    open: [],
    box: EDITOR,
    model: 'message',
    submit: '[data-stand-in="send"]',
    key: 'Enter',
    surface: 'message',
    sentinel: ['[data-stand-in="bell"]', 'bell'],
    empty: 'absent',
  },
];
