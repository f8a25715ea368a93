import type { Capacity, Grade, RuleCard, Severity } from '../types';
import { placesOf } from './anchors';
import type { CompiledExceptions } from './exceptions';
import { DEFAULT_WITHIN } from './near';
import type { Pattern } from './pattern';
import { eachPhrase } from './phrase-syntax';
import { PhraseTable } from './phrases';
import type { Exceptions, IdentifierKind, Matcher, Phrases, Rule, ToneKind } from './rule';

/** A rule as the product ships it: examples are tests and stay behind. */
export interface ShippedRule extends Omit<Rule, 'examples'> {
  /**
   * What `prepareRule` added: where each phrase is looked for (see `anchors.ts`), a list for each
   * slot. Worked out when the rules are compiled where it is absent.
   */
  places?: string[][];
}

/** A matcher with its phrases as slots of the phrase table. */
export type CompiledMatcher =
  | { kind: 'phrases'; slot: number }
  | { kind: 'near'; slots: number[]; within: number; order: 'any' | 'given' }
  | { kind: 'identifier'; identifier: IdentifierKind; context: number | null }
  | { kind: 'marking'; levels: number; headings: number | null }
  | { kind: 'pattern'; pattern: Pattern }
  | { kind: 'tone'; tone: ToneKind }
  | { kind: 'grammar'; match: string; slots: number[] }
  | { kind: 'missing' }
  | { kind: 'claim' }
  | { kind: 'register'; when: 'private-on-registered' | 'office-on-unregistered' };

export interface CompiledRule {
  rule: ShippedRule;
  pack: string;
  card: RuleCard;
  /** Clamped for grade and private capacity; `null` in both for a signal rule. */
  severity: Record<Capacity, Severity | null>;
  /** Place in the set; ties between equally strong rules go to the earlier one. */
  order: number;
  matchers: CompiledMatcher[];
  exceptions: CompiledExceptions | null;
}

/** A rule's matcher that wants to be tried on a text. */
export interface Waiting {
  rule: CompiledRule;
  matcher: CompiledMatcher;
}

/** All rules, ready to check drafts. */
export interface Compiled {
  rules: CompiledRule[];
  packs: ReadonlySet<string>;
  table: PhraseTable;
  /** By slot: tried only when a phrase of that slot was found. */
  woken: ReadonlyMap<number, readonly Waiting[]>;
  /** Tried on every text: formats, patterns and tone, each behind its own gate. */
  always: readonly Waiting[];
  /** Matchers on the draft as a whole. */
  registers: readonly Waiting[];
}

const GRADE_ORDER: Readonly<Record<Grade, number>> = { A: 2, N: 1, G: 0 };

/**
 * Makes the set that `check` runs. Rules must have passed `validateRule`; their order does not
 * matter: they are ordered by id.
 * @throws when the phrases of a prepared rule are not those it was prepared with.
 */
export function compileRules(rules: readonly ShippedRule[]): Compiled {
  const table = new PhraseTable();
  const woken = new Map<number, Waiting[]>();
  const always: Waiting[] = [];
  const registers: Waiting[] = [];
  const ordered = [...rules].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const compiled = ordered.map((rule, order) => {
    const { places = placesOfRule(rule) } = rule;
    let next = 0;
    const done = compileRule(rule, order, (phrases) => {
      const own = places[next++] ?? [];
      if (own.length !== eachPhrase(phrases).length) throw outOfStep(rule);
      return table.add(phrases, rule.lists, own);
    });
    if (next !== places.length) throw outOfStep(rule);
    return done;
  });
  for (const rule of compiled) {
    for (const matcher of rule.matchers) {
      const slot = wakingSlot(matcher);
      if (slot !== null) {
        const list = woken.get(slot) ?? [];
        woken.set(slot, list);
        list.push({ rule, matcher });
      } else (matcher.kind === 'register' ? registers : always).push({ rule, matcher });
    }
  }
  const packs = new Set(compiled.map((rule) => rule.pack));
  return { rules: compiled, packs, table, woken, always, registers };
}

/**
 * Does beforehand what costs most when rules are compiled. The answer is plain data and checks
 * drafts exactly as the rule itself does: the build does this for the packs of the product.
 */
export function prepareRule(rule: ShippedRule): ShippedRule {
  return { ...rule, places: placesOfRule(rule) };
}

function outOfStep(rule: ShippedRule): Error {
  return new Error(`${rule.id}: its phrases are not those it was prepared with`);
}

function placesOfRule(rule: ShippedRule): string[][] {
  const places: string[][] = [];
  compileRule(rule, 0, (phrases) => places.push(placesOf(phrases, rule.lists)));
  return places;
}

/** The slot without a hit in which this matcher cannot match; `null`: it has none. */
function wakingSlot(matcher: CompiledMatcher): number | null {
  switch (matcher.kind) {
    case 'phrases':
      return matcher.slot;
    case 'near':
    case 'grammar':
      return matcher.slots[0] ?? null;
    case 'marking':
      return matcher.levels;
    default:
      return null;
  }
}

/** @param add gives a list of phrases its slot; called in the same order for the same rule. */
function compileRule(
  rule: ShippedRule,
  order: number,
  add: (phrases: Phrases) => number,
): CompiledRule {
  const pack = rule.id.slice(0, rule.id.indexOf('/'));
  const grade = bestGrade(rule);
  return {
    rule,
    pack,
    card: {
      id: rule.id,
      pack,
      category: rule.category,
      grade,
      citations: rule.citations.map(({ instrument, clause, year, grade: own, url }) => ({
        instrument,
        clause,
        year,
        grade: own,
        url,
      })),
      words: rule.words,
    },
    severity: clamp(rule.severity ?? { office: null, private: null }, grade),
    order,
    matchers: rule.match.map((matcher) => compileMatcher(matcher, add)),
    exceptions: rule.except === undefined ? null : compileExceptions(rule.except, add),
  };
}

function bestGrade(rule: ShippedRule): Grade {
  return rule.citations.reduce<Grade>(
    (best, { grade }) => (GRADE_ORDER[grade] > GRADE_ORDER[best] ? grade : best),
    'G',
  );
}

/**
 * A grade G rule is never above `warn`; a private person is never asked for a reason or an approval
 * (their `block` is the pause of promise 2).
 */
function clamp(
  severity: Record<Capacity, Severity | null>,
  grade: Grade,
): Record<Capacity, Severity | null> {
  const byGrade = (value: Severity | null): Severity | null =>
    grade === 'G' && value !== null && value !== 'note' ? 'warn' : value;
  const own = byGrade(severity.private);
  return {
    office: byGrade(severity.office),
    private: own === 'reason' || own === 'approve' ? 'warn' : own,
  };
}

function compileMatcher(matcher: Matcher, add: (phrases: Phrases) => number): CompiledMatcher {
  if ('phrases' in matcher) return { kind: 'phrases', slot: add(matcher.phrases) };
  if ('near' in matcher) {
    const { groups, within = DEFAULT_WITHIN, order = 'any' } = matcher.near;
    return { kind: 'near', slots: groups.map(add), within, order };
  }
  if ('identifier' in matcher) {
    const { identifier } = matcher;
    if (typeof identifier === 'string') return { kind: 'identifier', identifier, context: null };
    return { kind: 'identifier', identifier: identifier.kind, context: add(identifier.context) };
  }
  if ('marking' in matcher) {
    const { levels, headings } = matcher.marking;
    return {
      kind: 'marking',
      levels: add(levels),
      headings: headings === undefined ? null : add(headings),
    };
  }
  if ('pattern' in matcher) {
    const { source, needs } = matcher.pattern;
    const { kinds = [], literals = [] } = needs;
    return { kind: 'pattern', pattern: { source, kinds, literals, made: null } };
  }
  if ('tone' in matcher) return { kind: 'tone', tone: matcher.tone };
  if ('grammar' in matcher) {
    const { match, triggers } = matcher.grammar;
    return { kind: 'grammar', match, slots: triggers.map((en) => add({ en })) };
  }
  if ('missing' in matcher) return { kind: 'missing' };
  if ('claim' in matcher) return { kind: 'claim' };
  return { kind: 'register', when: matcher.register };
}

function compileExceptions(
  except: Exceptions,
  add: (phrases: Phrases) => number,
): CompiledExceptions {
  return {
    quoted: except.quoted ?? false,
    negated: except.negated ?? false,
    question: except.question ?? false,
    near: except.near === undefined ? null : add(except.near),
    anywhere: except.anywhere === undefined ? null : add(except.anywhere),
  };
}
