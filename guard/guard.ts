import type { Telling } from '../components/view';
import { sameDraft } from '../rules/draft';
import type { Draft, Mend } from '../rules/types';
import type { Site, Surface } from '../sites/types';
import { capture } from './capture';
import { FIND_MS, watchPage } from './changed-page';
import { createChecks } from './checks';
import { clipboardOf } from './clipboard';
import { countBoxes, coveredSite, isOff } from './coverage';
import { failSoft } from './fail-soft';
import { createFiles } from './files';
import { findAgain } from './find-again';
import { followPage, SCAN_MS, TYPING_SCAN_MS } from './follow-page';
import { type Held, heldAfter, heldAt, restoreFocus } from './held';
import { next } from './machine';
import { mendInTime } from './mend';
import { createOverlay } from './overlay';
import { drawPageNote } from './page-note';
import { panelActions } from './panel-actions';
import { createPanelHost } from './panel-host';
import { popupActions } from './popup-side';
import type { Guard, GuardPorts } from './ports';
import { readDraft } from './read-draft';
import { isOurs, relayInside } from './relay';
import { release } from './release';
import { reportOf } from './report';
import { rulePress, wouldLetThrough } from './ruling';
import { createStage } from './stage';
import {
  type Effect,
  type GuardSettings,
  initialState,
  type Event as MachineEvent,
  type State,
} from './state';
import { chipView, panelView } from './view';
import { createWatch } from './watch';

/** How long a held surface may be away (a re-render) before it counts as gone, ms. */
const GONE_MS = 1_500;

/**
 * Starts the guard of one page (frame). Call it synchronously at `document_start`: from then on the
 * press is held, whether or not settings and worker ever answer.
 */
export function startGuard(
  win: Window,
  known: Site,
  first: GuardSettings,
  ports: GuardPorts,
): Guard {
  const doc = win.document;
  const { site: whole, read } = createFiles(win, known, ports.tellsPosition);
  const site = coveredSite(whole, () => state.settings.coverage);
  const frame = win.crypto.randomUUID();
  const stage = createStage(doc);
  let state: State = initialState(first);
  let held: Held | null = null;
  let goneSince: number | null = null;
  let mending = false;
  /** A panel or a mend took the caret from its place since the press was held. */
  let caretTaken = false;
  let ticking = false;
  let telling: Telling | null = null;
  let found = { boxes: 0, leftOut: 0 };
  const dispatch = (...events: MachineEvent[]) => {
    let caret = false;
    for (const event of events) {
      const step = next(state, event);
      state = step.state;
      for (const effect of step.effects) {
        if (effect.do === 'restore-caret') caret = true;
        else perform(effect);
      }
    }
    draw();
    // At once: a key that is typed now belongs at the old caret.
    if (caret) restoreCaret();
  };

  const actions = panelActions(dispatch, () => panel.painted(), clipboardOf(win));
  const panel = createPanelHost(win, stage, actions);

  const onPage = capture(win, site, {
    isOurs: (event) => isOurs(stage, event),
    relay: (event) => relayInside(stage, event),
    takesKeys: () => mending || panelView(state, site.name, Date.now()) !== null,
    panelKey: (event, armed) => panel.key(event, armed),
    rule(draft) {
      const ruled = rulePress(state, draft, Date.now());
      state = ruled.state;
      return ruled.ruling;
    },
    wouldLetThrough: (draft) => wouldLetThrough(state, draft, Date.now()),
    held(surface, draft) {
      held = surface === null ? null : heldAt(surface, doc);
      telling = null;
      goneSince = null;
      caretTaken = false;
      if (surface !== null) watch.follow(surface, draft);
      dispatch({ type: 'held', draft, at: Date.now() });
    },
  });

  const watch = createWatch(win, site, {
    begin: ports.wake,
    check: (draft) => checks.ask(draft),
    changed() {
      if (telling !== 'press-again' && telling !== 'key-again') telling = null;
      draw();
    },
  });
  // What is left out on purpose is no change of the page.
  const page = watchPage(win, whole, () => draw());
  const overlay = createOverlay(stage, () => {
    const watched = watch.current();
    if (watched === null) return;
    const surface = watch.surface();
    if (surface !== null) held = heldAt(surface, doc);
    dispatch({ type: 'look', draft: watched.draft });
  });

  const findHeld = (draft: Draft, from: Held | null = held): Surface | null =>
    from === null ? null : findAgain(site, doc, from.anchor, draft);

  const perform = (effect: Exclude<Effect, { do: 'restore-caret' }>) => {
    switch (effect.do) {
      case 'check':
        checks.ask(effect.draft);
        break;
      case 'release':
        void releaseNow(effect.draft);
        break;
      case 'mend':
        void mendNow(effect.draft, effect.mend);
        break;
      case 'tell':
        telling = effect.telling === 'sent' ? null : effect.telling;
        break;
      case 'office-posted':
        ports.officePosted(effect.draft);
        break;
      case 'save-notice-seen':
        ports.saveNoticeSeen();
        break;
    }
  };

  const isWaiting = (draft: Draft): boolean =>
    [state.decision, watch.current()].some(
      (one) => one != null && one.verdict === null && sameDraft(one.draft, draft),
    );
  const checks = createChecks(
    win,
    { read, send: ports.check, failureOf: ports.failureOf },
    {
      verdict(draft, verdict) {
        watch.settle(draft, { verdict });
        dispatch({ type: 'verdict', draft, verdict, at: Date.now() });
      },
      failure(draft, failure) {
        watch.settle(draft, { failure });
        dispatch({ type: 'check-failed', draft, failure });
      },
      wanted: isWaiting,
    },
  );

  const releaseNow = async (draft: Draft) => {
    draw();
    restoreCaret();
    const from = held;
    const find = () => findHeld(draft, from);
    const stands = () => state.decision?.step === 'releasing' && state.decision.draft === draft;
    const outcome = await release(win, site, draft, find, stands);
    const surface = failSoft(find, () => null);
    if (outcome === 'changed' && surface !== null) {
      dispatch({ type: 'draft-changed', draft: readDraft(site, surface, doc) });
    } else if (outcome === 'gone' || outcome === 'changed') {
      dispatch({ type: 'surface-gone' });
    } else {
      dispatch({ type: 'released', draft, outcome, at: Date.now() });
    }
    watch.reread();
  };

  const mendNow = async (draft: Draft, mend: Mend) => {
    mending = true;
    caretTaken = true;
    draw();
    // With no press held the mend is for the draft that is being written.
    const find = () => (state.decision === null ? watch.surface() : findHeld(draft));
    const surface = failSoft(find, () => null);
    const ok = surface !== null && (await mendInTime(win, surface, draft, mend.edits));
    const after = failSoft(find, () => null);
    if (ok && held !== null && after !== null) held = heldAfter(held, after, mend.edits);
    mending = false;
    if (after === null) dispatch({ type: 'surface-gone' });
    else dispatch({ type: 'mended', draft: readDraft(site, after, doc), ok });
    watch.reread();
  };

  const restoreCaret = () => {
    const from = held;
    if (from === null || mending || !caretTaken) return;
    const restore = () => restoreFocus(from, site, doc, watch.surface());
    failSoft(restore, () => {});
  };

  /** The draft under an open question may be changed by the site, or go away with the page. */
  const lookAfterHeld = () => {
    const { decision } = state;
    if (decision === null || decision.step !== 'asking' || mending) return;
    const surface = findHeld(decision.draft);
    if (surface !== null) {
      goneSince = null;
      dispatch({ type: 'draft-changed', draft: readDraft(site, surface, doc) });
    } else if (decision.draft.parts.length > 0 && decision.telling !== 'surface-gone') {
      goneSince ??= Date.now();
      if (Date.now() - goneSince >= GONE_MS) dispatch({ type: 'surface-gone' });
      else win.setTimeout(lookAfterHeld, GONE_MS);
    }
  };

  const draw = () => {
    const view = mending ? null : panelView(state, site.name, Date.now());
    panel.show(view);
    if (view !== null) caretTaken = true;
    // What is beside the question must never keep it from being asked or answered.
    failSoft(
      () => drawOverlay(false),
      () => {},
    );
    failSoft(drawNote, () => {});
    failSoft(report, () => {});
    if (view !== null && view.pauseLeft > 0 && !ticking) {
      ticking = true;
      win.setTimeout(() => {
        ticking = false;
        draw();
      }, 250);
    }
  };

  /** `moved`: nothing is new but where things stand, if that. */
  const drawOverlay = (moved: boolean) => {
    const watched = watch.current();
    const surface = watched === null ? null : watch.glance(moved ? TYPING_SCAN_MS : SCAN_MS);
    if (watched === null || surface === null) overlay.draw(null, moved);
    else overlay.draw({ surface, ...watched, chip: chipView(state, watched, telling) }, moved);
  };

  const off = () => isOff(known, state.settings.coverage);
  const drawNote = () =>
    drawPageNote(stage, page.unheld() && !off() ? state.settings : null, () => {
      page.seen();
      draw();
    });

  const report = () => {
    const now = { state, watched: watch.current(), ...found, off: off(), page };
    const { status, view } = reportOf(win, site, frame, now);
    ports.status(status);
    ports.pushToPopup(view);
  };

  const scan = followPage(win, {
    roots: () => site.roots(doc),
    scan: [
      () => panel.keep(),
      () => onPage.watchRoots(),
      () => {
        found = countBoxes(whole.surfaces(doc), known, state.settings.coverage);
      },
      lookAfterHeld,
      () => watch.current() !== null && watch.reread(),
      () => drawOverlay(false),
      report,
    ],
    moved() {
      panel.keep();
      drawOverlay(true);
    },
  });
  win.setTimeout(scan, FIND_MS);
  scan();

  return {
    settings: (settings) => dispatch({ type: 'settings', settings }),
    recheck() {
      checks.newPolicy();
      watch.recheck();
      dispatch({ type: 'policy-changed' });
    },
    command(command) {
      if (command.frame === frame) popupActions(command, state, watch.current(), dispatch);
    },
  };
}
