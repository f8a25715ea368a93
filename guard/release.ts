import { sameDraft } from '../rules/draft';
import type { Draft } from '../rules/types';
import type { Site, Surface } from '../sites/types';
import { failSoft } from './fail-soft';
import { meaningOf } from './learn-keys';
import { pressOnce } from './press-control';
import { isDisabled, readDraft } from './read-draft';
import type { Released } from './released';
import { until } from './until';

/** How the one press of a release ended. `changed`: the words are others now; nothing was pressed. */
export type ReleaseOutcome = Released['outcome'] | 'changed' | 'gone';

/** How long the site may be without its submit control (it moves it about), ms. */
const CONTROL_MS = 1_500;
/** How long the site may take to show that the post went out, ms. */
const TAKEN_MS = 8_000;
/** The same before a site that may ignore our press is taken to have done so, ms. */
const IGNORED_MS = 4_000;
/** The longest that a question of the site's own ("post anyway?") is waited for, ms. */
const PENDS_MS = 120_000;

/**
 * Presses the submit control of the surface once, if the words are still exactly those of the
 * draft, and watches for the site's own sign of the result. `find` finds the surface anew; `stands`
 * says whether the answer still holds. Never rejects: a site whose table throws took nothing.
 */
export async function release(
  win: Window,
  site: Site,
  draft: Draft,
  seek: () => Surface | null,
  stands: () => boolean,
): Promise<ReleaseOutcome> {
  const doc = win.document;
  const find = () => failSoft(seek, () => null);
  const ready = await until(win, CONTROL_MS, () => {
    const surface = find();
    if (surface === null) return null;
    // A key needs no control, but waits for one that is there and says that it does nothing now.
    const byKey = surface.key !== undefined && surface.submit === null;
    return byKey || !isDisabled(surface.submit) ? surface : null;
  });
  if (ready === null) {
    const surface = find();
    if (surface === null) return draft.parts.length === 0 ? 'press-again' : 'gone';
    return sameDraft(readDraft(site, surface, doc), draft) ? 'press-again' : 'changed';
  }
  if (!sameDraft(readDraft(site, ready, doc), draft)) return 'changed';
  if (!stands()) return 'not-taken';
  if (!pressOnce(ready)) {
    const left = find();
    // A page may take a key without saying so to the browser: then the words are out already.
    if (left !== null && sameDraft(readDraft(site, left, doc), draft)) return 'unheeded';
  }
  const pends = () =>
    failSoft(
      () => site.pends(doc),
      () => false,
    );
  const signOf = (): ReleaseOutcome | null => {
    if (pends()) return null;
    const outcome = site.outcome(doc, ready);
    if (outcome === 'refused') return 'not-taken';
    if (outcome === 'sent') return 'sent';
    const surface = find();
    // The box is gone, or holds other words: the site took them.
    if (surface === null) return 'sent';
    const now = readDraft(site, surface, doc);
    if (sameDraft(now, draft)) return null;
    return ready.key !== undefined && meaningOf(wordsOf(draft), wordsOf(now)) === 'line'
      ? 'new-line'
      : 'sent';
  };
  let taken = ready.mayIgnore ? await until(win, IGNORED_MS, signOf) : null;
  if (ready.mayIgnore && taken === null && !pends() && !isDisabled(find()?.submit ?? null)) {
    return 'ignored';
  }
  taken ??= await until(win, TAKEN_MS, signOf);
  // Not for ever: while a release is under way, no other press of this draft is asked about.
  for (let waited = TAKEN_MS; taken === null && waited < PENDS_MS && pends(); waited += TAKEN_MS) {
    taken = await until(win, TAKEN_MS, signOf);
  }
  const after = ready.key === undefined ? null : find();
  const meant = after && meaningOf(wordsOf(draft), wordsOf(readDraft(site, after, doc)));
  if (ready.key !== undefined && meant !== null) site.keyShown(ready, ready.key, meant);
  return taken ?? (draft.parts.length === 0 ? 'sent' : 'not-taken');
}

function wordsOf({ parts }: Draft): string {
  return parts.map(({ text }) => text).join('\n');
}
