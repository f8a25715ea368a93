import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Answer } from '../respond.ts';

/** Host names that the YouTube stand-in answers for. */
export const YOUTUBE_HOSTS: readonly string[] = ['www.youtube.com', 'studio.youtube.com'];

/** Scripts by nonce; Trusted Types are enforced, by policies of the site's own (facts 1.6). */
function policy(nonce: string): string {
  return [
    "require-trusted-types-for 'script'",
    'trusted-types youtube-policy',
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'unsafe-inline' https: 'report-sample'`,
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ');
}

/** Watch page, posts, live chat and Studio: which one, the script tells by the address. */
export function youtubePage(url: URL, bundle: (name: string) => string, shared: string): Answer {
  const nonce = randomBytes(16).toString('base64');
  const own = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  const lang = url.searchParams.get('lang') ?? 'en';
  // What the page tells of its login: nothing that names the channel (facts 8.5).
  const config = JSON.stringify({ LOGGED_IN: true, HL: lang });
  const body = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<script nonce="${nonce}">${bundle('first.js')}</script>
<script nonce="${nonce}">window.ytcfg=${config};</script>
<title>YouTube</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${shared}${own}</style></head>
<body><script nonce="${nonce}" src="/static/youtube.js"></script></body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
    },
    body,
  };
}
