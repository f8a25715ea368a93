import type { Capacity, RuleCard, Severity } from '../types';
import { placesOf } from './anchors';
import { ClaimIndex, claimPairs, type ShippedClaim } from './claim';
import { compileRule } from './compile-rule';
import type { CompiledExceptions } from './exceptions';
import { type Gate, Gates, type OpenWhen } from './gates';
import { identifiers } from './identifiers';
import { Layers } from './layers';
import type { NearTerms } from './near';
import type { OfficePack } from './office-pack';
import type { Pack } from './pack';
import type { Pattern } from './pattern';
import { eachPhrase } from './phrase-syntax';
import { PhraseTable } from './phrases';
import { requiredIn } from './required';
import type { IdentifierKind, Matcher, Rule, ToneKind } from './rule';
import { TONE_GATES } from './tone';

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
  | ({ kind: 'near'; slots: number[] } & NearTerms)
  | { kind: 'identifier'; identifier: IdentifierKind; context: number | null }
  | { kind: 'marking'; levels: number; headings: number | null }
  | { kind: 'pattern'; pattern: Pattern }
  | { kind: 'tone'; tone: ToneKind }
  | { kind: 'grammar'; match: string; slots: number[] }
  | { kind: 'missing'; when: number; by: number | null; orAddress: boolean }
  | { kind: 'alt-text' }
  | { kind: 'claim'; index: ClaimIndex; id: number }
  | { kind: 'register'; when: 'private-on-registered' | 'office-on-unregistered' };

export interface CompiledRule {
  rule: ShippedRule;
  pack: string;
  card: RuleCard;
  /** Clamped for grade and private capacity; `null` in both for a rule with `signal` or `reads`. */
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
  /** When it is worth its time; one that a phrase wakes is asked nothing more. */
  gate: OpenWhen;
}

/** All rules, ready to check drafts. */
export interface Compiled {
  rules: CompiledRule[];
  layers: Layers;
  table: PhraseTable;
  gates: Gates;
  /** By slot: tried only when a phrase of that slot was found. */
  woken: ReadonlyMap<number, readonly Waiting[]>;
}

/**
 * Makes the set that `check` runs. Rules must have passed `validateRule`; their order does not
 * matter: they are ordered by id.
 * @param packs what the packs say of themselves; a pack that is not among them is a plain layer.
 * @param offices packs that were loaded at run time.
 * @throws when the phrases of a prepared rule are not those it was prepared with.
 */
export function compileRules(
  rules: readonly ShippedRule[],
  packs: readonly Pack[] = [],
  offices: readonly OfficePack[] = [],
): Compiled {
  const table = new PhraseTable();
  const gates = new Gates();
  const claims = new ClaimIndex();
  const patterns = new Map(offices.flatMap((office) => [...office.patterns]));
  const woken = new Map<number, Waiting[]>();
  const always: Waiting[] = [];
  const wholes: Waiting[] = [];
  const all = [...rules, ...offices.flatMap((office) => office.rules)];
  const ordered = all.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const compiled = ordered.map((rule, order) => {
    const { places = placesOfRule(rule) } = rule;
    let next = 0;
    const done = compileRule(rule, order, { claims, patterns }, (phrases) => {
      const own = places[next++] ?? [];
      if (own.length !== eachPhrase(phrases).length) throw outOfStep(rule);
      return table.add(phrases, rule.lists, own);
    });
    if (next !== places.length) throw outOfStep(rule);
    return done;
  });
  for (const rule of compiled) {
    for (const matcher of rule.matchers) {
      const slot = wakingSlot(matcher, table);
      if (slot !== null) {
        const list = woken.get(slot) ?? [];
        woken.set(slot, list);
        list.push({ rule, matcher, gate: [] });
      } else if (isWhole(matcher)) wholes.push({ rule, matcher, gate: [] });
      else always.push({ rule, matcher, gate: gates.add(gatesOf(matcher)) });
    }
  }
  const known = [...packs, ...offices.flatMap(({ pack }) => pack ?? [])];
  const layers = new Layers(compiled, known, { always, wholes, refused: refusedIn(offices) });
  table.askFor((slot) => !woken.has(slot));
  return { rules: compiled, layers, table, gates, woken };
}

/**
 * Does beforehand what costs most when rules are compiled. The answer is plain data and checks
 * drafts exactly as the rule itself does: the build does this for the packs of the product.
 */
export function prepareRule(rule: ShippedRule): ShippedRule {
  return { ...rule, match: rule.match.map(prepared), places: placesOfRule(rule) };
}

function prepared(matcher: Matcher): Matcher {
  if ('pattern' in matcher) {
    return { pattern: { ...matcher.pattern, required: requiredIn(matcher.pattern.source) } };
  }
  if (!('claim' in matcher)) return matcher;
  const list = matcher.claim.list.map(
    (claim): ShippedClaim => ({
      ...claim,
      pairs: claimPairs(claim),
    }),
  );
  return { claim: { ...matcher.claim, list } };
}

function outOfStep(rule: ShippedRule): Error {
  return new Error(`${rule.id}: its phrases are not those it was prepared with`);
}

function placesOfRule(rule: ShippedRule): string[][] {
  const places: string[][] = [];
  const nothing = { claims: new ClaimIndex(), patterns: new Map() };
  compileRule(rule, 0, nothing, (phrases) => places.push(placesOf(phrases, rule.lists)));
  return places;
}

/** By pack, how many rules were refused when it was loaded. */
function refusedIn(offices: readonly OfficePack[]): Map<string, number> {
  return new Map(
    offices.flatMap(({ pack, refused }) =>
      pack === null ? [] : [[pack.pack, refused.filter(({ rule }) => rule !== null).length]],
    ),
  );
}

/** The slot without a hit in which this matcher cannot match; `null`: it has none. */
function wakingSlot(matcher: CompiledMatcher, table: PhraseTable): number | null {
  switch (matcher.kind) {
    case 'phrases':
      return matcher.slot;
    case 'near':
    case 'grammar':
      return table.rarest(matcher.slots);
    case 'marking':
      return matcher.levels;
    case 'missing':
      return matcher.when;
    default:
      return null;
  }
}

/** What a text must hold before this matcher is worth its time; none: it is tried on every text. */
function gatesOf(matcher: CompiledMatcher): readonly Gate[] {
  switch (matcher.kind) {
    case 'identifier':
      return identifiers[matcher.identifier].gate;
    case 'pattern':
      return [matcher.pattern.gate];
    case 'tone':
      return [TONE_GATES[matcher.tone]];
    default:
      return [];
  }
}

/** Whether it looks at the draft as a whole and not at a text. */
function isWhole({ kind }: CompiledMatcher): boolean {
  return kind === 'register' || kind === 'alt-text';
}
