import type { Answer } from '../respond.ts';

/** A host of no site: one bare editor of each kind, `/<kind>`, for the conformance suite. */
export const BARE = 'editors.example';

/** What Quill and ProseMirror ask of their page. */
const NEEDED = `
.ql-editor, .ProseMirror { white-space: pre-wrap; }
.ql-container { position: relative; }
.ql-clipboard { left: -100000px; height: 1px; overflow-y: hidden; position: absolute; top: 50%; }`;

/**
 * The answer for the page of bare editors. No Trusted Types here: Quill writes `innerHTML`, so the
 * sites that run on it cannot demand them.
 */
export function bareEditors(url: URL, bundle: (name: string) => string, css: string): Answer {
  if (url.pathname === '/static/editors.js') {
    const headers = { 'content-type': 'text/javascript; charset=utf-8' };
    return { status: 200, headers, body: bundle('editors.js') };
  }
  const body = `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8">
<script>${bundle('first.js')}</script>
<title>Bare editors</title>
<link rel="icon" href="data:,">
<style>${css}${NEEDED}</style></head>
<body><div id="mount"></div><script src="/static/editors.js"></script></body></html>`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
