import type { PolicyReport } from '../../../shell/messages';
import { BARE_PAGE } from './storage';
import type { Stage, Tab } from './types';

type Message = { name: 'policy-report' | 'check-bundle'; request: null };

/**
 * One page for all questions: where pages are opened one after the other, Chromium puts off reading
 * the policy, which it does when it has nothing better to do.
 */
const kept = new WeakMap<Stage, Tab>();

/** What a page of the extension is answered to a message without a request. */
export async function ask(stage: Stage, name: Message['name']): Promise<unknown> {
  const message: Message = { name, request: null };
  const open = kept.get(stage);
  if (open !== undefined) {
    // The browser may have been started anew since: then the page is gone.
    const answer = await open.evaluate(send, message).catch(() => undefined);
    if (answer !== undefined) return answer;
    await open.close().catch(() => undefined);
  }
  const tab = await stage.extensionTab(BARE_PAGE);
  kept.set(stage, tab);
  return tab.evaluate(send, message);
}

/** The policy in force, as the extension's own pages see it. */
export async function reportOf(stage: Stage): Promise<PolicyReport> {
  return (await ask(stage, 'policy-report')) as PolicyReport;
}

/** Runs in that page. */
async function send(message: Message): Promise<unknown> {
  type Api = { runtime: { sendMessage(message: unknown): Promise<{ value?: unknown }> } };
  const global = globalThis as unknown as { browser?: Api; chrome?: Api };
  return (await (global.browser ?? global.chrome)?.runtime.sendMessage(message))?.value;
}
