import type { SurfaceCase } from './surfaces';

const FEED = 'https://www.linkedin.com/feed/';
const rest = {
  sentinel: ['[data-stand-in="like"]', 'like'] satisfies [string, string],
  empty: 'disabled',
  account: 'Ayesha Khan',
} as const;
const inDialog = {
  ...rest,
  box: 'dialog [role="textbox"]',
  model: 'share',
  submit: 'dialog [data-stand-in="post"]',
  surface: 'post',
};
const inModal = {
  ...rest,
  box: '[role="dialog"] .ql-editor',
  model: 'share',
  submit: '.share-actions__primary-action',
};

/** Surfaces of the LinkedIn pages: the new front end and the old, in the document and the outlet. */
export const LINKEDIN_SURFACES: SurfaceCase[] = [
  {
    ...inDialog,
    name: 'linkedin post, new, in a native dialog in the shadow root',
    url: `${FEED}?ui=sdui&shadow`,
    open: ['[data-stand-in="start"]'],
  },
  {
    ...inModal,

    name: 'linkedin post, old, Urdu',
    url: `${FEED}?lang=ur`,
    open: ['[data-stand-in="start"]'],
    surface: 'post',
  },
  {
    ...inModal,

    name: 'linkedin edit, old, in the shadow root',
    url: `${FEED}?shadow`,
    open: ['[data-post="urn:li:activity:2"] [data-stand-in="edit"]'],
    surface: 'edit',
    given: 'The office is open until five today.',
  },
  {
    ...inDialog,

    name: 'linkedin post of a Page',
    url: 'https://www.linkedin.com/company/123/admin/page-posts/published/?share=true&ui=sdui',
    open: [],
    account: '123',
  },
  {
    ...rest,

    name: 'linkedin comment, new, German',
    key: 'Control+Enter',
    url: `${FEED}?ui=sdui&lang=de`,
    open: ['[data-post="urn:li:activity:1"] [data-stand-in="comment"]'],
    box: '[componentkey="commentBox-urn:li:activity:1"] [role="textbox"]',
    model: 'comment:urn:li:activity:1',
    submit: '[componentkey="commentBox-urn:li:activity:1"] [componentkey*="commentButtonSection"]',
    surface: 'comment',
    empty: 'absent',
  },
  {
    ...rest,

    name: 'linkedin message',
    key: 'Control+Enter',
    url: 'https://www.linkedin.com/messaging/thread/2-abc/',
    open: [],
    box: '.msg-form__contenteditable',
    model: 'message',
    submit: '.msg-form__send-button',
    surface: 'message',
    sentinel: ['[data-stand-in="bell"]', 'bell'],
  },
];
