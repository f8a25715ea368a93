import { readFileSync } from 'node:fs';
import type { Answer } from '../respond.ts';

/** Scripts by file only, by a tag in the page (facts 14.6). */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval' https://t.me/_websync_ https://telegram.me/_websync_",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
].join('; ');

/** The page of Web A, at `/a/` of the host that it shares with Web K. */
export function telegramAPage(url: URL, shared: string): Answer {
  const own = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  const lang = url.searchParams.get('lang') ?? 'en';
  const body = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<script src="/static/first.js"></script>
<title>Telegram Web</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>${shared}${own}</style></head>
<body><div id="root"></div><div id="portals"></div>
<script src="/static/telegram-a.js"></script></body></html>`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
