import { browser } from 'wxt/browser';
import type { TabState } from '../components/popup-view';
import { wordsFor } from '../components/words';
import type { Language } from '../rules/types';
import type { PageStatus } from './messages';

/** What the toolbar button of one tab says. */
export interface Badge {
  /** At most four characters; empty: none. */
  text: string;
  colour: string;
  /** Which sentence of the catalogue tells it in full. */
  says: Exclude<TabState, 'not-a-guarded-site'>;
}

const INK = '#3d4a52';
const AMBER = '#8a5a00';
const MOST = 99;

/**
 * The badge for a tab, from what its frames said, the top one first. The pause mark stands for a
 * held press; counts of all frames add up; with nothing to look at the top frame speaks for the tab.
 */
export function badgeOf(frames: readonly PageStatus[]): Badge {
  const count = frames.reduce((sum, frame) => sum + frame.toLookAt, 0);
  if (frames.some((frame) => frame.held)) return { text: '،', colour: INK, says: 'guarding' };
  if (count > 0) {
    const text = count > MOST ? `${MOST}+` : String(count);
    return { text, colour: INK, says: 'guarding' };
  }
  const top = frames[0];
  if (top === undefined || top.state === 'guarding') {
    return { text: '', colour: INK, says: 'guarding' };
  }
  return { off: OFF, changed: CHANGED, 'no-compose-box': NO_COMPOSE_BOX, 'left-out': LEFT_OUT }[
    top.state
  ];
}

const OFF: Badge = { text: '○', colour: AMBER, says: 'off' };
const LEFT_OUT: Badge = { text: '○', colour: AMBER, says: 'left-out' };
const CHANGED: Badge = { text: '?', colour: AMBER, says: 'changed' };
const NO_COMPOSE_BOX: Badge = { text: '?', colour: AMBER, says: 'no-compose-box' };
/** For a tab that was open before the extension was. */
export const RELOAD: Badge = { text: '↻', colour: AMBER, says: 'reload-needed' };
/** For every tab, where the browser keeps the sites from us. */
export const WITHHELD: Badge = { text: '○', colour: AMBER, says: 'access-withheld' };

/** Draws a badge on one tab, or with `null` on all that have none of their own. */
export async function drawBadge(
  tab: number | null,
  badge: Badge,
  language: Language,
): Promise<void> {
  const at = tab === null ? {} : { tabId: tab };
  const { name, popup } = wordsFor(language);
  const title = badge.text === '' ? name : `${name}: ${popup.tab[badge.says]}`;
  await Promise.all([
    browser.action.setBadgeText({ ...at, text: badge.text }),
    browser.action.setBadgeBackgroundColor({ ...at, color: badge.colour }),
    browser.action.setBadgeTextColor({ ...at, color: '#ffffff' }),
    browser.action.setTitle({ ...at, title }),
  ]);
}
