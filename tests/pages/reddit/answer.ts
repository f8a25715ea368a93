import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Answer } from '../respond.ts';

/** Host names that the Reddit stand-in answers for. */
export const REDDIT_HOSTS: readonly string[] = ['www', 'sh', 'old', 'chat', 'mod'].map(
  (name) => `${name}.reddit.com`,
);

/** Every page of the site: a server page with elements of the site's own make. */
export function redditPage(url: URL, bundle: (name: string) => string, shared: string): Answer {
  const nonce = randomBytes(16).toString('base64');
  const own = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  const lang = url.searchParams.get('lang') ?? 'en';
  const user = url.searchParams.get('as') ?? 'mocc_pk';
  const app =
    url.hostname === 'old.reddit.com'
      ? `<div id="header"><span class="user"><a href="/user/${user}/">${user}</a></span></div>`
      : `<shreddit-app user-logged-in="true"><a href="/user/citizen_pk/">u/citizen_pk</a>
<a href="/user/${user}/communities">Communities</a>
<after-login-toast-dispatcher username="${user}"></after-login-toast-dispatcher></shreddit-app>`;
  const body = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<script nonce="${nonce}">${bundle('first.js')}</script>
<title>Reddit</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>${shared}${own}</style></head>
<body>${app}<main id="main-content"></main>
<script nonce="${nonce}" src="/static/reddit.js"></script></body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `script-src 'self' 'nonce-${nonce}'; object-src 'none'`,
      'x-frame-options': 'SAMEORIGIN',
    },
    body,
  };
}
