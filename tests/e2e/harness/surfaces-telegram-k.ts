import type { SurfaceCase } from './surfaces';

const K = 'https://web.telegram.org/k/';
const inChat = {
  open: [] as string[],
  box: '.chat.active .input-message-input:not(.input-field-input-fake)',
  model: 'chat',
  submit: '.chat.active .btn-send',
  key: 'Enter',
  surface: 'message',
  sentinel: ['[data-stand-in="menu"]', 'menu'] satisfies [string, string],
  empty: 'idle',
  account: '4242',
} as const;
const rest = { ...inChat, open: [] as string[] };

/** Every surface of Telegram Web K: one composer in its states, and the caption's dialog. */
export const TELEGRAM_K_SURFACES: SurfaceCase[] = [
  { ...inChat, name: 'telegram k message', url: `${K}#555` },
  { ...rest, name: 'telegram k message, Urdu, on a touch device', url: `${K}?lang=ur&touch#555` },
  {
    ...rest,
    name: 'telegram k channel, German',
    url: `${K}?lang=de#-1001000`,
    surface: 'channel',
    account: 'MoCC News',
  },
  { ...rest, name: 'telegram k comment', url: `${K}?lang=ur#-1002000`, surface: 'comment' },
  {
    ...rest,
    name: 'telegram k edit',
    url: `${K}#555`,
    open: ['.chat.active [data-stand-in="edit"]'],
    surface: 'edit',
    given: 'The office is open until five.',
  },
];
