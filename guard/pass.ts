import { sameDraft } from '../rules/draft';
import type { Draft } from '../rules/types';

/** Permission for one publish of exactly this draft, until a moment in ms. Used up when it fits. */
export interface Pass {
  draft: Draft;
  until: number;
}

/** Whether the pass covers a press of this draft at this moment. */
export function passFits(pass: Pass, draft: Draft, at: number): boolean {
  return at <= pass.until && sameDraft(pass.draft, draft);
}
