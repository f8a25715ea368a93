import { browser } from 'wxt/browser';
import type { PostCounts } from '../rules/policy/brake';

/**
 * How often each rule was found in office posts that went out, on this device: by rule id and day,
 * nothing finer, no words, no account, no site. Nothing is counted of private posts, nor of drafts
 * that were not answered or not posted. It is sent nowhere.
 */
export interface StageCounts {
  /** Adds one office post in which these rules were found. */
  add(fired: readonly string[], now: Date): Promise<void>;
  /** The sums of the days that count. */
  sums(now: Date): Promise<PostCounts>;
  /** Forgets everything: the policy counts no more. */
  drop(): Promise<void>;
}

/** Days that are kept, today included; older ones are forgotten. */
export const KEPT_DAYS = 90;

const KEY = 'stageCounts';
const DAY_MS = 86_400_000;

/** By ISO day (UTC). */
type Days = Record<string, PostCounts>;

/** Opens the counts. What is stored is read when it is first asked for, and kept. */
export function openStageCounts(): StageCounts {
  let known: Promise<Days> | null = null;
  const days = () => {
    known ??= readDays();
    return known;
  };
  /** One after the other, so that no post is lost between reading and writing. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };

  return {
    add: (fired, now) =>
      inTurn(async () => {
        const next = recent(await days(), now);
        const day = next[dayOf(now)] ?? { posts: 0, rules: {} };
        const rules = { ...day.rules };
        for (const id of new Set(fired)) rules[id] = (rules[id] ?? 0) + 1;
        next[dayOf(now)] = { posts: day.posts + 1, rules };
        await browser.storage.local.set({ [KEY]: next });
        known = Promise.resolve(next);
      }),
    async sums(now) {
      await queue;
      const sums: PostCounts = { posts: 0, rules: {} };
      for (const { posts, rules } of Object.values(recent(await days(), now))) {
        sums.posts += posts;
        for (const [id, found] of Object.entries(rules)) {
          sums.rules[id] = (sums.rules[id] ?? 0) + found;
        }
      }
      return sums;
    },
    drop: () =>
      inTurn(async () => {
        if (Object.keys(await days()).length === 0) return;
        await browser.storage.local.remove(KEY);
        known = Promise.resolve({});
      }),
  };
}

async function readDays(): Promise<Days> {
  const found: unknown = (await browser.storage.local.get(KEY).catch(() => ({}) as never))[KEY];
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter(([, day]) => isCounts(day)));
}

/** What was spoilt on disk counts for nothing. */
function isCounts(value: unknown): value is PostCounts {
  const { posts, rules } = (value ?? {}) as Partial<Record<keyof PostCounts, unknown>>;
  if (!isCount(posts) || typeof rules !== 'object' || rules === null) return false;
  return Object.values(rules).every(isCount);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function recent(days: Days, now: Date): Days {
  const first = dayOf(new Date(now.getTime() - (KEPT_DAYS - 1) * DAY_MS));
  return Object.fromEntries(Object.entries(days).filter(([day]) => first <= day));
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
