import type { Capacity, DraftPart, RuleCard, Severity, SurfaceKind } from '../types';
import type { CompiledRule, Waiting } from './compile';
import { clamp } from './compile-rule';
import type { Pack } from './pack';
import type { Ruling } from './ruling';
import type { Wanted } from './wanted';

/** What a layer decided of a rule of its own or of a layer below it. */
export interface Decision {
  pack: string;
  /** `null`: switched off. */
  severity: Record<Capacity, Severity | null> | null;
}

/** The packs of one policy as layers. */
export interface Stack {
  /** Lowest first; what a pack extends stands before it. */
  packs: readonly string[];
  /** Named in the policy, or extended by a pack that is, and not there. */
  unknown: readonly string[];
  /** Tried on every text that may hold what they look for. */
  always: readonly Waiting[];
  /** What looks at the parts of one surface and role; filled in as they are met. */
  wanted: Map<SurfaceKind, Map<DraftPart['role'], Wanted>>;
  /** Matchers on the draft as a whole. */
  wholes: readonly Waiting[];
  /** Those of `always` that are too slow for a long text. */
  limited: readonly Waiting[];
  /** By pack, how many rules of an office were refused when it was loaded. */
  refused: ReadonlyMap<string, number>;
  /** Place of each pack, 0 for the lowest. */
  heights: ReadonlyMap<string, number>;
  /** By rule id, the word of the highest layer that has one. */
  decisions: ReadonlyMap<string, Decision>;
  /** How much the rules without a window weigh; filled in as they are met. */
  rulings: Map<CompiledRule, Ruling | null>;
}

/** What is chosen from for a policy. */
type Given = Pick<Stack, 'always' | 'wholes' | 'refused'>;

function withBelow(name: string, packs: ReadonlyMap<string, Pack | null>): string[] {
  const chain: string[] = [];
  let next: string | undefined = name;
  while (next !== undefined && packs.has(next) && !chain.includes(next)) {
    chain.unshift(next);
    next = packs.get(next)?.extends;
  }
  return chain;
}

/**
 * The packs of a policy with all that they extend, lowest first, each once.
 * @param packs the packs that there are; a name that is not among them is left out.
 */
export function packsInForce(names: readonly string[], packs: readonly Pack[]): string[] {
  const known = new Map(packs.map((pack) => [pack.pack, pack]));
  return [...new Set(names.flatMap((name) => withBelow(name, known)))];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}

/** All packs of a compiled set, from which each policy takes its layers. */
export class Layers {
  readonly #packs = new Map<string, Pack | null>();
  readonly #rules = new Map<string, CompiledRule>();
  /** Those that a draft has asked for. */
  readonly #cards = new Map<string, RuleCard>();
  readonly #given: Given;
  /** The stack of the last policy: drafts come one after the other under the same one. */
  #last: { names: readonly string[]; stack: Stack } | null = null;

  constructor(rules: readonly CompiledRule[], packs: readonly Pack[], given: Given) {
    for (const rule of rules) {
      this.#rules.set(rule.rule.id, rule);
      this.#packs.set(rule.pack, null);
    }
    for (const pack of packs) this.#packs.set(pack.pack, pack);
    this.#given = given;
  }

  /** @param names packs of the policy, lowest first. */
  of(names: readonly string[]): Stack {
    if (this.#last === null || !isSame(this.#last.names, names)) {
      this.#last = { names: [...names], stack: this.#stackOf(names) };
    }
    return this.#last.stack;
  }

  /** The card of a rule of the set. */
  cardOf(rule: string): RuleCard | undefined {
    const known = this.#cards.get(rule) ?? this.#rules.get(rule)?.card();
    if (known !== undefined) this.#cards.set(rule, known);
    return known;
  }

  /** What a pack is called; `undefined`: it has no name but its id. */
  nameOf(name: string): Pack['name'] | undefined {
    return this.#packs.get(name)?.name;
  }

  /** The disclaimer that a pack's law accepts: its own, or that of the nearest layer below. */
  disclaimer(name: string): Pack['disclaimer'] {
    return this.#withBelow(name)
      .reverse()
      .map((each) => this.#packs.get(each)?.disclaimer)
      .find((disclaimer) => disclaimer !== undefined);
  }

  #stackOf(names: readonly string[]): Stack {
    const packs = new Set(names.flatMap((name) => this.#withBelow(name)));
    const heights = new Map([...packs].map((name, height) => [name, height]));
    const inForce = ({ rule }: Waiting) => packs.has(rule.pack);
    const always = this.#given.always.filter(inForce);
    return {
      packs: [...packs],
      unknown: this.#unknown([...names, ...packs]),
      always,
      wanted: new Map(),
      wholes: this.#given.wholes.filter(inForce),
      limited: always.filter(({ matcher }) => matcher.kind === 'pattern' && matcher.pattern.linear),
      refused: new Map(
        [...this.#given.refused].filter(([name, count]) => packs.has(name) && count),
      ),
      heights,
      decisions: this.#decisions(heights),
      rulings: new Map(),
    };
  }

  /** A pack with all that it extends, lowest first; only packs that are there. */
  #withBelow(name: string): string[] {
    return withBelow(name, this.#packs);
  }

  #unknown(names: readonly string[]): string[] {
    const wanted = names.flatMap((name) => [name, this.#packs.get(name)?.extends ?? name]);
    return [...new Set(wanted)].filter((name) => !this.#packs.has(name));
  }

  #decisions(heights: ReadonlyMap<string, number>): Map<string, Decision> {
    const decisions = new Map<string, Decision>();
    for (const [name, height] of heights) {
      for (const [id, adjustment] of Object.entries(this.#packs.get(name)?.adjust ?? {})) {
        const rule = this.#rules.get(id);
        const below = rule === undefined ? undefined : heights.get(rule.pack);
        if (rule === undefined || below === undefined || below > height) continue;
        const severity = adjustment === 'off' ? null : clamp(adjustment, rule.grade);
        decisions.set(id, { pack: name, severity });
      }
    }
    return decisions;
  }
}
