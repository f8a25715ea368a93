import type { CheckFailure } from '../components/view';
import { sameDraft } from '../rules/draft';
import type { Draft, Verdict } from '../rules/types';

/** First wait before a check that failed is tried again, ms; it doubles each time. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 8_000;

/** Asks the worker for verdicts, and again after a failure for as long as somebody waits for one. */
export interface Checks {
  /** Asks; once for one draft, however often it is called meanwhile. */
  ask(draft: Draft): void;
  /** What is still under way was asked of the old policy and is not handed on. */
  newPolicy(): void;
}

interface Running {
  draft: Draft;
  policy: number;
}

/**
 * `read` adds what was read of the attached files; `send` asks the worker and rejects when there is no
 * verdict in time. `verdict` is told with the draft as it was checked. `wanted`: somebody still waits
 * for a verdict on this draft.
 */
export function createChecks(
  win: Window,
  port: {
    read(draft: Draft): Draft | Promise<Draft>;
    send(draft: Draft): Promise<Verdict>;
    failureOf(error: unknown): CheckFailure;
  },
  on: {
    verdict(draft: Draft, verdict: Verdict): void;
    failure(draft: Draft, failure: CheckFailure): void;
    wanted(draft: Draft): boolean;
  },
): Checks {
  const running = new Set<Running>();
  let policy = 0;

  const ask = async (checked: Draft) => ({ checked, verdict: await port.send(checked) });

  const start = (draft: Draft, wait: number) => {
    if ([...running].some((one) => one.policy === policy && sameDraft(one.draft, draft))) return;
    const own: Running = { draft, policy };
    running.add(own);
    const ended = () => running.delete(own) && own.policy === policy;
    const given = port.read(draft);
    const asked = given instanceof Promise ? given.then(ask) : ask(given);
    asked.then(
      ({ checked, verdict }) => {
        if (ended()) on.verdict(checked, verdict);
      },
      (error: unknown) => {
        if (!ended()) return;
        const failure = port.failureOf(error);
        on.failure(draft, failure);
        if (failure === 'invalidated') return;
        win.setTimeout(() => {
          if (on.wanted(draft)) start(draft, Math.min(2 * wait, LONGEST_WAIT_MS));
        }, wait);
      },
    );
  };

  return {
    ask: (draft) => start(draft, FIRST_WAIT_MS),
    newPolicy() {
      policy += 1;
    },
  };
}
