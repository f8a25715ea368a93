import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { managedSchema } from './rules/policy/table';
import { writeGuardFiles } from './scripts/guard-files';
import { FIREFOX_ID, PUBLIC_KEY } from './scripts/ids';
import { officeHosts } from './scripts/office-hosts';
import { loadPacks } from './scripts/packs';
import { PACKS, packsPlugin, writePackFiles } from './scripts/vite-packs';
import { sitesPlugin } from './scripts/vite-sites';
import { ALL_MATCHES } from './sites';

/**
 * Nothing but our own files runs or is shown. `connect-src` lets the worker read the packs in force,
 * which are files of the extension, and fetch the office's signed bundle: which host that is stands in
 * the office's policy, so no narrower list can be given here; `shell/bundle-fetch.ts` alone uses it.
 */
const EXTENSION_PAGES_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Told instead of WXT's own, which makes us known to the page. */
const NO_CONTEXT = fileURLToPath(new URL('shell/no-script-context.ts', import.meta.url));

const SCHEMA_FILE = 'managed-schema.json';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact(), packsPlugin(), sitesPlugin()],
    resolve: { alias: { 'wxt/utils/content-script-context': NO_CONTEXT } },
    // Vite's stand-in for old browsers would bring a fetch into the popup.
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'alarms'],
    // Asked for host by host, and only for those that the office's policy names.
    optional_host_permissions: ['https://*/*'],
    host_permissions: [...ALL_MATCHES, ...officeHosts(process.env.EHTIYAT_HOSTS)],
    action: { default_title: '__MSG_extensionName__' },
    // `wxt dev` needs its own server on the pages; what ships needs none.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              // First version that shows what data an add-on collects (here: none) at install.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: PUBLIC_KEY,
          // First version with CSS light-dark(), by which the panel follows light and dark.
          minimum_chrome_version: '123',
          // Firefox needs no schema; Chrome hands on only what it finds in one.
          storage: { managed_schema: SCHEMA_FILE },
        }),
  }),
  hooks: {
    'entrypoints:found': (wxt, found) => {
      for (const file of writeGuardFiles(wxt.config.root)) {
        found.push({ ...file, type: 'content-script' });
      }
    },
    'build:publicAssets': (wxt, files) => {
      const below = join(wxt.config.root, '.cache');
      for (const name of writePackFiles(loadPacks(PACKS), below)) {
        files.push({ absoluteSrc: join(below, name), relativeDest: name });
      }
      if (wxt.config.browser === 'firefox') return;
      const contents = `${JSON.stringify(managedSchema(), null, 2)}\n`;
      files.push({ contents, relativeDest: SCHEMA_FILE });
    },
  },
  zip: {
    // What is needed to build the extension again, and nothing else.
    excludeSources: ['tests/**', 'docs/**', 'story/**', 'test-results/**', '**/*.pem'],
  },
});
