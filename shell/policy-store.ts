import { browser } from 'wxt/browser';
import { layPolicy } from '../rules/policy/layers';
import type { Known } from '../rules/policy/reading';
import { defaultPolicy } from '../rules/policy/table';
import type { LaidPolicy, Policy } from '../rules/policy/types';
import type { PolicyReport } from './messages';

/** The policy in force, and where it comes from. */
export interface PolicyInForce {
  policy: Policy;
  report: Omit<PolicyReport, 'sites' | 'weakened' | 'counts' | 'lowered'>;
  /** Tells one policy from another, and nothing of what is in it. */
  mark: string;
}

export interface PolicyStore {
  /** Called after another policy came into force. */
  onChange(changed: () => void): void;
  /** What is in force now. Never waits for the browser's managed store, which may take seconds. */
  current(): Promise<PolicyInForce>;
}

/** The last policy that the managed store gave, as it was given. */
interface Mirror {
  given: unknown;
  /** Version of the extension that the managed store last answered to. */
  version: string;
  /** ISO moment at which it came. */
  since: string;
}

/** What the managed store answered. `none`: this browser is sure that there is no policy. */
type Managed = { given: unknown } | 'empty' | 'none' | 'unreadable';

const MIRROR_KEY = 'policy';

/**
 * Follows the office's policy. The copy from last time is in force at once; what the managed store
 * says replaces it whenever it comes. Call it synchronously when the worker starts.
 *
 * Chromium answers with an empty policy right after an install or update, while the true one is
 * still under way; so an empty answer to a version that never had one does not end what is in force.
 */
export function openPolicyStore(known: Known): PolicyStore {
  const { version } = browser.runtime.getManifest();
  let inForce: PolicyInForce = {
    policy: defaultPolicy,
    report: { source: 'default', ...told(layPolicy([])), since: {} },
    mark: markOf(defaultPolicy),
  };
  const listeners: (() => void)[] = [];
  const adopt = (
    mirror: Pick<Mirror, 'given' | 'since'> | null,
    source: PolicyReport['source'],
  ) => {
    const layers = mirror === null ? [] : [{ source: 'managed' as const, given: mirror.given }];
    const laid = layPolicy(layers, known);
    const since = mirror === null ? {} : { managed: mirror.since };
    const before = inForce.mark;
    const report = { source, ...told(laid), since };
    inForce = { policy: laid.policy, report, mark: markOf(laid.policy) };
    if (inForce.mark !== before) for (const changed of listeners) changed();
  };

  const begun = readMirror().then((mirror) => {
    if (mirror !== null) adopt(mirror, 'last-known');
    return mirror;
  });

  const ask = async (live: boolean) => {
    const first = await begun;
    const managed = await readManaged();
    // What was in force at the start must end with its policy, also where the copy was wiped since.
    const mirror = (await readMirror()) ?? first;
    if (typeof managed === 'object') {
      const same = JSON.stringify(mirror?.given) === JSON.stringify(managed.given);
      const since = (same && mirror?.since) || new Date().toISOString();
      const next = { given: managed.given, version, since };
      adopt(next, 'managed');
      await writeMirror(mirror, next);
    } else if (
      managed === 'none' ||
      (managed === 'empty' && (live || mirror?.version === version))
    ) {
      adopt(null, 'default');
      if (mirror !== null) await browser.storage.local.remove(MIRROR_KEY);
    } else if (managed === 'empty' && mirror !== null) {
      await writeMirror(mirror, { ...mirror, version });
    }
  };

  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void ask(true);
  });
  void ask(false);

  return {
    onChange(changed) {
      listeners.push(changed);
    },
    async current() {
      await begun;
      return inForce;
    },
  };
}

/** What a report says of a laid policy. */
function told({ sources, problems }: LaidPolicy): Pick<PolicyReport, 'sources' | 'problems'> {
  return { sources, problems };
}

async function readManaged(): Promise<Managed> {
  try {
    const given = await browser.storage.managed.get(null);
    return Object.keys(given ?? {}).length > 0 ? { given } : 'empty';
  } catch (error) {
    // Firefox has no empty policy: it rejects when there is none.
    return /manifest not found/i.test(String(error)) ? 'none' : 'unreadable';
  }
}

async function readMirror(): Promise<Mirror | null> {
  try {
    const found = (await browser.storage.local.get(MIRROR_KEY))[MIRROR_KEY] as Mirror | undefined;
    return typeof found === 'object' && typeof found?.version === 'string' ? found : null;
  } catch {
    // Without a readable copy the managed store is still there, a little later.
    return null;
  }
}

async function writeMirror(before: Mirror | null, mirror: Mirror): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(mirror)) return;
  await browser.storage.local.set({ [MIRROR_KEY]: mirror });
}

/** FNV-1a, 32 bits, over the UTF-16 units of the policy's JSON (isthe.com/chongo/tech/comp/fnv). */
function markOf(policy: Policy): string {
  const json = JSON.stringify(policy);
  let hash = 0x811c9dc5;
  for (let at = 0; at < json.length; at += 1) {
    hash = Math.imul(hash ^ json.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
