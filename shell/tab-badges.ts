import { browser } from 'wxt/browser';
import type { Language } from '../rules/types';
import { badgeOf, drawBadge, RELOAD, WITHHELD } from './badge';
import type { PageStatus } from './messages';
import type { From, Matches } from './receive';

/** Keeps the toolbar button of each tab true to what its frames said. In memory only. */
export interface TabBadges {
  /** A frame said how it stands. */
  status(from: From, status: PageStatus): Promise<void>;
  /** Marks the tabs of guarded sites that were open before the extension (or this version) was. */
  markOpenTabs(): Promise<void>;
}

interface TabFrames {
  /** Page load of the top frame that these frames belong to, where the browser tells. */
  document: string | null;
  frames: Map<number, PageStatus>;
}

/**
 * Starts drawing badges. What is forgotten when the worker is stopped comes back with each frame's
 * next status; until then the browser keeps the badge that was drawn. Call it synchronously when
 * the worker starts. `own` are the sites that the manifest names, `guarded` all that are guarded.
 */
export function openTabBadges(
  own: readonly string[],
  guarded: Matches,
  language: () => Promise<Language>,
): TabBadges {
  const tabs = new Map<number, TabFrames>();

  const drawAccess = async () => {
    const given = await browser.permissions.contains({ origins: [...own] });
    await drawBadge(null, given ? badgeOf([]) : WITHHELD, await language());
  };
  const quietly = (work: Promise<unknown>) => {
    // A tab that was closed meanwhile has no button to draw on.
    work.catch(() => {});
  };

  browser.tabs.onRemoved.addListener((tab) => {
    tabs.delete(tab);
  });
  browser.permissions.onAdded.addListener(() => quietly(drawAccess()));
  browser.permissions.onRemoved.addListener(() => quietly(drawAccess()));
  quietly(drawAccess());

  return {
    async status({ tab, frame, document }, status) {
      if (tab === null) return;
      const known = tabs.get(tab) ?? { document: null, frames: new Map() };
      if (frame === 0 && document !== known.document) {
        // A new page: what the frames of the old one said is over.
        if (known.document !== null) known.frames.clear();
        known.document = document;
      }
      known.frames.set(frame, status);
      tabs.set(tab, known);
      const topFirst = [...known.frames].sort(([a], [b]) => a - b).map(([, one]) => one);
      await drawBadge(tab, badgeOf(topFirst), await language());
    },
    async markOpenTabs() {
      const open = await browser.tabs.query({ url: [...(await guarded())] });
      for (const { id, discarded } of open) {
        // A discarded tab loads anew when it is looked at, and is guarded from then on.
        if (id === undefined || discarded === true || tabs.has(id)) continue;
        quietly(drawBadge(id, RELOAD, await language()));
      }
    },
  };
}
