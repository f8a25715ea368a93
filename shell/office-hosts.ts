import { browser } from 'wxt/browser';
import type { OfficeSite } from '../rules/policy/types';

/** The sites that an office adds by policy, as far as the browser gives access to them. */
export interface OfficeHosts {
  /** Match patterns of the added hosts that are guarded now. */
  matches(): Promise<readonly string[]>;
  /** Each added site, and whether there is access. */
  report(): Promise<{ site: OfficeSite; access: boolean }[]>;
}

/** The guard as the build names it; the same file that the manifest starts on our own sites. */
const GUARD = 'content-scripts/guard.js';
const ID = 'office-sites';

/** The match pattern of a host. */
export function patternOf(host: string): string {
  return `https://${host}/*`;
}

/** Asks the person for access to a host, by the browser's own question. Call it in a press. */
export async function requestAccess(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] });
}

/**
 * Guards the hosts that the policy adds: as soon as there is both a policy that names them and
 * access, and no longer than both last. `sites` gives the added sites of the policy in force; hosts
 * of `own` patterns are in the manifest and need nothing. Call it synchronously when the worker
 * starts, and `policyChanged` with each change.
 */
export function openOfficeHosts(
  sites: () => Promise<readonly OfficeSite[]>,
  own: readonly string[],
): OfficeHosts & { policyChanged(): void } {
  const report = async () => {
    const added = await sites();
    return Promise.all(
      added.map(async (site) => {
        const origins = [patternOf(site.host)];
        return { site, access: await browser.permissions.contains({ origins }) };
      }),
    );
  };
  const ask = async () => {
    const given = (await report()).filter(({ access }) => access);
    return given.map(({ site }) => patternOf(site.host)).filter((one) => !own.includes(one));
  };
  /** Every message to the worker asks for them; the browser is asked again only after a change. */
  let known: Promise<readonly string[]> | null = null;
  const matches = () => {
    const asked = known ?? ask();
    known = asked;
    asked.catch(() => {
      if (known === asked) known = null;
    });
    return asked;
  };

  /** One after the other: two at once would both find nothing registered. */
  let queue = Promise.resolve();
  const register = () => {
    known = null;
    queue = queue.then(async () => {
      const wanted = await matches();
      const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
      if (JSON.stringify(known?.matches ?? []) === JSON.stringify(wanted)) return;
      if (known !== undefined) await browser.scripting.unregisterContentScripts({ ids: [ID] });
      if (wanted.length === 0) return;
      await browser.scripting.registerContentScripts([
        {
          id: ID,
          js: [GUARD],
          matches: [...wanted],
          allFrames: true,
          runAt: 'document_start',
          persistAcrossSessions: true,
        },
      ]);
    });
    // A browser that refuses leaves the host unguarded; the popup says that it is not guarded.
    queue = queue.catch(() => {});
  };

  browser.permissions.onAdded.addListener(register);
  browser.permissions.onRemoved.addListener(register);
  register();
  return { matches, report, policyChanged: register };
}
