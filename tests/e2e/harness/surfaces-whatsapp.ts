import type { SurfaceCase } from './surfaces';

const APP = 'https://web.whatsapp.com/';
const inChat = {
  open: [] as string[],
  box: '#main [data-tab="10"]',
  model: 'chat',
  submit: '[data-stand-in="send"]',
  key: 'Enter',
  keyDoubts: true,
  surface: 'message',
  sentinel: ['[data-stand-in="menu"]', 'menu'] satisfies [string, string],
  empty: 'absent',
  account: '923001234567',
} as const;
const rest = { ...inChat, open: [] as string[] };

/** Every surface of WhatsApp Web that a press opens; captions need a file and have tests of their own. */
export const WHATSAPP_SURFACES: SurfaceCase[] = [
  { ...inChat, name: 'whatsapp message', url: APP },
  {
    ...rest,
    name: 'whatsapp channel, Spanish, without test ids',
    url: `${APP}?lang=es&ids=0&chat=120363999`,
    surface: 'channel',
    account: 'MoCC News',
  },
  {
    ...rest,
    name: 'whatsapp edit, Urdu',
    url: `${APP}?lang=ur`,
    open: ['[data-stand-in="edit"]'],
    box: '[role="dialog"] [contenteditable]',
    model: 'edit',
    submit: '[data-testid="edit-message-confirm-button"]',
    surface: 'edit',
    given: 'The office is open until five.',
  },
  {
    ...rest,
    name: 'whatsapp comment in a channel',
    url: `${APP}?chat=120363999`,
    open: ['[data-stand-in="comment"]'],
    box: '.modal [contenteditable]',
    model: 'comment',
    submit: '[data-stand-in="small-send"]',
    surface: 'comment',
    empty: 'idle',
  },
];
