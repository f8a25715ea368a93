import { BLUESKY_SURFACES } from './surfaces-bluesky';
import { FACEBOOK_SURFACES } from './surfaces-facebook';
import { INSTAGRAM_SURFACES } from './surfaces-instagram';
import { LINKEDIN_SURFACES } from './surfaces-linkedin';
import { MASTODON_SURFACES } from './surfaces-mastodon';
import { REDDIT_SURFACES } from './surfaces-reddit';
import { TELEGRAM_A_SURFACES } from './surfaces-telegram-a';
import { TELEGRAM_K_SURFACES } from './surfaces-telegram-k';
import { THREADS_SURFACES } from './surfaces-threads';
import { TIKTOK_SURFACES } from './surfaces-tiktok';
import { WHATSAPP_SURFACES } from './surfaces-whatsapp';
import { X_SURFACES } from './surfaces-x';
import { YOUTUBE_SURFACES } from './surfaces-youtube';
import type { Tab } from './types';

export {
  BLUESKY_SURFACES,
  FACEBOOK_SURFACES,
  INSTAGRAM_SURFACES,
  LINKEDIN_SURFACES,
  MASTODON_SURFACES,
  REDDIT_SURFACES,
  TELEGRAM_A_SURFACES,
  TELEGRAM_K_SURFACES,
  THREADS_SURFACES,
  TIKTOK_SURFACES,
  WHATSAPP_SURFACES,
  X_SURFACES,
  YOUTUBE_SURFACES,
};

/** One place to write on a stand-in site, and how it publishes. */
export interface SurfaceCase {
  name: string;
  url: string;
  /** Controls to press before the box is there, in order. */
  open: string[];
  box: string;
  /** Name of the editor on `pageModel()`. */
  model: string;
  submit: string;
  /** The key that publishes with the caret in the box, if there is one. */
  key?: 'Enter' | 'Control+Enter' | 'Alt+Enter';
  /** A setting that the page does not show decides what Enter does: with Shift it may publish too. */
  keyDoubts?: true;
  /** Steps after the first press until it is really out. */
  confirm?: string[];
  /** What `pagePosts[].surface` says. */
  surface: string;
  /** The sentinel control that works beside this surface, and what the log calls it. */
  sentinel: [selector: string, logged: string];
  /**
   * What an empty box does to the control; `idle`: it stays enabled and does nothing; `posts`: what
   * is quoted goes out without a word.
   */
  empty: 'disabled' | 'absent' | 'idle' | 'posts';
  /** The site hides the box behind its last step: there is nothing to write into any more. */
  hidesBox?: boolean;
  /** Words that stand in the box before anybody types. */
  given?: string;
  /** The account that the panel names; `null`: the page does not tell who writes. */
  account?: string | null;
}

/** The surfaces of each site, its main composer first. */
export const SITE_SURFACES: readonly (readonly SurfaceCase[])[] = [
  X_SURFACES,
  FACEBOOK_SURFACES,
  MASTODON_SURFACES,
  BLUESKY_SURFACES,
  THREADS_SURFACES,
  INSTAGRAM_SURFACES,
  LINKEDIN_SURFACES,
  REDDIT_SURFACES,
  YOUTUBE_SURFACES,
  TELEGRAM_A_SURFACES,
  TELEGRAM_K_SURFACES,
  WHATSAPP_SURFACES,
  TIKTOK_SURFACES,
];

/** With `npm run test:all` the whole tables are played on every surface. */
export const WHOLE = process.env.EHTIYAT_ALL === '1';

/** Every surface of every stand-in site. */
export const ALL_SURFACES: readonly SurfaceCase[] = SITE_SURFACES.flat();

/** Go to the page, open the surface and put the caret into its box. */
export async function openSurface(
  tab: Tab,
  one: Pick<SurfaceCase, 'url' | 'open' | 'box' | 'given'>,
): Promise<void> {
  await tab.goto(one.url);
  for (const control of one.open) await tab.click(control);
  await tab.click(one.box);
  if (one.given) await tab.press('Control+End');
}

/** Use the sentinel, and wait until the page has seen it: whatever was pressed before has acted. */
export async function sentinel(tab: Tab, one: SurfaceCase): Promise<void> {
  const [selector, logged] = one.sentinel;
  const count = (name: string) =>
    window.pageLog.filter((press) => press.type === 'click' && press.target === name).length;
  const before = await tab.evaluate(count, logged);
  await tab.evaluate((what) => {
    const search = (root: Document | ShadowRoot): HTMLElement | null => {
      const own = root.querySelector<HTMLElement>(what);
      if (own) return own;
      for (const el of root.querySelectorAll('*')) {
        const inner = el.shadowRoot ? search(el.shadowRoot) : null;
        if (inner) return inner;
      }
      return null;
    };
    search(document)?.click();
  }, selector);
  await tab.until(
    `the sentinel ${logged}`,
    ({ name, was }: { name: string; was: number }) =>
      window.pageLog.filter((press) => press.type === 'click' && press.target === name).length >
      was,
    { name: logged, was: before },
  );
}
