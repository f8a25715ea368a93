import { readFileSync } from 'node:fs';
import type { Answer } from '../respond.ts';

/** Host names that the TikTok stand-in answers for. */
export const TIKTOK_HOSTS: readonly string[] = ['www.tiktok.com'];

/** What the page tells of its login in its first data (facts 9.5). */
function firstData(url: URL): string {
  const uniqueId = url.searchParams.get('as') ?? 'mocc.pk';
  const context = { user: { uid: '7', uniqueId, nickName: 'Ministry of Climate Change' } };
  const data = { __DEFAULT_SCOPE__: { 'webapp.app-context': context } };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The one page of the app. No content policy of the site is known. */
export function tiktokPage(url: URL, bundle: (name: string) => string, shared: string): Answer {
  const own = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  const lang = url.searchParams.get('lang') ?? 'en';
  const body = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<script>${bundle('first.js')}</script>
<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${firstData(url)}</script>
<title>TikTok</title>
<link rel="icon" href="data:,">
<style>${shared}${own}</style></head>
<body><div id="app"></div><script src="/static/tiktok.js"></script></body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
    },
    body,
  };
}
