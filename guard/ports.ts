import type { CheckFailure, FrameView, PopupCommand } from '../components/view';
import type { Draft, Verdict } from '../rules/types';
import type { PageStatus } from '../shell/messages';
import type { GuardSettings } from './state';

/** What the guard needs from the extension. It knows no browser API itself. */
export interface GuardPorts {
  /** Asks the worker. Rejects when there is no verdict in time. */
  check(draft: Draft): Promise<Verdict>;
  /** Why a check was rejected. */
  failureOf(error: unknown): CheckFailure;
  /** Whether a photo, by its beginning (base64), tells where it was taken; `null`: it cannot be told. */
  tellsPosition(head: string, whole: boolean): Promise<boolean | null>;
  /** Lets the worker start, before it is needed. */
  wake(): void;
  status(status: PageStatus): void;
  saveNoticeSeen(): void;
  /** A post for the office went out; never called for a private one. */
  officePosted(draft: Draft): void;
  pushToPopup(view: FrameView): void;
}

/** What the extension tells a running guard. */
export interface Guard {
  settings(settings: GuardSettings): void;
  /** The policy changed: verdicts of the old one are made anew. */
  recheck(): void;
  command(command: PopupCommand): void;
}
