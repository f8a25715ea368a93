import type { SurfaceCase } from './surfaces';

const WWW = 'https://www.tiktok.com';
const CLIP = `${WWW}/@citizen/video/7300000000000000001`;
const EDITABLE = '[contenteditable="true"]';

const comment = {
  url: CLIP,
  box: `main > div > [class*="DivCommentFooter"] ${EDITABLE}`,
  model: 'comment',
  submit: 'main > div > [class*="DivCommentFooter"] [data-e2e="comment-post"]',
  key: 'Enter',
  surface: 'comment',
  sentinel: ['[data-stand-in="like"]', 'like'] satisfies [string, string],
  empty: 'idle',
  account: '@mocc.pk',
} as const;

/** Every surface of the TikTok pages. */
export const TIKTOK_SURFACES: SurfaceCase[] = [
  { ...comment, open: [], name: 'tiktok comment, beside its copies' },
  {
    ...comment,
    name: 'tiktok reply, Urdu',
    url: `${CLIP}?lang=ur`,
    open: ['[data-stand-in="reply"]'],
    box: `[data-e2e="comment-level-1"] ${EDITABLE}`,
    model: 'reply',
    submit: '[data-e2e="comment-level-1"] [data-e2e="comment-post"]',
  },
  {
    ...comment,
    name: 'tiktok comment, the names of before',
    url: `${CLIP}?old`,
    open: [],
    box: `main > div > [class*="DivCommentFooter"] [data-e2e="comment-text"] ${EDITABLE}`,
    empty: 'disabled',
  },
  {
    ...comment,
    name: 'tiktok message, Indonesian',
    url: `${WWW}/messages?lang=id`,
    open: [],
    box: `[data-e2e="dm-new-input-editor"] ${EDITABLE}`,
    model: 'message',
    submit: '[data-e2e="dm-new-send-btn"]',
    surface: 'message',
    sentinel: ['[data-stand-in="citizen"]', 'citizen'],
    empty: 'absent',
  },
  {
    name: 'tiktok clip by its caption',
    url: `${WWW}/tiktokstudio/upload?file=Rain.mp4`,
    open: [],
    box: `.form ${EDITABLE}`,
    model: 'caption',
    submit: '[data-e2e="post_video_button"]',
    surface: 'post',
    sentinel: ['[data-stand-in="help"]', 'help'],
    empty: 'posts',
    given: 'Rain',
    account: '@mocc.pk',
  },
];
