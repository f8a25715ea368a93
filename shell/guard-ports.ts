import type { FrameView } from '../components/view';
import type { Guard, GuardPorts } from '../guard/ports';
import type { GuardSettings } from '../guard/state';
import { DEFAULT_EMERGENCY } from '../rules/gate';
import type { OfficeSite } from '../rules/policy/types';
import { SURFACE_KINDS } from '../rules/types';
import { openFramePort } from './frame-port';
import type { PageStatus, Settings } from './messages';
import { isInvalidated, MessageError, send } from './send';
import { watchSettings } from './settings-watch';

/** What a guard starts with, and how the extension reaches it once it runs. */
export interface GuardConnection {
  /** In force until the worker has answered: asks about everything, and lets nobody be stuck. */
  first: GuardSettings;
  ports: GuardPorts;
  /** `recheck` is called when the policy changed: what was found before it is out of date. */
  attach(guard: Guard & { recheck?(): void }): void;
}

/**
 * Connects the guard of one frame to worker and popup. Nothing here waits. `onOffice` is given what
 * the office's policy says of this host, each time that the settings come.
 */
export function connectGuard(onOffice: (site: OfficeSite | null) => void): GuardConnection {
  let guard: Guard | null = null;
  let known: Settings | null = null;
  let told: PageStatus | null = null;
  const frame = openFramePort((command) => guard?.command(command));
  const pass = () => {
    if (guard !== null && known !== null) guard.settings(guardSettings(known));
  };
  const ask = watchSettings((settings) => {
    const changed = known !== null && known.policyMark !== settings.policyMark;
    known = settings;
    onOffice(settings.site);
    pass();
    if (changed) guard?.recheck();
  });
  return {
    first: {
      language: 'en',
      officeName: '',
      question: 'always',
      unchecked: 'allow',
      noticeSeen: false,
      side: { helpDesk: '', legalPage: '', logo: '' },
      emergency: DEFAULT_EMERGENCY,
      coverage: { surfaces: SURFACE_KINDS, sitesOff: [] },
    },
    ports: {
      check: (draft) => send('check', { draft }),
      tellsPosition: (head, whole) => send('photo-position', { head, whole }),
      failureOf: (error) => (error instanceof MessageError ? error.kind : 'failed'),
      wake: ask,
      status(status) {
        if (told !== null && sameStatus(told, status)) return;
        told = status;
        // A badge that was not drawn must not disturb the page; a later status draws it.
        send('page-status', status).catch(() => {
          told = null;
        });
      },
      saveNoticeSeen() {
        send('notice-seen', null).catch(() => {});
      },
      officePosted(draft) {
        // A post that could not be counted is posted all the same.
        send('office-posted', { draft }).catch(() => {});
      },
      pushToPopup(view: FrameView) {
        frame.push(isInvalidated() ? { ...view, state: 'off' } : view);
      },
    },
    attach(started) {
      guard = started;
      pass();
    },
  };
}

function guardSettings(settings: Settings): GuardSettings {
  const { language, question, unchecked, noticeSeen, surfaces, sitesOff } = settings;
  const { emergency, legalPage, logo } = settings;
  const coverage = { surfaces, sitesOff };
  return {
    ...{ language, question, unchecked, noticeSeen, coverage, emergency },
    officeName: settings.officeName[language],
    side: { helpDesk: settings.helpDesk[language], legalPage, logo },
  };
}

function sameStatus(a: PageStatus, b: PageStatus): boolean {
  return a.state === b.state && a.toLookAt === b.toLookAt && a.held === b.held;
}
