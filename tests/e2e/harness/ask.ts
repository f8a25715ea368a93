import type { PolicyReport } from '../../../shell/messages';
import { BARE_PAGE } from './storage';
import type { Stage } from './types';

/** What a page of the extension is answered to a message without a request. */
export async function ask(stage: Stage, name: 'policy-report' | 'check-bundle'): Promise<unknown> {
  const tab = await stage.extensionTab(BARE_PAGE);
  const answer = await tab.evaluate(
    async (message) => {
      type Api = { runtime: { sendMessage(message: unknown): Promise<{ value?: unknown }> } };
      const global = globalThis as unknown as { browser?: Api; chrome?: Api };
      return (await (global.browser ?? global.chrome)?.runtime.sendMessage(message))?.value;
    },
    { name, request: null },
  );
  await tab.close();
  return answer;
}

/** The policy in force, as the extension's own pages see it. */
export async function reportOf(stage: Stage): Promise<PolicyReport> {
  return (await ask(stage, 'policy-report')) as PolicyReport;
}
