import { readFileSync } from 'node:fs';
import type { Answer } from '../respond.ts';
import { metaPage } from '../shared/meta-page.ts';

/** Host names that the Instagram stand-in answers for. */
export const INSTAGRAM_HOSTS: readonly string[] = ['www.instagram.com'];

/** The one page of the app. */
export function instagramPage(url: URL, read: (name: string) => string, shared: string): Answer {
  const own = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  return metaPage({ url, title: 'Instagram', app: 'instagram', read, style: shared + own });
}
