import { browser } from 'wxt/browser';
import type { BundleRefusal, Taken } from '../rules/policy/bundle';

/** What is kept of an office's bundle between two starts of the worker. Moments are ISO. */
export interface KeptState {
  /** The key and address it belongs to: with another key nothing of it counts. */
  publicKey: string;
  url: string;
  /** The last one that was taken; `null`: none yet. */
  taken: (Taken & { etag: string | null; since: string }) | null;
  checkedAt: string | null;
  /** How often in a row the address was not reached. */
  failures: number;
  refused: (BundleRefusal & { at: string }) | null;
}

/** The state and the bundle's own text are kept apart: pages of the browser hear of what is written. */
const STATE_KEY = 'bundle';
const TEXT_KEY = 'bundleText';

/**
 * What is kept for this key; nothing where another key's is, or where it cannot be read. Its text is
 * as it came, and its signature has to be checked again; empty: there is none.
 */
export async function readKept(
  publicKey: string,
  url: string,
): Promise<{ state: KeptState; text: string }> {
  const fresh: KeptState = {
    ...{ publicKey, url, taken: null, checkedAt: null },
    ...{ failures: 0, refused: null },
  };
  const found = await browser.storage.local.get([STATE_KEY, TEXT_KEY]).catch(() => ({}));
  const { [STATE_KEY]: state, [TEXT_KEY]: text } = found as Record<string, unknown>;
  if (!isState(state) || state.publicKey !== publicKey) return { state: fresh, text: '' };
  const kept = { ...fresh, taken: state.taken && { ...state.taken, etag: null } };
  return {
    // Another address is asked at once, and its versions still roll forward only.
    state: state.url === url ? state : kept,
    text: typeof text === 'string' ? text : '',
  };
}

/** Keeps the state, and the text where it is another one. Never rejects. */
export async function writeKept(state: KeptState, text?: string): Promise<void> {
  const kept: Record<string, unknown> = { [STATE_KEY]: state };
  if (text !== undefined) kept[TEXT_KEY] = text;
  // What cannot be stored is in force until the worker stops, and then asked for again.
  await browser.storage.local.set(kept).catch(() => {});
}

/** Forgets the bundle: the office's policy names none any more. */
export async function dropKept(): Promise<void> {
  await browser.storage.local.remove([STATE_KEY, TEXT_KEY]);
}

/** Only we write it, but a profile may be damaged. */
function isState(value: unknown): value is KeptState {
  const state = value as Partial<KeptState> | null | undefined;
  if (typeof state !== 'object' || state === null) return false;
  const { publicKey, url, failures, checkedAt, taken } = state;
  return (
    typeof publicKey === 'string' &&
    typeof url === 'string' &&
    typeof failures === 'number' &&
    (checkedAt === null || isMoment(checkedAt)) &&
    (taken === null || Number.isSafeInteger(taken?.version))
  );
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
