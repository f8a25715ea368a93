import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Answer } from '../respond.ts';

/** A host that no list names: only its front end says that it is Mastodon. */
export const UNLISTED = 'social.example.org';

/** Host names that the Mastodon stand-in answers for. */
export const MASTODON_HOSTS: readonly string[] = [
  'mastodon.social',
  'mastodon.online',
  'social.network.europa.eu',
  'ec.social-network.europa.eu',
  'social.bund.de',
  'social.overheid.nl',
  UNLISTED,
];

/** The headers of the site: nothing by default, scripts by file, styles by nonce (facts 1.6). */
function policy(nonce: string): string {
  return [
    "base-uri 'none'",
    "default-src 'none'",
    "frame-ancestors 'none'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' data:",
    "manifest-src 'self'",
    "form-action 'self'",
    "child-src 'self' blob:",
    "worker-src 'self' blob:",
    "connect-src 'self' data: blob:",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
  ].join('; ');
}

/** What the page says of its login in its first data (facts 12.5). `?as=ayesha`: another login. */
function initialState(url: URL): string {
  const ayesha = url.searchParams.get('as') === 'ayesha';
  const user = ayesha ? 'ayesha' : 'mocc';
  const own = {
    id: '1',
    username: user,
    acct: user,
    display_name: ayesha ? 'Ayesha Khan' : 'Ministry of Climate Change',
    url: `https://${url.hostname}/@${user}`,
    bot: false,
    group: false,
  };
  const meta = { me: '1', domain: url.hostname, locale: url.searchParams.get('lang') ?? 'en' };
  const other = { id: '2', username: 'citizen', acct: 'citizen@pk.example', display_name: 'C' };
  const data = { meta, compose: { me: '1' }, accounts: { 2: other, 1: own } };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The server page of the single-page site, or of `/share`. */
export function mastodonPage(url: URL, shared: string): Answer {
  const nonce = randomBytes(16).toString('base64');
  const own = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  const lang = url.searchParams.get('lang') ?? 'en';
  const share = url.pathname === '/share';
  // glitch-soc names the front end on the document.
  const flavour = url.searchParams.has('glitch') ? ' data-user-flavour="glitch"' : '';
  const props = `data-props="{&quot;locale&quot;:&quot;${lang}&quot;}"`;
  const holder = share
    ? `<div id="mastodon-compose" ${props}></div>`
    : `<div class="app-holder" id="mastodon" ${props}></div>`;
  const body = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"${flavour}><head><meta charset="utf-8">
<script src="/static/first.js"></script>
<title>Mastodon</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style nonce="${nonce}">${shared}${own}</style>
<script id="initial-state" type="application/json">${initialState(url)}</script>
<script src="/static/mastodon.js" defer></script></head>
<body class="${share ? 'modal-layout compose-standalone' : 'app-body'} no-reduce-motion">
${holder}</body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    },
    body,
  };
}
