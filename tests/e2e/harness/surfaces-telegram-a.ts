import type { SurfaceCase } from './surfaces';

const A = 'https://web.telegram.org/a/';
const inChat = {
  open: [] as string[],
  box: '.Transition_slide-active #editable-message-text',
  model: 'chat',
  submit: '.Transition_slide-active .main-button',
  key: 'Enter',
  surface: 'message',
  sentinel: ['[data-stand-in="menu"]', 'menu'] satisfies [string, string],
  empty: 'idle',
  account: 'Ayesha Khan',
} as const;
const rest = { ...inChat, open: [] as string[] };

/** Every surface of Telegram Web A: one composer in its states, and the caption's dialog. */
export const TELEGRAM_A_SURFACES: SurfaceCase[] = [
  { ...inChat, name: 'telegram a message', url: `${A}#555` },
  {
    ...rest,
    name: 'telegram a message, Urdu, beside one that slides away',
    url: `${A}?lang=ur&sliding#555`,
  },
  {
    ...rest,
    name: 'telegram a channel, German',
    url: `${A}?lang=de#-1001000`,
    surface: 'channel',
    account: '-1001000',
  },
  {
    ...rest,
    name: 'telegram a edit',
    url: `${A}#555`,
    open: ['[data-stand-in="edit"]'],
    surface: 'edit',
    given: 'The office is open until five.',
  },
  {
    ...rest,
    name: 'telegram a caption, whose Send acts on mousedown',
    url: `${A}?lang=ur#555`,
    open: ['[data-stand-in="attach"]'],
    box: '#editable-message-text-modal',
    model: 'caption',
    submit: '[data-stand-in="media-send"]',
    surface: 'caption',
  },
];
