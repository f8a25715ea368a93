import type { Matcher, ShippedRule } from '../../rules';
import type { Phrases } from '../../rules/engine/rule';

/** The languages in which a rule has words of its own; none for a format or a tone. */
export function languagesOf({ match }: Pick<ShippedRule, 'match'>): Set<string> {
  return new Set(match.flatMap(phrasesOf).flatMap((phrases) => Object.keys(phrases)));
}

function phrasesOf(matcher: Matcher): Phrases[] {
  if ('phrases' in matcher) return [matcher.phrases];
  if ('near' in matcher) return matcher.near.groups;
  if ('marking' in matcher) return [matcher.marking.levels];
  if ('grammar' in matcher) return [{ en: [] }];
  if ('missing' in matcher) return 'when' in matcher.missing ? [matcher.missing.when] : [];
  if ('claim' in matcher) return matcher.claim.list.map(({ inLanguage }) => ({ [inLanguage]: [] }));
  return [];
}
