import { isOffStore, type Json, type KitInput } from './kit';

/** A browser of Chromium's family, and where each system keeps what an administrator sets for it. */
export interface ChromiumBrowser {
  id: 'chrome' | 'edge' | 'chromium';
  name: string;
  /** Below `HKEY_LOCAL_MACHINE`. */
  registry: string;
  /** The file below `/`, on Linux. */
  linux: string;
  /** Its preferences on macOS; those of an extension are `<domain>.extensions.<id>`. */
  domain: string;
  /** How it is told to show the toolbar button. */
  pin: Record<string, string>;
}

/** Sources: each vendor's policy reference, `ExtensionSettings` and "Policies for extensions". */
export const CHROMIUM_BROWSERS: readonly ChromiumBrowser[] = [
  {
    id: 'chrome',
    name: 'Google Chrome',
    registry: 'SOFTWARE\\Policies\\Google\\Chrome',
    linux: 'etc/opt/chrome/policies/managed/ehtiyat.json',
    domain: 'com.google.Chrome',
    pin: { toolbar_pin: 'force_pinned' },
  },
  {
    id: 'edge',
    name: 'Microsoft Edge',
    registry: 'SOFTWARE\\Policies\\Microsoft\\Edge',
    linux: 'etc/opt/edge/policies/managed/ehtiyat.json',
    domain: 'com.microsoft.Edge',
    pin: { toolbar_state: 'force_shown' },
  },
  {
    id: 'chromium',
    name: 'Chromium',
    registry: 'SOFTWARE\\Policies\\Chromium',
    linux: 'etc/chromium/policies/managed/ehtiyat.json',
    domain: 'org.chromium.Chromium',
    pin: { toolbar_pin: 'force_pinned' },
  },
];

/** Those that Windows and macOS fleets have. */
export const MANAGED_BROWSERS = CHROMIUM_BROWSERS.filter(({ id }) => id !== 'chromium');

/** What Firefox reads. */
export const FIREFOX = {
  id: 'firefox',
  name: 'Mozilla Firefox',
  registry: 'SOFTWARE\\Policies\\Mozilla\\Firefox',
  linux: 'etc/firefox/policies/policies.json',
  domain: 'org.mozilla.firefox',
} as const;

/** The extension's entry in `ExtensionSettings`: installed for everybody, not to be removed. */
export function chromiumInstall(kit: KitInput, { pin }: ChromiumBrowser): Record<string, Json> {
  return {
    installation_mode: 'force_installed',
    update_url: kit.updateUrl,
    // Without it later versions are asked for where the package itself says.
    ...(isOffStore(kit) && { override_update_url: true }),
    ...pin,
  };
}

/** The add-on's entry in Firefox's `ExtensionSettings`. */
export function firefoxInstall(kit: KitInput): Record<string, Json> {
  return {
    installation_mode: 'force_installed',
    install_url: kit.xpiUrl,
    default_area: 'navbar',
  };
}
