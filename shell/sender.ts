import { MatchPattern } from 'wxt/utils/match-patterns';
import type { SenderClass } from './messages';

/** What the browser tells of who sent a message. */
export interface SenderFacts {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?: object | undefined;
}

/** What is needed to know our own pages and the guarded sites from others. */
export interface Ours {
  /** Id of this extension. */
  id: string;
  /** Address that its own pages begin with, slash included. */
  base: string;
  /** Match patterns of the guarded sites. */
  matches: readonly string[];
}

/**
 * The class of a sender: `own` for a page of the extension, `page` for our content script in a tab
 * of a guarded site, `null` for anybody else.
 */
export function senderClass(sender: SenderFacts, ours: Ours): SenderClass | null {
  if (sender.id !== ours.id) return null;
  const address = sender.url ?? sender.origin;
  if (address === undefined) return null;
  if (address.startsWith(ours.base)) return 'own';
  return sender.tab !== undefined && isGuarded(address, ours.matches) ? 'page' : null;
}

/** Whether an address is on a guarded site. */
export function isGuarded(address: string, matches: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  return matches.some((pattern) => new MatchPattern(pattern).includes(address));
}
