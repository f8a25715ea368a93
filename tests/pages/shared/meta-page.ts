import { randomBytes } from 'node:crypto';
import type { Answer } from '../respond.ts';

/** What a page of Instagram or Threads is made of. */
export interface MetaPage {
  url: URL;
  title: string;
  /** Name of the bundle of the app. */
  app: string;
  read(bundle: string): string;
  style: string;
}

/**
 * The one page of an app of the Meta stack (facts/platforms.md 1.6): scripts by nonce, no eval but
 * WebAssembly, no inline code. Trusted Types are unproven there; the stricter page is the better test.
 */
export function metaPage({ url, title, app, read, style }: MetaPage): Answer {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const lang = url.searchParams.get('lang') ?? 'en';
  const body = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<script nonce="${nonce}">${read('first.js')}</script>
<title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style></head>
<body><div id="mount"></div><div id="layers"></div>
<script nonce="${nonce}" src="/static/${app}.js"></script></body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    },
    body,
  };
}
