import { createStore } from '../shared/store';
import { type Attached, busy, options, publish } from '../shared/world';
import { words } from './words';

const query = new URLSearchParams(location.search);

/** What else the address asks of this stand-in. */
export const flags = {
  /** The secondary button and Alt+Enter of glitch-soc. */
  glitch: query.has('glitch'),
  /** The markup before 4.3. */
  old: query.has('old'),
};

export interface Status {
  id: string;
  acct: string;
  text: string;
  liked?: boolean;
}

export type Privacy = 'public' | 'direct';

/** The one draft of the site: every form on the page shows the same. */
export interface Compose {
  text: string;
  spoiler: boolean;
  spoilerText: string;
  poll: string[] | null;
  media: Attached[];
  privacy: Privacy;
  inReplyTo: Status | null;
  editing: Status | null;
  quoted: Status | null;
  /** Counts up when the box is to take the focus, its caret at the end. */
  focus: number;
}

const data = JSON.parse(document.getElementById('initial-state')?.textContent ?? '{}');
const own = data.accounts[data.meta.me];
/** Who is logged in, as the server knows it. */
export const me = { acct: String(own.acct), full: `${own.acct}@${data.meta.domain}` };

const EMPTY: Compose = {
  text: '',
  spoiler: false,
  spoilerText: '',
  poll: null,
  media: [],
  privacy: 'public',
  inReplyTo: null,
  editing: null,
  quoted: null,
  focus: 0,
};

export const compose = createStore<Compose>({ ...EMPTY, text: query.get('text') ?? '' });

/** Changes a part of the draft. */
export function change(part: Partial<Compose>): void {
  compose.set({ ...compose.get(), ...part });
}

/** Begins another draft and puts the caret into the box. */
export function begin(part: Partial<Compose>): void {
  compose.set({ ...EMPTY, ...part, focus: compose.get().focus + 1 });
}

export const statuses = createStore<Status[]>([
  { id: '1', acct: 'citizen@pk.example', text: 'When will the tariff be announced?' },
  { id: '2', acct: me.acct, text: 'The office is open until five today.' },
]);

/** The dialog that is open, `null` when none is. */
export type Dialog = { type: 'missing-alt' } | { type: 'alt'; at: number } | null;
export const dialog = createStore<Dialog>(null);

/** Whether the site would take the draft; an empty one leaves its button enabled all the same. */
export function canSubmit(): boolean {
  const { text, spoiler, spoilerText, media } = compose.get();
  const full = (spoiler ? spoilerText : '') + text;
  const blank = full.length > 0 && full.trim() === '';
  return !busy.get() && [...full].length <= 500 && !(blank && media.length === 0);
}

function surfaceOf({ editing, privacy, inReplyTo, quoted, poll }: Compose): string {
  if (editing !== null) return 'edit';
  if (privacy === 'direct') return 'message';
  if (inReplyTo !== null) return 'reply';
  if (quoted !== null) return 'quote';
  return poll === null ? 'post' : 'poll';
}

/** Sends the draft, unless a picture lacks its words: then the site asks first (facts 12.6). */
export function submit(asked = false, privacy?: Privacy): void {
  const draft = { ...compose.get(), ...(privacy === undefined ? {} : { privacy }) };
  if (!canSubmit()) return;
  if (draft.text === '' && draft.media.length === 0 && draft.quoted === null) return;
  if (!asked && draft.media.some((one) => one.alt === '')) {
    dialog.set({ type: 'missing-alt' });
    return;
  }
  const parts = [
    ...(draft.spoiler ? [draft.spoilerText] : []),
    draft.text,
    ...(draft.poll ?? []).filter((choice) => choice !== ''),
  ];
  const out = { surface: surfaceOf(draft), parts, attachments: draft.media, account: me.full };
  publish(out, words, () => {
    const { editing, text } = draft;
    const rest = statuses.get();
    if (editing !== null) {
      statuses.set(rest.map((one) => (one.id === editing.id ? { ...one, text } : one)));
    } else {
      statuses.set([{ id: String(100 + rest.length), acct: me.acct, text }, ...rest]);
    }
    compose.set({ ...EMPTY, focus: draft.focus + 1 });
    if (location.pathname === '/publish' && !options.narrow) history.back();
  });
}
