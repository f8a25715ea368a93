import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { BARE } from '../../pages/editors/answer';
import { UNLISTED } from '../../pages/mastodon/answer';
import { BARE_PAGE } from '../harness/storage';
import { type BrowserName, test as base, type Tab } from '../harness/test';
import type { Question } from './questions';

export { expect, pngFile, poll } from '../harness/test';
export type * from './questions';

const here = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** An extension of one content script, never shipped. A folder for each browser: both may run at once. */
async function buildProbe(kind: BrowserName): Promise<string> {
  const out = `${ROOT}.cache/probe-${kind}/`;
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      minify: false,
      lib: {
        entry: `${here}content.ts`,
        formats: ['iife'],
        name: 'probe',
        fileName: () => 'probe.js',
      },
    },
  });
  const { ALL_MATCHES } = await import('../../../sites');
  const matches = [...ALL_MATCHES, `https://${BARE}/*`, `https://${UNLISTED}/*`];
  const manifest = {
    manifest_version: 3,
    name: 'probe',
    version: '1',
    permissions: ['storage'],
    // Each browser takes its own and ignores the other's.
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_scripts: [{ matches, js: ['probe.js'], run_at: 'document_start' }],
    browser_specific_settings: { gecko: { id: 'ehtiyat@ehtiyat.example' } },
  };
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}manifest.json`, JSON.stringify(manifest));
  writeFileSync(`${out}background.js`, '');
  mkdirSync(dirname(out + BARE_PAGE), { recursive: true });
  cpSync(`${ROOT}public/${BARE_PAGE}`, out + BARE_PAGE);
  writeFileSync(`${out}popup.html`, '<!doctype html><title>probe</title>');
  return out;
}

/** Asks `sites/` in the isolated world of this tab. */
export type Ask = <R>(question: Question) => Promise<R>;

function askOn(tab: Tab): Ask {
  return <R>(question: Question) =>
    tab.evaluate(
      (asked) =>
        new Promise<R>((resolve, reject) => {
          const id = Math.random();
          const hear = (event: Event) => {
            const answer = JSON.parse((event as CustomEvent<string>).detail);
            if (answer.id !== id) return;
            document.removeEventListener('probe-answer', hear);
            if (answer.error) reject(new Error(answer.error));
            else resolve(answer.value as R);
          };
          document.addEventListener('probe-answer', hear);
          const detail = JSON.stringify({ id, question: asked });
          document.dispatchEvent(new CustomEvent('probe-question', { detail }));
        }),
      question,
    );
}

/** The harness with the probe loaded instead of the build that ships. */
export const test = base.extend<{ ask: Ask }>({
  extension: [
    async ({ browserKind }, use) => {
      await use(await buildProbe(browserKind));
    },
    { scope: 'worker' },
  ],
  ask: async ({ tab }, use) => {
    await use(askOn(tab));
  },
});
