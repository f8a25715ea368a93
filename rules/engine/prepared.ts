/**
 * A pack's rules as plain data, worked out once: by the build for the packs of the product, at run time
 * for an office's own. What a check of most drafts never asks for (cards, the phrases as they are
 * written) is read only when it is asked for.
 */
import type { Capacity, Grade, RuleCard, Severity } from '../types';
import type { PictureKind } from './attached-pictures';
import type { ShippedClaim } from './claim';
import { cardOf, compileRule } from './compile-rule';
import type { CompiledExceptions } from './exceptions';
import type { Gate } from './gates';
import { gatherPlaces, type WrittenSlot, writtenSlot } from './gather-places';
import type { NearTerms } from './near';
import type { PreparedPhrases } from './prepared-phrases';
import type { IdentifierKind, Rule, ToneKind } from './rule';
import { wakingSlot } from './waking';

/** A rule as its pack has it: examples are tests and stay behind. */
export type ShippedRule = Omit<Rule, 'examples'>;

/** What a text must hold before it is worth its time: any one of these. */
interface Gated {
  gates: readonly Gate[];
}

/** A matcher with its phrases as slots of its pack. */
export type PreparedMatcher =
  | { kind: 'phrases'; slot: number }
  | ({ kind: 'near'; slots: number[] } & NearTerms)
  | ({ kind: 'identifier'; identifier: IdentifierKind; context: number | null } & Gated)
  | { kind: 'marking'; levels: number; headings: number | null }
  | ({ kind: 'pattern'; source: string; signs: readonly string[] } & Gated)
  | ({ kind: 'tone'; tone: ToneKind } & Gated)
  | { kind: 'grammar'; match: string; slots: number[] }
  | { kind: 'missing'; when: number; by: number | null; orAddress: boolean }
  | { kind: 'picture'; picture: PictureKind }
  | { kind: 'claim'; list: ShippedClaim[]; likeness: number }
  | { kind: 'register'; when: 'private-on-registered' | 'office-on-unregistered' };

/** What is asked of a rule in a check. */
export type RuleHead = Pick<
  Rule,
  | 'id'
  | 'category'
  | 'signal'
  | 'reads'
  | 'window'
  | 'pause'
  | 'sensitive'
  | 'surfaces'
  | 'roles'
  | 'mends'
>;

export interface PreparedRule {
  rule: RuleHead;
  pack: string;
  grade: Grade;
  /** It has words for a draft that reads like a report of wrongdoing. */
  hasReport: boolean;
  /** Clamped for grade and private capacity; `null` in both for a rule with `signal` or `reads`. */
  severity: Record<Capacity, Severity | null>;
  matchers: PreparedMatcher[];
  exceptions: CompiledExceptions | null;
}

export interface PreparedPack {
  rules: readonly PreparedRule[];
  phrases: PreparedPhrases;
  /** The card of the rule with this number. */
  card(rule: number): RuleCard;
}

/**
 * Prepares rules, which must have passed `validateRule`.
 * @throws PhraseError when a phrase cannot be read; `validateRule` finds these first.
 */
export function preparePack(rules: readonly ShippedRule[]): PreparedPack {
  const slots: WrittenSlot[] = [];
  const prepared = rules.map((rule) =>
    compileRule(rule, (phrases) => slots.push(writtenSlot(phrases, rule.lists)) - 1),
  );
  const isAsked = (costs: readonly number[]) => {
    const costOf = (slot: number) => costs[slot] as number;
    const waking = new Set(
      prepared.flatMap(({ matchers }) => matchers.map((each) => wakingSlot(each, costOf))),
    );
    return (slot: number) => !waking.has(slot);
  };
  return {
    rules: prepared,
    phrases: gatherPlaces(slots, isAsked),
    card: (number) => cardOf(rules[number] as ShippedRule),
  };
}
