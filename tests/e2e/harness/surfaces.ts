import { BLUESKY_SURFACES } from './surfaces-bluesky';
import { FACEBOOK_SURFACES } from './surfaces-facebook';
import { MASTODON_SURFACES } from './surfaces-mastodon';
import { X_SURFACES } from './surfaces-x';
import type { Tab } from './types';

export { BLUESKY_SURFACES, FACEBOOK_SURFACES, MASTODON_SURFACES, X_SURFACES };

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
  /** The account that the panel names. */
  account?: string;
  /** Only the essential behaviours are played: it is the composer of the site's first surface. */
  essentials?: true;
}

/** Every surface of every stand-in site. */
export const ALL_SURFACES: readonly SurfaceCase[] = [
  ...X_SURFACES,
  ...FACEBOOK_SURFACES,
  ...MASTODON_SURFACES,
  ...BLUESKY_SURFACES,
];

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
