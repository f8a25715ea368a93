import { readFileSync } from 'node:fs';
import type { Answer } from '../respond.ts';
import { metaPage } from '../shared/meta-page.ts';

/** Host names that the Threads stand-in answers for. */
export const THREADS_HOSTS: readonly string[] = ['threads.com', 'www.threads.com'];

/** The one page of the app. */
export function threadsPage(url: URL, read: (name: string) => string, shared: string): Answer {
  const own = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  return metaPage({ url, title: 'Threads', app: 'threads', read, style: shared + own });
}
