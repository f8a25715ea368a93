import { countAbove } from '../components/listing';
import type { ChipView, PanelView } from '../components/view';
import type { Account, Verdict } from '../rules/types';
import { canGo, gatesOf, pauseLeft, type State } from './machine';

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
    draft,
    verdict,
    failure: decision?.failure ?? null,
    uncheckedOffice: settings.unchecked,
    gates: verdict === null ? null : gatesOf(verdict),
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

/** `@handle` for a person, the name for a Page, `null` when the page does not say. */
export function accountLabel(account: Account): string | null {
  if (account.name !== undefined && (account.kind === 'page' || /^[0-9]*$/.test(account.handle ?? ''))) {
    return account.name;
  }
  return account.handle === null ? (account.name ?? null) : `@${account.handle}`;
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
