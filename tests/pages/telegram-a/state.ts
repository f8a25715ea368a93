import { createStore } from '../shared/store';
import { words } from '../shared/telegram-words';
import { type Attached, busy, options, publish } from '../shared/world';

const query = new URLSearchParams(location.search);

/** How this device and this person use the site. */
export const setup = {
  /** `?touch`: a device for touch, where the generic button acts on click. */
  touch: query.has('touch'),
  /** `?keys=ctrl`: only Ctrl or Cmd with Enter sends. */
  ctrl: query.get('keys') === 'ctrl',
  /** `?sliding`: the chat that was open before is still there. */
  sliding: query.has('sliding'),
};

export const me = options.as ?? '4242';
// The site keeps keys beside the number and the name of the user.
localStorage.setItem(
  'account1',
  JSON.stringify({
    dcId: 2,
    dc2_auth_key: 'f00d',
    userId: me,
    firstName: 'Ayesha',
    lastName: 'Khan',
  }),
);

/** The ids of the boxes; `?changed` has others. */
export const ids = options.changed
  ? { chat: 'composer-text', modal: 'composer-text-modal', story: 'composer-text-story' }
  : {
      chat: 'editable-message-text',
      modal: 'editable-message-text-modal',
      story: 'editable-story-input-text',
    };

interface Chat {
  kind: 'message' | 'channel' | 'comment';
  placeholder: string;
  sendAs?: string;
}

/** Chats of the page: a channel, a channel's comments, a group that one writes in as a channel. */
const KINDS: Record<string, Chat> = {
  '-1001000': { kind: 'channel', placeholder: words.broadcast },
  '-1002000_12': { kind: 'comment', placeholder: words.comment },
  '-1003000': { kind: 'message', placeholder: words.message, sendAs: '-1001000' },
};

export const chatId = location.hash.slice(1);
export const chat: Chat = KINDS[chatId] ?? { kind: 'message', placeholder: words.message };
const author = chat.sendAs ?? (chat.kind === 'channel' ? chatId : me);

export const bubbles = createStore<string[]>(['The office is open until five.']);
export const attachments = createStore<Attached[]>([]);
export const inStory = createStore(false);
/** A time is asked for; what runs once it is chosen. */
export const asksTime = createStore<((when: string) => void) | null>(null);

interface Out {
  surface: string;
  text: string;
  files?: Attached[];
  scheduled?: string;
  taken?: () => void;
}

/** Sends behind a box that was emptied at once. */
export function send({ surface, text, files = [], scheduled, taken = () => {} }: Out): void {
  const when = scheduled === undefined ? {} : { scheduled };
  const draft = { surface, parts: [text], attachments: files, account: author, ...when };
  void publish(draft, { sent: '', refused: '' }, taken);
}

/** Whether this key sends, by the person's setting. */
export function sendsBy(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || busy.get()) return false;
  return !setup.ctrl || event.ctrlKey || event.metaKey;
}
