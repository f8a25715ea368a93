import { browser } from 'wxt/browser';
import { layPolicy } from '../rules/policy/layers';
import type { Known } from '../rules/policy/reading';
import { ownRuleIds } from '../rules/policy/rule-names';
import type { Policy, PolicyLayer } from '../rules/policy/types';
import { openBundleStore } from './bundle-store';
import type { PolicyReport } from './messages';
import { type OwnPolicy, ownWith, readOwnPolicy, writeOwnPolicy } from './own-policy';

/** The policy in force, and where it comes from. */
export interface PolicyInForce {
  policy: Policy;
  /** The packs of the office's bundle, each a text as in `ownRules`. */
  officePackTexts: readonly string[];
  report: Omit<PolicyReport, 'sites' | 'bundle' | 'policy' | 'weakened' | 'counts' | 'lowered'>;
  /** Tells one policy from another, and nothing of what is in it. */
  mark: string;
}

export interface PolicyStore {
  /** Called after another policy came into force. */
  onChange(changed: () => void): void;
  /** What is in force now. Never waits for the browser's managed store, which may take seconds. */
  current(): Promise<PolicyInForce>;
  /**
   * Keeps the person's own choice for a key; `null`: none any more.
   * @throws when it is not theirs to choose, or cannot be used.
   */
  setOwn(key: string, value: unknown): Promise<void>;
  /** How the office's signed bundle stands; `null`: the policy names none. */
  bundle(): Promise<PolicyReport['bundle']>;
  /** Asks the bundle's address now. Never rejects. */
  checkBundle(): Promise<void>;
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
  let managed: Pick<Mirror, 'given' | 'since'> | null = null;
  let source: PolicyReport['source'] = 'default';
  const listeners: (() => void)[] = [];
  let person: OwnPolicy | null = null;
  const compose = (): PolicyInForce => {
    const layers: PolicyLayer[] = [];
    const since: PolicyReport['since'] = {};
    if (person !== null) {
      layers.push({ source: 'person', given: person.given });
      since.person = person.since;
    }
    const bundle = bundles.current();
    if (bundle !== null) {
      layers.push({ source: 'bundle', given: bundle.policy });
      since.bundle = bundle.since;
    }
    if (managed !== null) {
      layers.push({ source: 'managed', given: managed.given });
      since.managed = managed.since;
    }
    const ofBundle = (bundle?.packs ?? []).flatMap(ownRuleIds);
    const rules = known.rules === undefined ? {} : { rules: [...known.rules, ...ofBundle] };
    const { policy, ...told } = layPolicy(layers, { ...known, ...rules });
    return {
      policy,
      officePackTexts: bundle?.packs ?? [],
      report: { source, ...told, since },
      mark: markOf(policy, bundle?.signature ?? ''),
    };
  };
  const renew = () => {
    const before = inForce.mark;
    inForce = compose();
    if (inForce.mark !== before) for (const changed of listeners) changed();
  };
  const bundles = openBundleStore(renew);
  let inForce = compose();

  const adopt = async (mirror: typeof managed, from: PolicyReport['source']) => {
    managed = mirror;
    source = from;
    // Which bundle is meant stands in the managed store alone.
    const layers: PolicyLayer[] =
      mirror === null ? [] : [{ source: 'managed', given: mirror.given }];
    await bundles.follow(layPolicy(layers).policy.bundle, true);
    renew();
  };

  const begun = Promise.all([readMirror(), readOwnPolicy()]).then(async ([mirror, own]) => {
    person = own;
    if (mirror !== null) await adopt(mirror, 'last-known');
    else {
      await bundles.follow(null, false);
      renew();
    }
    return mirror;
  });

  const ask = async (live: boolean) => {
    const first = await begun;
    const answer = await readManaged();
    // What was in force at the start must end with its policy, also where the copy was wiped since.
    const mirror = (await readMirror()) ?? first;
    if (typeof answer === 'object') {
      const same = JSON.stringify(mirror?.given) === JSON.stringify(answer.given);
      const since = (same && mirror?.since) || new Date().toISOString();
      const next = { given: answer.given, version, since };
      await adopt(next, 'managed');
      await writeMirror(mirror, next);
    } else if (answer === 'none' || (answer === 'empty' && (live || mirror?.version === version))) {
      await adopt(null, 'default');
      if (mirror !== null) await browser.storage.local.remove(MIRROR_KEY);
    } else if (answer === 'empty' && mirror !== null) {
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
    async setOwn(key, value) {
      await begun;
      const next = ownWith(person, { key, value }, inForce.report.sources, known);
      await writeOwnPolicy(next);
      person = next;
      renew();
    },
    async bundle() {
      await begun;
      return bundles.report();
    },
    checkBundle: bundles.check,
  };
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

/**
 * FNV-1a, 32 bits, over the UTF-16 units of the policy's JSON (isthe.com/chongo/tech/comp/fnv), and of
 * the bundle's signature, which stands for its packs.
 */
function markOf(policy: Policy, signature: string): string {
  const json = JSON.stringify(policy) + signature;
  let hash = 0x811c9dc5;
  for (let at = 0; at < json.length; at += 1) {
    hash = Math.imul(hash ^ json.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
