import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BLUESKY_HOSTS, blueskyPage } from './bluesky/answer.ts';
import { BARE, bareEditors } from './editors/answer.ts';
import { actorAt } from './facebook/people.ts';
import { FORUM, forumPage } from './forum/answer.ts';
import { INSTAGRAM_HOSTS, instagramPage } from './instagram/answer.ts';
import { LINKEDIN_HOSTS, linkedinPage } from './linkedin/answer.ts';
import { MASTODON_HOSTS, mastodonPage } from './mastodon/answer.ts';
import { REDDIT_HOSTS, redditPage } from './reddit/answer.ts';
import { telegramAPage } from './telegram-a/answer.ts';
import { TELEGRAM_HOSTS, telegramKPage } from './telegram-k/answer.ts';
import { THREADS_HOSTS, threadsPage } from './threads/answer.ts';
import { TIKTOK_HOSTS, tiktokPage } from './tiktok/answer.ts';
import { WHATSAPP_HOSTS, whatsappPage } from './whatsapp/answer.ts';
import { YOUTUBE_HOSTS, youtubePage } from './youtube/answer.ts';

/** What the stand-in server answers. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const X = ['x.com', 'twitter.com', 'mobile.x.com', 'mobile.twitter.com'];
const FACEBOOK = ['www.facebook.com', 'web.facebook.com', 'm.facebook.com'];
const SUITE = ['business.facebook.com'];

/** Every host name the stand-in pages answer for. */
export const HOSTS: readonly string[] = [
  ...X,
  'www.x.com',
  'www.twitter.com',
  ...FACEBOOK,
  ...SUITE,
  ...MASTODON_HOSTS,
  ...BLUESKY_HOSTS,
  FORUM,
  ...THREADS_HOSTS,
  ...INSTAGRAM_HOSTS,
  ...LINKEDIN_HOSTS,
  ...REDDIT_HOSTS,
  ...YOUTUBE_HOSTS,
  ...TELEGRAM_HOSTS,
  ...WHATSAPP_HOSTS,
  ...TIKTOK_HOSTS,
];

const read = (name: string) =>
  readFileSync(new URL(`../../.cache/pages/${name}`, import.meta.url), 'utf8');
const style = () => readFileSync(new URL('./style.css', import.meta.url), 'utf8');

/** Scripts by nonce only, no eval, no inline; styles likewise; Trusted Types demanded. */
function policy(nonce: string, meta: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${meta ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Facebook's inline data on who acts (facts/platforms.md 3.5); X has none. */
function inlineData(app: 'x' | 'facebook', url: URL): string {
  if (app === 'x') return '';
  const { id, name } = actorAt(url);
  const data = JSON.stringify({ USER_ID: id, NAME: name });
  return `<script type="application/json">${data}</script>`;
}

function page(app: 'x' | 'facebook', url: URL): Answer {
  const nonce = randomBytes(16).toString('base64');
  const root = app === 'x' ? 'react-root' : 'mount';
  const body = `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8">
<script nonce="${nonce}">${read('first.js')}</script>
<title>${app === 'x' ? 'Home / X' : 'Facebook'}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style()}</style></head>
<body>${inlineData(app, url)}<div id="${root}"></div><div id="layers"></div>
<script nonce="${nonce}" src="/static/${app}.js"></script></body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce, app === 'facebook'),
      'x-frame-options': app === 'x' ? 'DENY' : 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    },
    body,
  };
}

/** The stand-in answer for an address, or `null` when it is none of the sites. */
export function respond(address: string): Answer | null {
  const url = new URL(address);
  if (url.hostname === BARE) return bareEditors(url, read, style());
  const facebook = FACEBOOK.includes(url.hostname) || SUITE.includes(url.hostname);
  if (!facebook && !HOSTS.includes(url.hostname)) return null;
  const script = /^\/static\/([a-z-]+)\.js$/.exec(url.pathname)?.[1];
  if (script) {
    const headers = { 'content-type': 'text/javascript; charset=utf-8' };
    return { status: 200, headers, body: read(`${script}.js`) };
  }
  if (/\.\w+$/.test(url.pathname)) return { status: 404, headers: {}, body: '' };
  // A composer that a site brings out tomorrow: nobody's table knows it.
  if (url.hostname === FORUM || url.pathname === '/i/labs/write') return forumPage(style());
  if (BLUESKY_HOSTS.includes(url.hostname)) return blueskyPage(url, read, style());
  if (INSTAGRAM_HOSTS.includes(url.hostname)) return instagramPage(url, read, style());
  if (THREADS_HOSTS.includes(url.hostname)) return threadsPage(url, read, style());
  if (LINKEDIN_HOSTS.includes(url.hostname)) return linkedinPage(url, read, style());
  if (REDDIT_HOSTS.includes(url.hostname)) return redditPage(url, read, style());
  if (YOUTUBE_HOSTS.includes(url.hostname)) return youtubePage(url, read, style());
  if (TIKTOK_HOSTS.includes(url.hostname)) return tiktokPage(url, read, style());
  if (MASTODON_HOSTS.includes(url.hostname)) return mastodonPage(url, style());
  if (WHATSAPP_HOSTS.includes(url.hostname)) return whatsappPage(url, style());
  if (TELEGRAM_HOSTS.includes(url.hostname)) {
    return /^\/a(\/|$)/.test(url.pathname)
      ? telegramAPage(url, style())
      : telegramKPage(url, read, style());
  }
  return page(facebook ? 'facebook' : 'x', url);
}
