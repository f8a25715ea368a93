import { type Attached, busy, options, publish, toast } from '../shared/world';
import { control, h, show } from './dom';
import { words } from './words';

/** Who is logged in, as the server knows it; `?as=` another channel. */
export const me = options.as ?? 'mocc';

interface Draft {
  surface: string;
  parts: string[];
  attachments?: Attached[];
}

/** Sends to the server and shows what it said; not while another draft is on its way. */
export async function post(draft: Draft, taken: () => void): Promise<void> {
  if (busy.get()) return;
  await publish({ ...draft, account: me }, words, taken);
  const said = toast.get();
  if (said === null) return;
  const notice = h('tp-yt-paper-toast', { class: 'toast' }, said);
  document.body.append(notice);
  setTimeout(() => notice.remove(), 3000);
}

/** The bar over every page; the account's name is on the page only after its menu was opened. */
export function masthead(): HTMLElement {
  const menu = h('ytd-multi-page-menu-renderer', { hidden: true });
  const open = control('account', words.account, () => {
    if (menu.childElementCount === 0) {
      menu.append(
        h(
          'ytd-active-account-header-renderer',
          {},
          h('yt-formatted-string', { id: 'account-name' }, 'Ministry of Climate Change'),
          h('yt-formatted-string', { id: 'email' }, 'mocc@example.org'),
          h('yt-formatted-string', { id: 'channel-handle' }, `@${me}`),
        ),
      );
    }
    show(menu, menu.hasAttribute('hidden'));
  });
  open.id = 'avatar-btn';
  return h('ytd-masthead', {}, open, menu);
}

/** The keys of the player: heard on the document, outside of what is written in. */
export function playerKeys(): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName)) return;
    if (/^[0-9fjklm]$/.test(event.key)) window.pageShortcuts.push(event.key);
  });
}
