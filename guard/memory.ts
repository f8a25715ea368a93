import type { Capacity, Draft, SurfaceKind } from '../rules/types';

/**
 * Answers remembered for clean messages and comments, so that nobody is asked on every line of a
 * chat. Page memory only: it is gone with the page, and nothing of it is ever stored or sent.
 */
export interface Memory {
  entries: readonly { key: string; capacity: Capacity; at: number }[];
}

export const EMPTY_MEMORY: Memory = { entries: [] };

/** An answer is forgotten when it was not used for this long, ms. The handbook states it. */
export const MEMORY_IDLE_MS = 30 * 60 * 1000;
const MAX_ENTRIES = 50;
const REMEMBERED: ReadonlySet<SurfaceKind> = new Set(['message', 'comment']);

/** The answer that still holds for this account and conversation, or `null`. */
export function recall(memory: Memory, draft: Draft, at: number): Capacity | null {
  const key = keyOf(draft);
  const entry = memory.entries.find((one) => one.key === key);
  return entry !== undefined && at - entry.at <= MEMORY_IDLE_MS ? entry.capacity : null;
}

/** The memory with this answer noted, its idle time begun anew. Other surfaces are not remembered. */
export function remember(memory: Memory, draft: Draft, capacity: Capacity, at: number): Memory {
  const key = keyOf(draft);
  if (key === null) return memory;
  const others = memory.entries.filter((one) => one.key !== key);
  return { entries: [{ key, capacity, at }, ...others].slice(0, MAX_ENTRIES) };
}

/** `null` where there is nothing to remember by: another surface, no account or no conversation. */
function keyOf(draft: Draft): string | null {
  if (!REMEMBERED.has(draft.surface)) return null;
  if (draft.account.handle === null || draft.conversation === null) return null;
  return JSON.stringify([draft.site, draft.surface, draft.account.handle, draft.conversation]);
}
