import type { Brake, Policy } from './types';

/** What was counted of office posts that went out: how many, and in how many each rule was found. */
export interface PostCounts {
  posts: number;
  rules: Record<string, number>;
}

/** Whether a policy has anything to count for: a rule that is being rolled out, or a brake. */
export function isCounting({ stages, brake }: Pick<Policy, 'stages' | 'brake'>): boolean {
  return brake.percent > 0 || stages.some(({ stage }) => stage !== 'full');
}

/**
 * Ids of the rules that were found in more than `percent` % of at least `posts` office posts, in
 * order. Which of them may be lowered at all is the engine's say (`mayBrake`).
 */
export function braked({ percent, posts }: Brake, counts: PostCounts): string[] {
  if (percent === 0 || counts.posts < posts) return [];
  return Object.entries(counts.rules)
    .filter(([, found]) => found * 100 > percent * counts.posts)
    .map(([id]) => id)
    .sort();
}
