import type { KeyFacts, KeyMeaning } from '../types';
import { type KeyRule, sends } from './keys';

/**
 * Sites on which a setting of the person decides what Enter does, and do not show it: WhatsApp and
 * both Telegrams (facts/platforms.md 6.4, 13.4, 14.4). Every setting that is still possible counts,
 * so a key is held until the page has shown what it means. Kept in page memory only.
 */
export interface KeySettings {
  /** The rules that may still hold, of those that a place names. */
  possible(rules: readonly KeyRule[]): readonly KeyRule[];
  /** The page has shown what a key means. One that no rule left explains makes all possible again. */
  shown(rules: readonly KeyRule[], key: KeyFacts, meant: KeyMeaning): void;
  /** The setting may have been changed. */
  forget(): void;
}

export function keySettings(): KeySettings {
  // By the rules themselves: all boxes of a site that name the same ones follow one setting.
  const left = new Map<string, readonly KeyRule[]>();
  const possible = (rules: readonly KeyRule[]) => left.get(rules.join()) ?? rules;
  return {
    possible,
    shown(rules, key, meant) {
      const fits = (rule: KeyRule) => sends(rule, key) === (meant === 'sends');
      const still = possible(rules).filter(fits);
      const anew = still.length > 0 ? still : rules.filter(fits);
      left.set(rules.join(), anew.length > 0 ? anew : rules);
    },
    forget: () => left.clear(),
  };
}
