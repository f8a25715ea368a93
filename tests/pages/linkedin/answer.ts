import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Answer } from '../respond.ts';

/** Host names that the LinkedIn stand-in answers for. */
export const LINKEDIN_HOSTS: readonly string[] = ['www.linkedin.com'];

/**
 * Every page of the site: the application in the document, and the outlet of the old front end, a
 * host without height whose open shadow root holds dialogs. Scripts by nonce; Quill writes
 * `innerHTML`, so Trusted Types cannot be demanded.
 */
export function linkedinPage(url: URL, bundle: (name: string) => string, shared: string): Answer {
  const nonce = randomBytes(16).toString('base64');
  const own = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  const lang = url.searchParams.get('lang') ?? 'en';
  const body = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<script nonce="${nonce}">${bundle('first.js')}</script>
<title>LinkedIn</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>${shared}${own}</style></head>
<body><div id="root"></div>
<div id="interop-outlet" data-testid="interop-shadowdom"></div>
<script nonce="${nonce}" src="/static/linkedin.js"></script></body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `script-src 'self' 'nonce-${nonce}'; object-src 'none'`,
      'x-frame-options': 'sameorigin',
      'x-content-type-options': 'nosniff',
    },
    body,
  };
}
