import { compareSeverity } from '../gate';
import { CAPACITIES, type Capacity, type Severity } from '../types';
import type { CompiledRule } from './compile';
import { clamp } from './compile-rule';
import type { Stack } from './layers';
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
}

/** No window of a rule is open. */
const NONE_OPEN: readonly OpenWindow[] = [];

/** The rulings of one draft, each worked out when it is first asked for. */
export class Rulings {
  readonly #stack: Stack;
  readonly #windows: Windows;
  /** Those of rules that have a window. */
  #inWindow: Map<CompiledRule, Ruling | null> | null = null;

  constructor(stack: Stack, windows: Windows) {
    this.#stack = stack;
    this.#windows = windows;
  }

  /** `null`: switched off, or silent in both capacities. */
  of(rule: CompiledRule): Ruling | null {
    const { window } = rule.rule;
    if (window === undefined) {
      // The same in every draft under this policy.
      return kept(this.#stack.rulings, rule, () => this.#make(rule, NONE_OPEN));
    }
    this.#inWindow ??= new Map();
    return kept(this.#inWindow, rule, () => this.#make(rule, this.#windows.of(window.kinds)));
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
    return { rule, severity, capacities, decidedBy, height, windows };
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
