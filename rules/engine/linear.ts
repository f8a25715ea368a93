/** Patterns that are not ours: run on re2js, whose time is linear in the text for any pattern. */
import { MAX_CHECKED_LENGTH } from '../draft';
import type { Spot } from './spot';

/** A pattern on the linear engine. */
export interface LinearPattern {
  /** Longest text that it is run on; on longer ones the verdict says that it was not. */
  longest: number;
  /** Its places in a folded text, in order; of many in a long text only the first few. */
  find(text: string): Spot[];
}

/** A pattern that was compiled and has no limit yet. */
export interface SizedPattern {
  /** Instructions of its program: time is at worst this times the length of the text. */
  size: number;
  find(text: string): Spot[];
}

/** Time that all patterns of an office together may take on one draft at worst, ms. */
const PATTERN_BUDGET_MS = 100;
/** Shortest draft on which every pattern must run: a long post, or several pages of a message. */
const LEAST_LENGTH = 5_000;
/**
 * What one instruction costs for one character at worst, with all the finds that `WORK` lets
 * through: the slowest of 15 patterns made for it on 6 texts, re2js 2.10, Node 24.
 */
const STEP_NS = 45;
/**
 * Every find may read to the end of the text, so that many finds cost the square of its length even
 * here. They may read so many times the text together; a short text has room for some more.
 */
const WORK = { times: 4, more: 64 };

/** Instructions that all patterns of an office may have together. */
export const MOST_INSTRUCTIONS = Math.floor((PATTERN_BUDGET_MS * 1e6) / (STEP_NS * LEAST_LENGTH));

/** The longest text on which patterns with so many instructions together stay within the budget. */
export function longestFor(instructions: number): number {
  const fits = Math.floor((PATTERN_BUDGET_MS * 1e6) / (STEP_NS * Math.max(1, instructions)));
  return Math.min(MAX_CHECKED_LENGTH, fits);
}

/** Loads the engine, and gives what compiles a pattern. That throws when re2js cannot run it. */
export async function linearEngine(): Promise<(source: string) => SizedPattern> {
  const { RE2JS } = await import('re2js');
  return (source) => {
    const compiled = RE2JS.compile(source, RE2JS.LOOKBEHINDS);
    const marks = Object.hasOwn(compiled.namedGroups(), 'mark');
    const find = (text: string): Spot[] => {
      const spots: Spot[] = [];
      const matcher = compiled.matcher(text);
      let left = WORK.times * text.length + WORK.more;
      for (let at = 0; at < text.length && left > 0; ) {
        left -= text.length - at;
        if (!matcher.find(at)) break;
        const narrowed = marks && matcher.start('mark') >= 0 ? 'mark' : 0;
        const start = matcher.start(narrowed);
        const end = matcher.end(narrowed);
        if (end > start) spots.push({ start, end, mask: 'digits' });
        at = Math.max(matcher.end(0), at + 1);
      }
      return spots;
    };
    return { size: compiled.programSize(), find };
  };
}
