import { type BundleReason, type BundleRefusal, MOST_BUNDLE_BYTES } from '../rules/policy/bundle';

/** What the office's address answered. `unchanged`: what was taken before is still the newest. */
export type Fetched =
  | { text: string; etag: string | null }
  | 'unchanged'
  | { refused: BundleRefusal };

/** Longest that a server may take for the whole answer, ms. */
const LONGEST_MS = 20_000;
const NOT_MODIFIED = 304;
/** Longest ETag that is kept and sent back. */
const LONGEST_ETAG = 200;

/**
 * Asks the office's own address for its bundle: the only request of this extension that leaves the
 * device. No cookies, no referrer, no body; of the device the server learns what any server does of
 * who asks (its address, the browser's name), and the ETag that it gave itself. A redirect is not
 * followed, so nobody else is asked.
 * @param url https, from the office's managed policy.
 * @param etag of the bundle that is in force, where there is one.
 */
export async function fetchBundle(url: string, etag: string | null): Promise<Fetched> {
  const limit = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    limit.abort();
  }, LONGEST_MS);
  let begun = false;
  try {
    const answer = await fetch(url, {
      headers: etag === null ? {} : { 'If-None-Match': etag },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: limit.signal,
    });
    begun = true;
    if (answer.status === NOT_MODIFIED && etag !== null) return 'unchanged';
    if (answer.type === 'opaqueredirect') return no('redirected', 'give the final address');
    if (answer.status !== 200) return no('status', `HTTP ${answer.status}`);
    const text = await textOf(answer);
    if (text === null) return no('oversize', `more than ${MOST_BUNDLE_BYTES} bytes`);
    const given = answer.headers.get('ETag');
    return { text, etag: given !== null && given.length <= LONGEST_ETAG ? given : null };
  } catch (error) {
    if (late) return no('slow', `more than ${LONGEST_MS / 1000} s`);
    const detail = error instanceof Error ? error.message : String(error);
    return no(begun ? 'broken-off' : 'unreachable', detail);
  } finally {
    clearTimeout(timer);
    // What is still under way of a refused answer is not wanted.
    limit.abort();
  }
}

/** The whole text, `null` as soon as it is more than a bundle may be. */
async function textOf(answer: Response): Promise<string | null> {
  const said = Number(answer.headers.get('Content-Length') ?? 0);
  if (said > MOST_BUNDLE_BYTES) return null;
  const reader = answer.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MOST_BUNDLE_BYTES) return null;
    text += decoder.decode(value, { stream: true });
  }
}

function no(reason: BundleReason, detail: string): { refused: BundleRefusal } {
  return { refused: { reason, detail } };
}
