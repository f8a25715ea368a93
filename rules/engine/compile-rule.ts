import type { Capacity, Grade, Severity } from '../types';
import type { ClaimIndex } from './claim';
import type { CompiledMatcher, CompiledRule, ShippedRule } from './compile';
import type { CompiledExceptions } from './exceptions';
import type { LinearPattern } from './linear';
import { DEFAULT_WITHIN } from './near';
import { patternOf } from './pattern';
import type { Exceptions, Matcher, Phrases } from './rule';

/** Gives a list of phrases its slot; called in the same order for the same rule. */
type Add = (phrases: Phrases) => number;

/** Share of a claim's word pairs that a sentence must hold where the rule does not say. */
const DEFAULT_LIKENESS = 0.6;
const GRADE_ORDER: Readonly<Record<Grade, number>> = { A: 2, N: 1, G: 0 };

/** What is shared by all rules of a set. */
interface Shared {
  claims: ClaimIndex;
  /** By source, the patterns that are not ours. */
  patterns: ReadonlyMap<string, LinearPattern>;
}

/** Compiles one rule; its phrases go to `add` and its claims to `claims`. */
export function compileRule(
  rule: ShippedRule,
  order: number,
  shared: Shared,
  add: Add,
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
    matchers: rule.match.map((matcher) => compileMatcher(matcher, shared, add)),
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

function compileMatcher(matcher: Matcher, shared: Shared, add: Add): CompiledMatcher {
  const addIfAny = (phrases?: Phrases) => (phrases === undefined ? null : add(phrases));
  if ('phrases' in matcher) return { kind: 'phrases', slot: add(matcher.phrases) };
  if ('near' in matcher) {
    const { groups, within = DEFAULT_WITHIN, order = 'any', across = 'sentence' } = matcher.near;
    return { kind: 'near', slots: groups.map(add), within, order, across };
  }
  if ('identifier' in matcher) {
    const { identifier } = matcher;
    if (typeof identifier === 'string') return { kind: 'identifier', identifier, context: null };
    return { kind: 'identifier', identifier: identifier.kind, context: add(identifier.context) };
  }
  if ('marking' in matcher) {
    const { levels, headings } = matcher.marking;
    return { kind: 'marking', levels: add(levels), headings: addIfAny(headings) };
  }
  if ('pattern' in matcher) {
    const linear = shared.patterns.get(matcher.pattern.source);
    return { kind: 'pattern', pattern: patternOf(matcher.pattern, linear) };
  }
  if ('tone' in matcher) return { kind: 'tone', tone: matcher.tone };
  if ('grammar' in matcher) {
    const { match, triggers } = matcher.grammar;
    return { kind: 'grammar', match, slots: triggers.map((en) => add({ en })) };
  }
  if ('missing' in matcher) {
    const { missing } = matcher;
    if (missing.what === 'alt-text') return { kind: 'alt-text' };
    const when = add(missing.when);
    const orAddress = missing.what === 'source';
    return { kind: 'missing', when, by: addIfAny(missing.by), orAddress };
  }
  if ('claim' in matcher) {
    const { list, likeness = DEFAULT_LIKENESS } = matcher.claim;
    return { kind: 'claim', index: shared.claims, id: shared.claims.add(list, likeness) };
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
