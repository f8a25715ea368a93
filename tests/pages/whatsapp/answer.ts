import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Answer } from '../respond.ts';

/** Host names that the WhatsApp stand-in answers for. */
export const WHATSAPP_HOSTS: readonly string[] = ['web.whatsapp.com'];

/** Neither inline scripts nor eval since March 2024 (facts 1.6); styles of its own. */
function policy(nonce: string): string {
  return [
    "default-src 'self' data: blob:",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    'block-all-mixed-content',
  ].join('; ');
}

/** The one page of the app. */
export function whatsappPage(url: URL, shared: string): Answer {
  const nonce = randomBytes(16).toString('base64');
  const own = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  const lang = url.searchParams.get('lang') ?? 'en';
  const body = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<script src="/static/first.js"></script>
<title>WhatsApp</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style nonce="${nonce}">${shared}${own}</style></head>
<body><div id="app"></div><script src="/static/whatsapp.js"></script></body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
      'x-frame-options': 'DENY',
    },
    body,
  };
}
