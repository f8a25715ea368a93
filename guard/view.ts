import { countAbove } from '../components/listing';
import type { ChipView, PanelView } from '../components/view';
import type { Account, Verdict } from '../rules/types';
import type { PageStatus } from '../shell/messages';
import { canGo, gatesOf, pauseLeft } from './ruling';
import type { State } from './state';

/** What the panel shows for a state at a moment (ms), or `null` when there is no panel. */
export function panelView(state: State, siteName: string, at: number): PanelView | null {
  const { decision, look, settings } = state;
  const open = decision ?? look;
  if (open === null || decision?.quiet === true || decision?.step === 'releasing') return null;
  const { draft, verdict } = open;
  return {
    mode: decision === null ? 'look' : 'question',
    language: settings.language,
    site: draft.site,
    siteName,
    surface: draft.surface,
    accountLabel: accountLabel(draft.account),
    register: verdict?.register ?? 'no-register',
    officeName: settings.officeName,
    side: settings.side,
    listed: verdict?.listed ?? null,
    draft,
    verdict,
    failure: decision?.failure ?? null,
    uncheckedOffice: settings.unchecked,
    gates: verdict === null ? null : gatesOf(verdict, settings.emergency),
    chosen: decision?.chosen ?? null,
    pauseLeft: decision === null ? 0 : Math.ceil(pauseLeft(decision, at) / 1000),
    reason: decision?.reason ?? '',
    emergency: decision?.emergency ?? false,
    canGo: canGo(state, at),
    notice: decision !== null && !settings.noticeSeen,
    telling: open.telling,
    decision: state.revision,
  };
}

/** `@handle`, or the name where the site knows people by number; `null` when the page does not say. */
export function accountLabel({ handle, name }: Account): string | null {
  if (handle === null) return name ?? null;
  return /^-?[0-9]+$/.test(handle) ? (name ?? handle) : `@${handle}`;
}

/** The chip for what is known of the draft that is being written. */
export function chipView(
  state: State,
  watched: { verdict: Verdict | null; failure: 'timeout' | 'failed' | 'invalidated' | null },
  telling: ChipView['telling'],
): ChipView {
  const count = watched.verdict === null ? 0 : countAbove(watched.verdict.findings);
  const { language } = state.settings;
  if (watched.failure === 'invalidated') return { language, state: 'reload', count, telling };
  if (watched.failure !== null) return { language, state: 'failed', count, telling };
  if (watched.verdict === null) return { language, state: 'checking', count, telling };
  return { language, state: count > 0 ? 'look' : 'clear', count, telling };
}

/** What the badge is told: how the page stands and a count, never words. */
export function pageStatus(
  state: State,
  verdict: Verdict | null,
  page: PageStatus['state'],
): PageStatus {
  return {
    state: page,
    toLookAt: countAbove(verdict?.findings ?? []),
    held: state.decision !== null,
  };
}
