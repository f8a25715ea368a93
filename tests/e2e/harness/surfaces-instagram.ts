import type { SurfaceCase } from './surfaces';

const APP = 'https://www.instagram.com/';
const MODAL = '#layers [role="dialog"]';
const EDITOR = 'div[contenteditable="true"][role="textbox"]';
const mark = (name: string) => `[data-stand-in="${name}"]`;
const LIKE: [string, string] = [mark('like'), 'like'];
const BELL: [string, string] = [mark('bell'), 'bell'];
const shared = { account: '@mocc_pk', key: 'Enter' } as const;

/** The surfaces of the Instagram page; the bio is in its own file of tests. */
export const INSTAGRAM_SURFACES: SurfaceCase[] = [
  {
    name: 'instagram post, at the last step of its wizard',
    url: APP,
    open: [mark('create'), mark('select'), mark('next-crop'), mark('next-filter')],
    box: `${MODAL} ${EDITOR}`,
    model: 'caption',
    submit: mark('share'),
    surface: 'post',
    sentinel: LIKE,
    // The picture goes out without a word.
    empty: 'posts',
    account: '@mocc_pk',
  },
  {
    ...shared,
    name: 'instagram comment, Urdu',
    url: `${APP}p/DAbc1/?lang=ur`,
    open: [],
    box: 'form textarea',
    model: 'comment:DAbc1',
    submit: mark('post'),
    surface: 'comment',
    sentinel: LIKE,
    empty: 'disabled',
  },
  {
    ...shared,
    name: 'instagram message, German',
    url: `${APP}direct/t/17840001/?lang=de`,
    open: [],
    box: EDITOR,
    model: 'message',
    submit: mark('send'),
    surface: 'message',
    sentinel: BELL,
    empty: 'absent',
  },
  {
    ...shared,
    name: 'instagram answer to a story',
    url: `${APP}stories/citizen.pk/3300/`,
    open: [],
    box: 'textarea',
    model: 'story',
    submit: mark('send'),
    surface: 'message',
    sentinel: BELL,
    empty: 'absent',
  },
  {
    name: 'instagram caption, changed',
    url: `${APP}p/DOwn1/`,
    open: [mark('edit')],
    box: `${MODAL} ${EDITOR}`,
    model: 'edit',
    submit: mark('done'),
    surface: 'edit',
    sentinel: LIKE,
    empty: 'posts',
    given: 'The office is open until five.',
    account: '@mocc_pk',
  },
];
