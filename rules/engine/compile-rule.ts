import type { Capacity, Grade, RuleCard, Severity } from '../types';
import { claimPairs } from './claim';
import type { CompiledExceptions } from './exceptions';
import { identifiers } from './identifiers';
import { DEFAULT_WITHIN } from './near';
import { neededBy } from './pattern';
import type { PreparedMatcher, PreparedRule, ShippedRule } from './prepared';
import type { Exceptions, Matcher, Phrases } from './rule';
import { TONE_GATES } from './tone';

/** Gives a list of phrases its slot. */
type Add = (phrases: Phrases) => number;

/** Share of a claim's word pairs that a sentence must hold where the rule does not say. */
const DEFAULT_LIKENESS = 0.6;
const GRADE_ORDER: Readonly<Record<Grade, number>> = { A: 2, N: 1, G: 0 };

/** Prepares one rule; its phrases go to `add`. */
export function compileRule(rule: ShippedRule, add: Add): PreparedRule {
  const { id, category, signal, reads, window, pause, sensitive, surfaces, roles, mends } = rule;
  const grade = bestGrade(rule);
  return {
    rule: { id, category, signal, reads, window, pause, sensitive, surfaces, roles, mends },
    pack: packOf(rule),
    grade,
    hasReport: rule.words.en.report !== undefined,
    severity: clamp(rule.severity ?? { office: null, private: null }, grade),
    matchers: rule.match.map((matcher) => compileMatcher(matcher, add)),
    exceptions: rule.except === undefined ? null : compileExceptions(rule.except, add),
  };
}

function packOf({ id }: ShippedRule): string {
  return id.slice(0, id.indexOf('/'));
}

/** What people are shown of a rule. */
export function cardOf(rule: ShippedRule): RuleCard {
  return {
    id: rule.id,
    pack: packOf(rule),
    category: rule.category,
    grade: bestGrade(rule),
    citations: rule.citations.map(({ instrument, clause, year, grade, url }) => ({
      instrument,
      clause,
      year,
      grade,
      url,
    })),
    words: rule.words,
  };
}

function bestGrade(rule: ShippedRule): Grade {
  return rule.citations.reduce<Grade>(
    (best, { grade }) => (GRADE_ORDER[grade] > GRADE_ORDER[best] ? grade : best),
    'G',
  );
}

/**
 * What a severity comes to: a grade G rule is never above `warn`; a private person is never asked
 * for a reason or an approval (their `block` is the pause of promise 2).
 */
export function clamp(
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

function compileMatcher(matcher: Matcher, add: Add): PreparedMatcher {
  const addIfAny = (phrases?: Phrases) => (phrases === undefined ? null : add(phrases));
  if ('phrases' in matcher) return { kind: 'phrases', slot: add(matcher.phrases) };
  if ('near' in matcher) {
    const { groups, within = DEFAULT_WITHIN, order = 'any', across = 'sentence' } = matcher.near;
    return { kind: 'near', slots: groups.map(add), within, order, across };
  }
  if ('identifier' in matcher) {
    const { identifier } = matcher;
    if (typeof identifier === 'string') {
      return { kind: 'identifier', identifier, context: null, gates: identifiers[identifier].gate };
    }
    const { kind, context } = identifier;
    const { gate } = identifiers[kind];
    return { kind: 'identifier', identifier: kind, context: add(context), gates: gate };
  }
  if ('marking' in matcher) {
    const { levels, headings } = matcher.marking;
    return { kind: 'marking', levels: add(levels), headings: addIfAny(headings) };
  }
  if ('pattern' in matcher) {
    const { source, needs } = matcher.pattern;
    const { gate, signs } = neededBy(source, needs);
    return { kind: 'pattern', source, signs, gates: [gate] };
  }
  if ('tone' in matcher) {
    const { tone } = matcher;
    return { kind: 'tone', tone, gates: [TONE_GATES[tone]] };
  }
  if ('grammar' in matcher) {
    const { match, triggers } = matcher.grammar;
    return { kind: 'grammar', match, slots: triggers.map((en) => add({ en })) };
  }
  if ('picture' in matcher) return { kind: 'picture', picture: matcher.picture };
  if ('missing' in matcher) {
    const { missing } = matcher;
    if (missing.what === 'alt-text') return { kind: 'picture', picture: 'undescribed' };
    const when = add(missing.when);
    const orAddress = missing.what === 'source';
    return { kind: 'missing', when, by: addIfAny(missing.by), orAddress };
  }
  if ('claim' in matcher) {
    const { list, likeness = DEFAULT_LIKENESS } = matcher.claim;
    const shipped = list.map((claim) => ({ ...claim, pairs: claimPairs(claim) }));
    return { kind: 'claim', list: shipped, likeness };
  }
  return { kind: 'register', when: matcher.register };
}

function compileExceptions(except: Exceptions, add: Add): CompiledExceptions {
  const addIfAny = (phrases?: Phrases) => (phrases === undefined ? null : add(phrases));
  return {
    quoted: except.quoted ?? false,
    negated: except.negated ?? false,
    question: except.question ?? false,
    official: except.official ?? false,
    near: addIfAny(except.near),
    anywhere: addIfAny(except.anywhere),
    names: addIfAny(except.names),
  };
}
