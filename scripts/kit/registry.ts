import { type ChromiumBrowser, chromiumInstall, FIREFOX, firefoxInstall } from './browsers';
import { type Json, type KitInput, settings } from './kit';

/** One value of the Windows registry, below `HKEY_LOCAL_MACHINE`. */
export type RegistryEntry = { key: string; name: string } & (
  | { type: 'String'; value: string }
  | { type: 'DWord'; value: number }
  | { type: 'MultiString'; value: string[] }
);

/** The registry of one browser: what is set, and the keys in which nothing else may stand. */
export interface RegistryPart {
  entries: RegistryEntry[];
  /** Ours alone. A value in them that is not among the entries is left from an older policy. */
  own: string[];
  /** A text that another policy may have put here; our subkey of the same name would take its place. */
  rival: { key: string; name: string };
}

const RIVAL = 'ExtensionSettings';

/**
 * Registry values of Chrome or Edge. Lists and objects are one text of JSON, which Chromium reads by
 * the extension's schema (`components/policy/core/common/registry_dict.cc`); the extension's entry in
 * `ExtensionSettings` is a subkey of its own, so that other entries stay as they are.
 */
export function chromiumRegistry(kit: KitInput, browser: ChromiumBrowser): RegistryPart {
  const install = `${browser.registry}\\${RIVAL}\\${kit.chromeId}`;
  const policy = `${browser.registry}\\3rdparty\\extensions\\${kit.chromeId}\\policy`;
  const installed = Object.entries(chromiumInstall(kit, browser));
  return {
    entries: [
      ...installed.map(([name, value]) => entry(install, name, value)),
      ...settings(kit).map(([name, value]) => entry(policy, name, value)),
    ],
    own: [install, policy],
    rival: { key: browser.registry, name: RIVAL },
  };
}

/**
 * Registry values of Firefox, where all settings of an add-on are one text of JSON
 * (`toolkit/components/enterprisepolicies/WindowsGPOParser.sys.mjs`).
 */
export function firefoxRegistry(kit: KitInput): RegistryPart {
  const install = `${FIREFOX.registry}\\${RIVAL}\\${kit.firefoxId}`;
  const all = JSON.stringify(Object.fromEntries(settings(kit)));
  return {
    entries: [
      ...Object.entries(firefoxInstall(kit)).map(([name, value]) => entry(install, name, value)),
      {
        key: `${FIREFOX.registry}\\3rdparty\\Extensions`,
        name: kit.firefoxId,
        type: 'MultiString',
        value: [all],
      },
    ],
    own: [install],
    rival: { key: FIREFOX.registry, name: RIVAL },
  };
}

/** How the registry holds a value of a policy. */
export function entry(key: string, name: string, value: Json): RegistryEntry {
  if (typeof value === 'boolean') return { key, name, type: 'DWord', value: value ? 1 : 0 };
  if (Number.isInteger(value)) return { key, name, type: 'DWord', value: value as number };
  if (typeof value === 'string') return { key, name, type: 'String', value };
  return { key, name, type: 'String', value: JSON.stringify(value) };
}
