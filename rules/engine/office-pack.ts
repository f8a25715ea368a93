import type { LinearPattern } from './linear';
import type { Pack } from './pack';
import type { PreparedPack } from './prepared';
import type { PackProblem } from './problem';
import type { Rule } from './rule';

/** What could not be used of an office's pack. */
export interface Refusal {
  /** Id of the rule, as far as it was given; `null`: not about one rule. */
  rule: string | null;
  problems: PackProblem[];
}

/** An office's own pack, loaded at run time: what works of it, and what was refused. */
export interface OfficePack {
  /** `null`: nothing of it can be used. */
  pack: Pack | null;
  prepared: PreparedPack;
  /** The same rules as they are written, with their examples. */
  rules: readonly Rule[];
  refused: Refusal[];
  /** By source, the patterns of its rules. */
  patterns: ReadonlyMap<string, LinearPattern>;
}
