import { readFileSync } from 'node:fs';
import type { Answer } from '../respond.ts';

/** Host names that the Bluesky stand-in answers for. */
export const BLUESKY_HOSTS: readonly string[] = ['bsky.app'];

/** The one page of the app. The site sends no content policy, only the frame header (facts 1.6). */
export function blueskyPage(url: URL, bundle: (name: string) => string, shared: string): Answer {
  const own = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  const lang = url.searchParams.get('lang') ?? 'en';
  const body = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<script>${bundle('first.js')}</script>
<title>Bluesky</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>${shared}${own}</style></head>
<body><div id="root"></div><script src="/static/bluesky.js"></script></body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'x-frame-options': 'SAMEORIGIN',
    },
    body,
  };
}
