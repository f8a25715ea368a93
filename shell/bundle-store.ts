import { browser } from 'wxt/browser';
import {
  type Bundle,
  type BundleReason,
  type BundleRefusal,
  expiry,
  openBundle,
  refusalAfter,
} from '../rules/policy/bundle';
import { bundleHost } from '../rules/policy/bundle-source';
import type { BundleSource } from '../rules/policy/types';
import { fetchBundle } from './bundle-fetch';
import { dropKept, type KeptState, readKept, writeKept } from './bundle-kept';
import { bundleMachine } from './bundle-machine';
import { nextCheck } from './bundle-schedule';
import type { BundleReport } from './messages';
import { patternOf } from './office-hosts';

/** The office's signed bundle: the last good one, and how it is renewed. */
export interface BundleStore {
  /**
   * Follows the bundle that the policy names now; `null`: none. Done when the last good one, if there
   * is any, was read and its signature checked again. What is kept of a bundle is forgotten only where
   * it is `sure` that there is none: not where no policy could be read yet.
   */
  follow(source: BundleSource | null, sure: boolean): Promise<void>;
  /** The bundle in force, and since when, ISO; `null`: none. */
  current(): (Bundle & { since: string }) | null;
  report(): Promise<BundleReport | null>;
  /** Asks the address now; done when that has come to its end. Never rejects. */
  check(): Promise<void>;
}

const ALARM = 'bundle';
/** The address was not reached, or had no answer for us: it is asked again sooner. */
const NOT_REACHED: readonly BundleReason[] = ['unreachable', 'slow', 'status', 'broken-off'];

/** One source that is followed, with what is known of it. */
interface Followed {
  source: BundleSource;
  host: string | null;
  state: KeptState;
  bundle: Bundle | null;
}

/**
 * `onChange` is called when another bundle came into force by itself, not for what `follow` finds.
 * Call it synchronously when the worker starts.
 */
export function openBundleStore(onChange: () => void): BundleStore {
  let followed: Followed | null = null;
  let checking: { of: Followed; done: Promise<void> } | null = null;
  /** Until then it is not known whether there is a bundle at all. */
  const first = Promise.withResolvers<void>();
  let queue: Promise<void> = Promise.resolve();

  /** Takes a text if it is a good bundle; whether another one is in force now. */
  const take = async (one: Followed, text: string, etag: string | null): Promise<boolean> => {
    const now = new Date();
    const opened = await openBundle(text, one.source.publicKey, bundleMachine);
    if ('refused' in opened) return refuse(one, opened.refused);
    const { bundle } = opened;
    const refused = refusalAfter(bundle, one.state.taken, now.getTime());
    if (refused !== null) return refuse(one, refused);
    if (followed !== one) return false;
    const { version, signature } = bundle;
    const same = one.bundle?.signature === signature;
    const since = (same && one.state.taken?.since) || now.toISOString();
    one.bundle = bundle;
    one.state = { ...one.state, taken: { version, signature, etag, since }, refused: null };
    await writeKept(one.state, same ? undefined : text);
    return !same;
  };

  const begin = async (source: BundleSource) => {
    const { publicKey, url, text: inline } = source;
    const { state, text } = await readKept(publicKey, url);
    const one: Followed = { source, host: bundleHost(url), state, bundle: null };
    followed = one;
    if (text !== '') {
      const opened = await openBundle(text, publicKey, bundleMachine);
      if ('bundle' in opened && opened.bundle.signature === state.taken?.signature) {
        one.bundle = opened.bundle;
      } else {
        // A copy that is not what was taken counts for nothing, but versions still roll forward only.
        one.state = { ...state, checkedAt: null };
        await writeKept(one.state, '');
      }
    }
    if (inline !== '') await takeInline(one, inline);
    if (url === '') await browser.alarms.clear(ALARM);
    else void plan(one);
  };

  const takeInline = async (one: Followed, text: string) => {
    const { refused } = one.state;
    await take(one, text, one.state.taken?.etag ?? null);
    // An older text beside an address is no fault: the address has rolled forward since.
    const isOlder = one.state.refused?.reason === 'older';
    if (one.host !== null && isOlder) one.state = { ...one.state, refused };
  };

  /** Sees to it that the address is asked when its time has come. */
  const plan = async ({ state: { checkedAt, failures } }: Followed) => {
    if (checkedAt === null) return check();
    if ((await browser.alarms.get(ALARM)) !== undefined) return;
    const asked = { checkedAt: Date.parse(checkedAt), failures };
    await browser.alarms.create(ALARM, { when: nextCheck(asked, Date.now(), Math.random()) });
  };

  /** Asks the address once; whether another bundle is in force now. */
  const renew = async (one: Followed): Promise<boolean> => {
    if (!(await hasAccess(one.host))) {
      return refuse(one, { reason: 'no-access', detail: one.host ?? '' });
    }
    const etag = one.bundle === null ? null : (one.state.taken?.etag ?? null);
    const fetched = await fetchBundle(one.source.url, etag);
    if (fetched === 'unchanged') {
      one.state = { ...one.state, refused: null };
      return false;
    }
    if ('refused' in fetched) return refuse(one, fetched.refused);
    return take(one, fetched.text, fetched.etag);
  };

  const ask = async (one: Followed) => {
    const changed = await renew(one);
    // Another policy may have come meanwhile.
    if (followed !== one) return;
    const { refused } = one.state;
    const failed = refused !== null && NOT_REACHED.includes(refused.reason);
    const failures = failed ? one.state.failures + 1 : 0;
    one.state = { ...one.state, checkedAt: new Date().toISOString(), failures };
    await writeKept(one.state);
    await browser.alarms.clear(ALARM);
    await plan(one);
    if (changed) onChange();
  };

  const check = (): Promise<void> => {
    const one = followed;
    if (one === null || one.host === null) return Promise.resolve();
    if (checking?.of !== one) {
      const mine = { of: one, done: ask(one).catch(() => {}) };
      checking = mine;
      void mine.done.then(() => {
        if (checking === mine) checking = null;
      });
    }
    return checking.done;
  };

  const whenKnown = () => first.promise.then(() => queue);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void whenKnown().then(check);
  });
  browser.permissions.onAdded.addListener(() => {
    void whenKnown().then(() => {
      if (followed?.state.refused?.reason === 'no-access') void check();
    });
  });

  return {
    follow(source, sure) {
      queue = queue.then(async () => {
        if (source === null) {
          followed = null;
          if (sure) await Promise.all([dropKept(), browser.alarms.clear(ALARM)]);
        } else if (JSON.stringify(followed?.source) !== JSON.stringify(source)) {
          await begin(source);
        }
      });
      queue = queue.catch(() => {});
      void queue.then(first.resolve);
      return queue;
    },
    current() {
      const since = followed?.state.taken?.since;
      if (!followed?.bundle || since === undefined) return null;
      return { ...followed.bundle, since };
    },
    async report() {
      if (followed === null) return null;
      const { bundle, state, host } = followed;
      const stale = bundle === null ? null : expiry(bundle, Date.now());
      return {
        host,
        access: await hasAccess(host),
        version: bundle?.version ?? null,
        issued: bundle?.issued ?? null,
        expires: bundle?.expires ?? null,
        checkedAt: state.checkedAt,
        refused: state.refused ?? (stale && { ...stale, at: stale.detail }),
      };
    },
    check: () => whenKnown().then(check),
  };
}

/** What is in force stays; why the other was not taken is kept to be shown. */
function refuse(one: Followed, refused: BundleRefusal): false {
  one.state = { ...one.state, refused: { ...refused, at: new Date().toISOString() } };
  return false;
}

async function hasAccess(host: string | null): Promise<boolean> {
  return host === null || browser.permissions.contains({ origins: [patternOf(host)] });
}
