import { createStore } from '../shared/store';
import { type Attached, busy, options, publish } from '../shared/world';

const query = new URLSearchParams(location.search);

/** "Enter is send"; `?enter=off` where the person turned it off. */
export const enterSends = query.get('enter') !== 'off';

export const me = options.as ?? '923001234567';
localStorage.setItem('last-wid-md', JSON.stringify(`${me}:12@c.us`));
localStorage.setItem('WANoiseInfo', JSON.stringify({ privKey: 'f00d' }));

interface Chat {
  id: string;
  title: string;
  surface: 'message' | 'channel';
}

export const CHATS: Chat[] = [
  { id: '923331112222@c.us', title: 'Citizen', surface: 'message' },
  { id: '120363000000000001@g.us', title: 'Press group', surface: 'message' },
  { id: '120363999999999999@newsletter', title: 'MoCC News', surface: 'channel' },
];

export const open = createStore<Chat>(
  CHATS.find(({ id }) => id.startsWith(query.get('chat') ?? '')) ?? (CHATS[0] as Chat),
);
export const rows = createStore<string[]>(['The office is open until five.']);

/** What lies over the chat. */
export const over = createStore<'edit' | 'status' | 'comment' | Attached[] | null>(null);

interface Out {
  surface: string;
  text: string;
  files?: Attached[];
}

/** Sends behind a box that was emptied at once; a chat's name in the site is its id. */
export function send({ surface, text, files = [] }: Out): boolean {
  if (busy.get() || (text.trim() === '' && files.length === 0)) return false;
  const channel = open.get().surface === 'channel';
  const account = channel ? open.get().id : me;
  const draft = { surface, parts: [text], attachments: files, account };
  void publish(draft, { sent: '', refused: '' }, () => {
    rows.set(surface === 'edit' ? [text] : [...rows.get(), text]);
  });
  return true;
}

/** Test ids: `?ids=0` lacks those that not everybody has; `?changed` has others for all. */
export function testId(name: string): string | undefined {
  if (options.changed) return `${name}-2`;
  return options.ids ? name : undefined;
}
