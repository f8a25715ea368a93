/**
 * Which file an attachment is. A page shows previews and keeps the files to itself; so the files of a
 * trusted event are tied to the previews that appear after it, in order. Where their numbers do not
 * fit, nothing is tied: an unknown file is said to be unread, never guessed.
 */

/** Files that were attached in one go, and when, ms. */
export interface Batch<F> {
  files: readonly F[];
  at: number;
}

/** What is known: the file of each preview by its key (`null`: none is known), and who still waits. */
export interface Ties<F> {
  tied: ReadonlyMap<string, F | null>;
  waiting: readonly Batch<F>[];
}

/** How long files wait for their previews, ms: a site may make small copies of large photos first. */
export const WAIT_MS = 60_000;
/** More previews than any page shows at once; what is older is forgotten. */
const MOST = 200;
/** A key that a site made of a place in a list, for want of a better one. */
const BY_PLACE = /^[a-z]+:\d+$/;

/**
 * The same after a look at the previews of one surface.
 * @param before keys at the last look, in order; `now`: keys at this one.
 * @param isMedia whether a file is a picture or a clip: some places take no others.
 */
export function tie<F>(
  { tied, waiting }: Ties<F>,
  before: readonly string[],
  now: readonly string[],
  at: number,
  isMedia: (file: F) => boolean,
): Ties<F> {
  const known = new Map(tied);
  for (const key of before) if (BY_PLACE.test(key) && !now.includes(key)) known.delete(key);
  const fresh = now.filter((key) => !known.has(key));
  const batches = waiting.filter((batch) => at - batch.at <= WAIT_MS);
  for (let batch = batches[0]; batch !== undefined; batch = batches[0]) {
    const files = fitting(batch.files, fresh.length, isMedia);
    if (files === null) break;
    batches.shift();
    for (const file of files) known.set(fresh.shift() as string, file);
  }
  if (batches.length === 0) {
    for (const key of fresh) {
      const old = inPlaceOf(key, before, now);
      known.set(key, old === null ? null : (known.get(old) ?? null));
      if (old !== null) known.delete(old);
    }
  }
  const kept = [...known].slice(-MOST);
  return { tied: new Map(kept), waiting: batches };
}

/** The files of a batch if so many previews can be theirs; `null` where that cannot be told (yet). */
function fitting<F>(
  files: readonly F[],
  previews: number,
  isMedia: (file: F) => boolean,
): readonly F[] | null {
  if (previews === 0) return null;
  if (files.length <= previews) return files;
  const media = files.filter(isMedia);
  return media.length === previews ? media : null;
}

/** A site may show the same file under another address once it is uploaded, in the same place. */
function inPlaceOf(key: string, before: readonly string[], now: readonly string[]): string | null {
  const old = before.length === now.length ? before[now.indexOf(key)] : undefined;
  return old === undefined || now.includes(old) ? null : old;
}
