/** What the rules in force would have said of posts that are long out. Office capacity only. */
import { compareSeverity } from './gate';
import type { Post, PostsFile } from './posts-file';
import type { Language, Severity, TextRange, Verdict } from './types';

/** Most posts with an alarm that are listed. */
const MOST_LISTED = 500;

export interface DryRun {
  posts: number;
  /** Lines of the file that are no post. */
  problems: PostsFile['problems'];
  /** Posts with any finding, with one at `warn` or above, and with one to mend first. */
  any: number;
  alarms: number;
  mend: number;
  /** By rule, the posts on which it speaks; most first. */
  rules: { rule: string; title: Record<Language, string>; severity: Severity; posts: number }[];
  /** Posts with an alarm, in order, at most 500. */
  listed: {
    line: number;
    text: string;
    rules: string[];
    severity: Severity;
    /** What must not be shown in full. */
    masked: Pick<TextRange, 'start' | 'end'>[];
  }[];
}

/** Takes posts and their verdicts one by one. */
export interface Tally {
  add(post: Post, verdict: Verdict): void;
  result(): DryRun;
}

/** An empty tally of a file. */
export function tallyOf({ problems }: Pick<PostsFile, 'problems'>): Tally {
  const run: DryRun = { posts: 0, problems, any: 0, alarms: 0, mend: 0, rules: [], listed: [] };
  const byRule = new Map<string, DryRun['rules'][number]>();
  return {
    add({ line, text }, { findings, cards }) {
      run.posts += 1;
      const heard = findings.filter(({ severity }) => severity.office !== null);
      const severities = heard.map(({ severity }) => severity.office as Severity);
      const [worst] = severities.sort((a, b) => compareSeverity(b, a));
      if (worst === undefined) return;
      run.any += 1;
      for (const rule of new Set(heard.map((finding) => finding.rule))) {
        const severity = heard.find((finding) => finding.rule === rule)?.severity.office ?? worst;
        const { en, ur } = cards[rule]?.words ?? {};
        const title = { en: en?.title ?? rule, ur: ur?.title ?? rule };
        const row = byRule.get(rule) ?? { rule, title, severity, posts: 0 };
        row.posts += 1;
        byRule.set(rule, row);
      }
      if (compareSeverity(worst, 'warn') < 0) return;
      run.alarms += 1;
      if (compareSeverity(worst, 'approve') >= 0) run.mend += 1;
      if (run.listed.length >= MOST_LISTED) return;
      const loud = heard.filter(({ severity }) => compareSeverity(severity.office, 'warn') >= 0);
      run.listed.push({
        line,
        text,
        rules: [...new Set(loud.map((finding) => finding.rule))],
        severity: worst,
        masked: heard
          .filter(({ sensitive }) => sensitive)
          .flatMap(({ ranges }) => ranges.map(({ start, end }) => ({ start, end }))),
      });
    },
    result: () => ({ ...run, rules: [...byRule.values()].sort((a, b) => b.posts - a.posts) }),
  };
}
