/** What an office's policy says of rules, for one draft: the last word, after packs and windows. */
import { compareSeverity } from '../gate';
import type { Policy, RuleChange, Stage } from '../policy/types';
import { CAPACITIES, type Capacity, type Category, type Draft, type Severity } from '../types';
import type { CompiledRule } from './compile';
import { clamp } from './compile-rule';
import { plainHandle } from './register';
import type { Ruling } from './ruling';

/** The layer's name in `decidedBy`; its words are the office's name. */
export const OFFICE = 'office';

type Severities = Record<Capacity, Severity | null>;

/** The part of a policy that this reads; what is left out says nothing. */
export type OfficeSays = Partial<Pick<Policy, 'ruleChanges' | 'stages'>>;

/** Why a rule weighs no more than a note: its stage of the roll-out, or the brake. */
export type Lowered = 'stage' | 'brake';

/** What is found too often is lowered by itself, but never in these. */
const NO_BRAKE: ReadonlySet<Category> = new Set(['classified', 'secret-credential']);

/** Whether the brake may lower a rule: never markings, credentials and identifiers of people. */
export function mayBrake({ rule, matchers }: Pick<CompiledRule, 'rule' | 'matchers'>): boolean {
  return (
    !NO_BRAKE.has(rule.category) &&
    rule.sensitive !== true &&
    !matchers.some(({ kind }) => kind === 'identifier' || kind === 'marking')
  );
}

/** The office's word on the rules of one draft. */
export class OfficeWord {
  readonly #changes: readonly RuleChange[];
  readonly #stages: ReadonlyMap<string, Stage>;
  readonly #lowered: ReadonlySet<string>;

  /** `null`: the office says nothing of any rule. */
  static on(draft: Draft, says: OfficeSays, lowered: ReadonlySet<string>): OfficeWord | null {
    const changes = (says.ruleChanges ?? []).filter((change) => holdsFor(change, draft));
    const stages = says.stages ?? [];
    if (changes.length === 0 && stages.length === 0 && lowered.size === 0) return null;
    return new OfficeWord(changes, new Map(stages.map((one) => [one.rule, one.stage])), lowered);
  }

  private constructor(
    changes: readonly RuleChange[],
    stages: ReadonlyMap<string, Stage>,
    lowered: ReadonlySet<string>,
  ) {
    this.#changes = changes;
    this.#stages = stages;
    this.#lowered = lowered;
  }

  /** The ruling with what the office changes of it; `null`: switched off in both capacities. */
  on(ruling: Ruling): Ruling | null {
    const { rule } = ruling.rule;
    const changes = this.#changes.filter((change) => names(change.rule, ruling.rule));
    const isOff = (capacity: Capacity) => lastWord(changes, capacity) === 'off';
    if (isOff('office') && isOff('private')) return null;
    const except = changes.flatMap((change) => change.except ?? []);
    // A rule that speaks of nothing but the capacity has no weight.
    if (rule.signal !== undefined || rule.reads !== undefined) return { ...ruling, except };
    const raised = ruling.windows.length > 0 ? (rule.window?.severity ?? null) : null;
    const changed = changedBy(changes, ruling, raised);
    const lowered = this.#loweredIn(ruling.rule);
    const severity = lowered === null ? changed : lower(changed);
    const differs = CAPACITIES.some((each) => severity[each] !== ruling.severity[each]);
    const capacities = CAPACITIES.filter((each) => severity[each] !== null);
    if (capacities.length === 0) return null;
    const watched = this.#stageOf(ruling.rule) === 'watch';
    return {
      ...ruling,
      ...{ severity, capacities },
      decidedBy: differs ? OFFICE : ruling.decidedBy,
      ...{ except, watched, lowered },
    };
  }

  #stageOf({ rule }: CompiledRule): Stage {
    return this.#stages.get(rule.id) ?? this.#stages.get(rule.category) ?? 'full';
  }

  #loweredIn(rule: CompiledRule): Lowered | null {
    if (this.#stageOf(rule) === 'note') return 'stage';
    return this.#lowered.has(rule.rule.id) && mayBrake(rule) ? 'brake' : null;
  }
}

/** Whether the name is the rule's id or its category. */
function names(name: string, { rule }: CompiledRule): boolean {
  return name === rule.id || name === rule.category;
}

function holdsFor({ sites, surfaces, accounts }: RuleChange, draft: Draft): boolean {
  const handle = draft.account.handle === null ? '' : plainHandle(draft.account.handle);
  return (
    (sites?.includes(draft.site) ?? true) &&
    (surfaces?.includes(draft.surface) ?? true) &&
    (accounts?.some((each) => plainHandle(each) === handle) ?? true)
  );
}

function lastWord(changes: readonly RuleChange[], capacity: Capacity) {
  return changes.findLast((change) => change[capacity] !== undefined)?.[capacity];
}

/** Inside an open window a change can only add to what the window asks, unless it is `off`. */
function changedBy(
  changes: readonly RuleChange[],
  { rule, severity }: Ruling,
  raised: Severities | null,
): Severities {
  const said = (capacity: Capacity): Severity | null => {
    const word = lastWord(changes, capacity);
    if (word === undefined) return severity[capacity];
    if (word === 'off') return null;
    const inWindow = raised === null ? null : clamp(raised, rule.grade)[capacity];
    return compareSeverity(word, inWindow) >= 0 ? word : inWindow;
  };
  return clamp({ office: said('office'), private: said('private') }, rule.grade);
}

function lower(severity: Severities): Severities {
  const note = (value: Severity | null) => (value === null ? null : 'note');
  return { office: note(severity.office), private: note(severity.private) };
}
