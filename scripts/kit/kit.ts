import { POLICY_KEYS } from '../../rules/policy/table';
import type { Policy } from '../../rules/policy/types';

/** A kit as it leaves: the path of each file below the kit's folder, and what is in it. */
export type KitFiles = Map<string, string | Uint8Array>;

/** Any JSON value. */
export type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** All that an office says, once. Every template is made from it and from the policy table. */
export interface KitInput {
  /** What the office sets, as it wrote it; checked, and in the order of the table. */
  values: Partial<Record<keyof Policy, Json>>;
  /** Name of the office, for headings. */
  office: string;
  /** Id in Chrome, Edge and Chromium: 32 letters a to p. */
  chromeId: string;
  /** Where Chrome, Edge and Chromium ask for the package. */
  updateUrl: string;
  firefoxId: string;
  /** Where Firefox fetches the package. */
  xpiUrl: string;
}

const STORES = [
  'https://clients2.google.com/service/update2/crx',
  'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
];

/** Where the Chrome Web Store gives packages from; Edge takes it as well. */
export const CHROME_STORE = STORES[0] as string;

/** Whether the package comes from the office's own server, not from a store. */
export function isOffStore({ updateUrl }: Pick<KitInput, 'updateUrl'>): boolean {
  return !STORES.includes(updateUrl);
}

/** The address in Mozilla's store that always gives the newest package. */
export function mozillaStore(firefoxId: string): string {
  return `https://addons.mozilla.org/firefox/downloads/latest/${firefoxId}/latest.xpi`;
}

/** Key and value of everything that the office sets, in the order of the table. */
export function settings({ values }: Pick<KitInput, 'values'>): [keyof Policy, Json][] {
  return POLICY_KEYS.flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [[key, value] as [keyof Policy, Json]];
  });
}

/** JSON as people read it, with a line end. */
export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
