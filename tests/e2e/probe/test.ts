import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { BARE } from '../../pages/editors/answer';
import { UNLISTED } from '../../pages/mastodon/answer';
import { test as base, type Tab } from '../harness/test';
import type { Question } from './questions';

export { expect, pngFile, poll } from '../harness/test';
export type * from './questions';

const here = fileURLToPath(new URL('.', import.meta.url));
const OUT = fileURLToPath(new URL('../../../.cache/probe/', import.meta.url));

/** An extension of one content script, loadable in both browsers; never shipped. */
async function buildProbe(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: OUT,
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
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}manifest.json`, JSON.stringify(manifest));
  writeFileSync(`${OUT}background.js`, '');
  writeFileSync(`${OUT}popup.html`, '<!doctype html><title>probe</title>');
  return OUT;
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
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used
    async ({}, use) => {
      await use(await buildProbe());
    },
    { scope: 'worker' },
  ],
  ask: async ({ tab }, use) => {
    await use(askOn(tab));
  },
});
