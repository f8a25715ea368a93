import type { EmergencyRule } from './policy/types';
import type { Capacity, Finding, Severity, Verdict } from './types';

/** Seconds a pause lasts. Fixed: no policy key may change it (DESIGN, promise 2). */
export const PAUSE_SECONDS = 4;

/** The emergency go-on where an office says nothing of it (DESIGN, path step 4). */
export const DEFAULT_EMERGENCY: EmergencyRule = {
  offered: true,
  never: ['classified', 'secret-credential'],
};

/** What stands between an answer and the post, for one capacity. */
export interface Gate {
  /** Findings shown in this capacity, strongest first, then in order of place. */
  shown: Finding[];
  /** Ids that must be mended first (office only: in private nothing ever stops a person). */
  mend: string[];
  /** Ids for which a written reason is asked. */
  reason: string[];
  /** Seconds to wait before the go button answers; 0 for none. */
  pauseSeconds: number;
  /** Whether an emergency go-on with a written reason is offered for what is in `mend`. */
  emergency: boolean;
  /** Nothing asks for a look: the answer alone posts. */
  clear: boolean;
}

const rank: Record<Severity, number> = { note: 0, warn: 1, reason: 2, approve: 3, block: 4 };

/** Orders two severities; `null` counts as weakest. Negative when `a` is weaker than `b`. */
export function compareSeverity(a: Severity | null, b: Severity | null): number {
  return (a === null ? -1 : rank[a]) - (b === null ? -1 : rank[b]);
}

/**
 * What an official must do before a draft with this verdict may go out in this capacity.
 *
 * In private capacity `block` is a pause and nothing is ever in `mend` or `reason`, whatever the
 * verdict claims: the promise is kept here as well as in the engine.
 * @param rule when an office post may go out unmended in an emergency.
 */
export function gate(
  verdict: Verdict,
  capacity: Capacity,
  rule: EmergencyRule = DEFAULT_EMERGENCY,
): Gate {
  const shown = verdict.findings
    .filter((finding) => finding.severity[capacity] !== null)
    .sort((a, b) => compareSeverity(b.severity[capacity], a.severity[capacity]));
  const having = (...severities: Severity[]) =>
    shown.filter((finding) => severities.includes(finding.severity[capacity] as Severity));
  const hard = having('block', 'approve');
  const office = capacity === 'office';
  const pause = shown.some((finding) => finding.pause) || (!office && hard.length > 0);
  return {
    shown,
    mend: office ? hard.map((finding) => finding.id) : [],
    reason: office ? having('reason').map((finding) => finding.id) : [],
    pauseSeconds: pause ? PAUSE_SECONDS : 0,
    emergency:
      office &&
      rule.offered &&
      hard.length > 0 &&
      hard.every((finding) => !rule.never.includes(finding.category)),
    clear: shown.every((finding) => finding.severity[capacity] === 'note') && !pause,
  };
}
