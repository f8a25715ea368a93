/** A mistake in a rule file or a pack file. */
export interface RuleProblem {
  /** `pk/cnic.yaml`. */
  file: string;
  /** Key path: `match[0].phrases.en[2]`; empty for the file as a whole. */
  path: string;
  /** What was there, shortened. */
  got: string;
  /** What may stand there; for an unknown key, the nearest known one. */
  expected: string;
}

/** A mistake in a file, with the line it stands on. */
export interface PackProblem extends RuleProblem {
  /** 1 for the first line. */
  line: number;
}

/** A problem in one line, for people. */
export function problemText(problem: RuleProblem, line?: number): string {
  const place = line === undefined ? problem.file : `${problem.file}:${line}`;
  const path = problem.path === '' ? '' : ` ${problem.path}:`;
  return `${place}:${path} got ${problem.got}, expected ${problem.expected}`;
}
