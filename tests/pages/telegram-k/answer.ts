import { readFileSync } from 'node:fs';
import type { Answer } from '../respond.ts';

/** The host of both of Telegram's web front ends. */
export const TELEGRAM_HOSTS: readonly string[] = ['web.telegram.org'];

/** The page of Web K: everything is in its markup from the start, and its script fills it. */
export function telegramKPage(url: URL, bundle: (name: string) => string, shared: string): Answer {
  const own = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  const lang = url.searchParams.get('lang') ?? 'en';
  const body = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<script>${bundle('first.js')}</script>
<title>Telegram Web</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>${shared}${own}</style></head>
<body class="no-touch"><div class="whole" id="page-chats"><div id="main-columns">
<div class="tabs-tab chatlist-container sidebar sidebar-left" id="column-left"></div>
<div class="tabs-tab main-column" id="column-center"></div></div></div>
<script src="/static/telegram-k.js"></script></body></html>`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
