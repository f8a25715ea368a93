import { randomBytes } from 'node:crypto';
import type { Answer } from '../respond.ts';

/** A forum that a ministry runs; no site file knows it. */
export const FORUM = 'forum.example.gov.pk';

/** The page of one topic, with a reply box, a chat of one line and a search; plain forms, as forums have. */
export function forumPage(css: string): Answer {
  const nonce = randomBytes(16).toString('base64');
  const body = `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8">
<script nonce="${nonce}" src="/static/first.js"></script>
<title>Clean air rules</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${css}
.reply textarea { inline-size: 480px; block-size: 120px; }
.chat textarea { inline-size: 320px; block-size: 32px; resize: none; }</style></head>
<body>
<header><form role="search"><textarea aria-label="Search the forum"></textarea><button>Send</button></form>
<a class="me" href="/u/desk">@air_desk</a></header>
<main><h1>Clean air rules</h1><ol class="posts"></ol>
<form class="reply"><textarea aria-label="Your reply"></textarea>
<p><button type="button">Cancel</button> <button type="submit">Reply</button></p></form>
<section class="chat"><ol class="lines"></ol><textarea aria-label="Chat"></textarea><button type="button">Send</button></section>
<button data-stand-in="sentinel">Like</button></main>
<script nonce="${nonce}" src="/static/forum.js"></script></body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:; form-action 'self'`,
    },
    body,
  };
}
