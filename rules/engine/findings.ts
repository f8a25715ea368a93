import type { Finding, Language, Mend, RuleCard, Signal } from '../types';
import type { Compiled, CompiledRule } from './compile';
import { makeMends, type Place } from './mends';
import { type Merged, WHOLE } from './merge';
import type { CheckedPart } from './part';
import type { Ruling } from './ruling';
import { endOf, type OpenWindow } from './window';

/** What findings are made from. */
export interface Material {
  compiled: Compiled;
  parts: readonly CheckedPart[];
  /** Length of each part in full; what was read may be less. */
  lengths: readonly number[];
  /** The draft reads like a report of wrongdoing. */
  report: boolean;
}

/**
 * One finding for the same words of the same rule, wherever they stand; one for all of a rule about
 * tone. In order of the first place.
 */
export function makeFindings(merged: readonly Merged[], material: Material): Finding[] {
  if (merged.length === 0) return [];
  const groups = new Map<string, Merged[]>();
  for (const one of merged) {
    const key = groupOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const numbers = new Map<CompiledRule, number>();
  return [...groups.values()].map((group) => {
    const { rule } = (group[0] as Merged).ruling;
    const number = numbers.get(rule) ?? 0;
    numbers.set(rule, number + 1);
    return findingOf(group, `${rule.rule.id}#${number}`, material);
  });
}

function groupOf({ ruling: { rule }, capacities, words }: Merged): string {
  const tone = rule.matchers.some((matcher) => matcher.kind === 'tone');
  return `${rule.order} ${capacities.join()} ${tone ? '' : words}`;
}

function findingOf(group: readonly Merged[], id: string, material: Material): Finding {
  const [{ ruling, capacities, claim }] = group as [Merged];
  const also = [...new Set(group.flatMap((each) => each.also))].sort(
    (a, b) => a.rule.order - b.rule.order,
  );
  const all = [ruling, ...also];
  const { rule } = ruling.rule;
  const inText = group.filter(({ part }) => part !== WHOLE);
  return {
    id,
    rule: rule.id,
    category: rule.category,
    ranges: inText.map(({ part, start, end }) => ({ part, start, end })),
    severity: {
      office: capacities.includes('office') ? ruling.severity.office : null,
      private: capacities.includes('private') ? ruling.severity.private : null,
    },
    pause: all.some((each) => each.rule.rule.pause),
    sensitive: all.some((each) => each.rule.rule.sensitive),
    mends: mendsOf(all, inText, material),
    decidedBy: ruling.decidedBy,
    also: also.map((each) => each.rule.rule.id),
    report: material.report && ruling.rule.hasReport,
    ...(claim !== undefined && { claim }),
  };
}

/** The mends of the leading rule; where it has none, of the next that has. */
function mendsOf(
  rulings: readonly Ruling[],
  group: readonly Merged[],
  { compiled, parts, lengths }: Material,
): Mend[] {
  const able = rulings.find(({ rule }) => (rule.rule.mends ?? []).length > 0);
  if (able === undefined) return [];
  const { rule, pack } = able.rule;
  const places = group.map(
    ({ part, start, end, mask }): Place => ({
      part,
      start,
      end,
      mask,
      reading: (parts[part] as CheckedPart).reading(),
    }),
  );
  const context = {
    mends: rule.mends ?? [],
    disclaimer: compiled.layers.disclaimer(pack),
    until: rule.window === undefined ? null : latestEnd(able.windows),
    parts: parts.map((part, index) => ({
      reading: () => part.reading(),
      languages: () => part.languages(),
      length: lengths[index] as number,
    })),
  };
  return makeMends(context, places);
}

function latestEnd(windows: readonly OpenWindow[]): string | undefined {
  const [latest] = [...windows].sort((a, b) => endOf(b.until) - endOf(a.until));
  return latest?.until;
}

/** The signals of a draft, in order of place. */
export function makeSignals(merged: readonly Merged[]): Signal[] {
  return merged.flatMap(({ ruling, part, start, end }): Signal[] => {
    const { id, signal } = ruling.rule.rule;
    return signal === undefined
      ? []
      : [{ rule: id, capacity: signal, range: { part, start, end } }];
  });
}

/** Names of the packs that decided these findings. */
export function layersFor(
  { layers }: Compiled,
  findings: readonly Finding[],
): Record<string, Record<Language, string>> {
  const names: Record<string, Record<Language, string>> = {};
  for (const { decidedBy } of findings) {
    const name = layers.nameOf(decidedBy);
    if (name !== undefined) names[decidedBy] = name;
  }
  return names;
}

/** A card for every rule that is named. */
export function cardsFor(
  { layers }: Compiled,
  findings: readonly Finding[],
  signals: readonly Signal[],
): Record<string, RuleCard> {
  const cards: Record<string, RuleCard> = {};
  if (findings.length === 0 && signals.length === 0) return cards;
  const named = new Set(signals.map(({ rule }) => rule));
  for (const { rule, also } of findings) for (const id of [rule, ...also]) named.add(id);
  for (const id of [...named].sort()) {
    const card = layers.cardOf(id);
    if (card !== undefined) cards[id] = card;
  }
  return cards;
}
