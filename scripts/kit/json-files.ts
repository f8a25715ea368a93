import { CHROMIUM_BROWSERS, chromiumInstall, FIREFOX, firefoxInstall } from './browsers';
import { type Json, type KitFiles, type KitInput, pretty, settings } from './kit';

/** Firefox's `policies.json`. */
export function firefoxPolicies(kit: KitInput): { policies: Record<string, Json> } {
  return {
    policies: {
      ExtensionSettings: { [kit.firefoxId]: firefoxInstall(kit) },
      '3rdparty': { Extensions: { [kit.firefoxId]: Object.fromEntries(settings(kit)) } },
    },
  };
}

/** Policy files for Linux, below the path that they have there, and Firefox's file for all systems. */
export function jsonFiles(kit: KitInput): KitFiles {
  const files: KitFiles = new Map();
  for (const browser of CHROMIUM_BROWSERS) {
    const content = {
      ExtensionSettings: { [kit.chromeId]: chromiumInstall(kit, browser) },
      '3rdparty': { extensions: { [kit.chromeId]: Object.fromEntries(settings(kit)) } },
    };
    files.set(`linux/${browser.linux}`, pretty(content));
  }
  files.set(`linux/${FIREFOX.linux}`, pretty(firefoxPolicies(kit)));
  return files;
}

/** What the Google Admin console takes under "Policy for extensions". */
export function googleAdminFile(kit: KitInput): string {
  return pretty(Object.fromEntries(settings(kit).map(([key, value]) => [key, { Value: value }])));
}
