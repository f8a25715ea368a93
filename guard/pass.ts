import { sameDraft } from '../rules/draft';
import type { Draft } from '../rules/types';

/** Permission for one publish of exactly this draft, until a moment in ms. Used up when it fits. */
export interface Pass {
  draft: Draft;
  until: number;
}

/** How long a pass lasts, ms: the site's own work after the press, not a second thought. */
export const PASS_MS = 5_000;
/** How long a pass lasts when the official has to press once more, ms. */
export const PRESS_AGAIN_MS = 15_000;
/** Whether the pass covers a press of this draft at this moment. */
export function passFits(pass: Pass, draft: Draft, at: number): boolean {
  return at <= pass.until && sameDraft(pass.draft, draft);
}
