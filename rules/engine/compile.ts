import type { RuleCard } from '../types';
import { ClaimIndex } from './claim';
import type { CompiledExceptions } from './exceptions';
import type { Gate } from './gates';
import { Layers } from './layers';
import type { LinearPattern } from './linear';
import type { OfficePack } from './office-pack';
import type { Pack } from './pack';
import type { Pattern } from './pattern';
import { PhraseTable } from './phrases';
import {
  type PreparedMatcher,
  type PreparedPack,
  type PreparedRule,
  preparePack,
  type ShippedRule,
} from './prepared';
import { wakingSlot } from './waking';

/** A matcher with its phrases as slots of the phrase table. */
export type CompiledMatcher =
  | Exclude<PreparedMatcher, { kind: 'pattern' | 'claim' }>
  | { kind: 'pattern'; pattern: Pattern; gates: readonly Gate[] }
  | { kind: 'claim'; index: ClaimIndex; id: number };

export interface CompiledRule extends Omit<PreparedRule, 'matchers'> {
  /** Place in the set; ties between equally strong rules go to the earlier one. */
  order: number;
  matchers: readonly CompiledMatcher[];
  /** What people are shown of it; read when it is asked for. */
  card(): RuleCard;
}

/** A rule's matcher that wants to be tried on a text. */
export interface Waiting {
  rule: CompiledRule;
  matcher: CompiledMatcher;
}

/** All rules, ready to check drafts. */
export interface Compiled {
  rules: readonly CompiledRule[];
  layers: Layers;
  table: PhraseTable;
  /** By slot: tried only when a phrase of that slot was found. */
  woken: ReadonlyMap<number, readonly Waiting[]>;
}

/**
 * Makes the set that `check` runs from rules as they are written; they must have passed `validateRule`.
 * The same as `compilePacks` with all of them as one prepared pack.
 */
export function compileRules(
  rules: readonly ShippedRule[],
  packs: readonly Pack[] = [],
  offices: readonly OfficePack[] = [],
): Compiled {
  return compilePacks([preparePack(rules)], packs, offices);
}

/**
 * Makes the set that `check` runs. The order of the rules does not matter: they are ordered by id.
 * @param prepared the rules, pack by pack.
 * @param packs what the packs say of themselves; a pack that is not among them is a plain layer.
 * @param offices packs that were loaded at run time.
 */
export function compilePacks(
  prepared: readonly PreparedPack[],
  packs: readonly Pack[] = [],
  offices: readonly OfficePack[] = [],
): Compiled {
  const table = new PhraseTable();
  const claims = new ClaimIndex();
  const patterns = new Map(offices.flatMap((office) => [...office.patterns]));
  const given = [...prepared, ...offices.map((office) => office.prepared)];
  const compiled = given.flatMap((pack) => {
    const base = table.append(pack.phrases);
    return pack.rules.map((rule, number) => ({
      ...rule,
      order: 0,
      matchers: rule.matchers.map((each) => compiledMatcher(each, base, claims, patterns)),
      exceptions: rule.exceptions === null ? null : movedExceptions(rule.exceptions, base),
      card: () => pack.card(number),
    }));
  });
  compiled.sort((a, b) => (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0));
  const costOf = (slot: number) => table.costOf(slot);
  const woken = new Map<number, Waiting[]>();
  const always: Waiting[] = [];
  const wholes: Waiting[] = [];
  for (const [order, rule] of compiled.entries()) {
    rule.order = order;
    for (const matcher of rule.matchers) {
      const slot = wakingSlot(matcher, costOf);
      if (slot !== null) {
        const list = woken.get(slot) ?? [];
        woken.set(slot, list);
        list.push({ rule, matcher });
      } else (isWhole(matcher) ? wholes : always).push({ rule, matcher });
    }
  }
  const known = [...packs, ...offices.flatMap(({ pack }) => pack ?? [])];
  const layers = new Layers(compiled, known, { always, wholes, refused: refusedIn(offices) });
  return { rules: compiled, layers, table, woken };
}

/** The matcher with slots of the phrase table, of which those of its pack begin at `base`. */
function compiledMatcher(
  matcher: PreparedMatcher,
  base: number,
  claims: ClaimIndex,
  patterns: ReadonlyMap<string, LinearPattern>,
): CompiledMatcher {
  switch (matcher.kind) {
    case 'phrases':
      return { ...matcher, slot: matcher.slot + base };
    case 'near':
    case 'grammar':
      return { ...matcher, slots: matcher.slots.map((slot) => slot + base) };
    case 'identifier':
      return { ...matcher, context: moved(matcher.context, base) };
    case 'marking':
      return {
        ...matcher,
        levels: matcher.levels + base,
        headings: moved(matcher.headings, base),
      };
    case 'missing':
      return { ...matcher, when: matcher.when + base, by: moved(matcher.by, base) };
    case 'pattern': {
      const { source, signs, gates } = matcher;
      const linear = patterns.get(source);
      return { kind: 'pattern', pattern: { source, signs, made: null, linear }, gates };
    }
    case 'claim': {
      const id = claims.add(matcher.list, matcher.likeness);
      return { kind: 'claim', index: claims, id };
    }
    default:
      return matcher;
  }
}

function moved(slot: number | null, base: number): number | null {
  return slot === null ? null : slot + base;
}

function movedExceptions(exceptions: CompiledExceptions, base: number): CompiledExceptions {
  return {
    ...exceptions,
    near: moved(exceptions.near, base),
    anywhere: moved(exceptions.anywhere, base),
    names: moved(exceptions.names, base),
  };
}

/** By pack, how many rules were refused when it was loaded. */
function refusedIn(offices: readonly OfficePack[]): Map<string, number> {
  return new Map(
    offices.flatMap(({ pack, refused }) =>
      pack === null ? [] : [[pack.pack, refused.filter(({ rule }) => rule !== null).length]],
    ),
  );
}

/** Whether it looks at the draft as a whole and not at a text. */
function isWhole({ kind }: CompiledMatcher): boolean {
  return kind === 'register' || kind === 'picture';
}
