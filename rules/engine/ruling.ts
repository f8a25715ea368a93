import { compareSeverity } from '../gate';
import { CAPACITIES, type Capacity, type Severity } from '../types';
import type { CompiledRule } from './compile';
import { clamp } from './compile-rule';
import type { Stack } from './layers';
import type { Lowered, OfficeWord } from './office-word';
import type { OpenWindow, Windows } from './window';

/** How much a rule weighs in one draft. */
export interface Ruling {
  rule: CompiledRule;
  severity: Record<Capacity, Severity | null>;
  /** Those in which it says anything. */
  capacities: readonly Capacity[];
  /** The pack whose word the severity is. */
  decidedBy: string;
  /** Height of the rule's own pack among the layers. */
  height: number;
  /** Windows of the rule that are open for the draft. */
  windows: readonly OpenWindow[];
  /** A match is excused where one of these words of the office stands in its sentence. */
  except: readonly string[];
  /** Found and counted, but not shown. */
  watched: boolean;
  /** Why it weighs no more than a note; `null`: it does as it is written. */
  lowered: Lowered | null;
}

/** No window of a rule is open. */
const NONE_OPEN: readonly OpenWindow[] = [];
const NOTHING: readonly string[] = [];

/** The rulings of one draft, each worked out when it is first asked for. */
export class Rulings {
  readonly #stack: Stack;
  readonly #windows: Windows;
  readonly #office: OfficeWord | null;
  /** Those of rules that have a window, or on which the office may have a word. */
  #own: Map<CompiledRule, Ruling | null> | null = null;

  /** @param office the office's word on this draft; `null`: it has none. */
  constructor(stack: Stack, windows: Windows, office: OfficeWord | null) {
    this.#stack = stack;
    this.#windows = windows;
    this.#office = office;
  }

  /** `null`: switched off, or silent in both capacities. */
  of(rule: CompiledRule): Ruling | null {
    const { window } = rule.rule;
    if (window === undefined && this.#office === null) return this.#lasting(rule);
    this.#own ??= new Map();
    return kept(this.#own, rule, () => {
      const ruling =
        window === undefined
          ? this.#lasting(rule)
          : this.#make(rule, this.#windows.of(window.kinds));
      return this.#office === null || ruling === null ? ruling : this.#office.on(ruling);
    });
  }

  /** That of a rule without a window: the same in every draft under these packs. */
  #lasting(rule: CompiledRule): Ruling | null {
    return kept(this.#stack.rulings, rule, () => this.#make(rule, NONE_OPEN));
  }

  #make(rule: CompiledRule, windows: readonly OpenWindow[]): Ruling | null {
    const decision = this.#stack.decisions.get(rule.rule.id);
    if (decision?.severity === null) return null;
    const { window } = rule.rule;
    let severity = decision?.severity ?? rule.severity;
    let decidedBy = decision?.pack ?? rule.pack;
    if (window !== undefined && windows.length > 0) {
      const raised = clamp(window.severity, rule.grade);
      // A layer's word holds outside the window; inside, it can only add to the rule's own.
      const next = decision === undefined ? raised : strongest(severity, raised);
      if (!same(next, severity)) decidedBy = rule.pack;
      severity = next;
    }
    const capacities = CAPACITIES.filter((capacity) => severity[capacity] !== null);
    const speaks = rule.rule.signal !== undefined || rule.rule.reads !== undefined;
    if (capacities.length === 0 && !speaks) return null;
    const height = this.#stack.heights.get(rule.pack) ?? 0;
    const plain = { except: NOTHING, watched: false, lowered: null };
    return { rule, severity, capacities, decidedBy, height, windows, ...plain };
  }
}

function kept(
  made: Map<CompiledRule, Ruling | null>,
  rule: CompiledRule,
  make: () => Ruling | null,
): Ruling | null {
  let ruling = made.get(rule);
  if (ruling === undefined) {
    ruling = make();
    made.set(rule, ruling);
  }
  return ruling;
}

/** For each capacity the stronger of two. */
function strongest(
  a: Record<Capacity, Severity | null>,
  b: Record<Capacity, Severity | null>,
): Record<Capacity, Severity | null> {
  const pick = (capacity: Capacity) =>
    compareSeverity(a[capacity], b[capacity]) >= 0 ? a[capacity] : b[capacity];
  return { office: pick('office'), private: pick('private') };
}

function same(a: Record<Capacity, unknown>, b: Record<Capacity, unknown>): boolean {
  return a.office === b.office && a.private === b.private;
}
