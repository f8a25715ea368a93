import type { Pack } from '../../rules';
import { draftOf } from '../../rules/draft';
import { tallyOf } from '../../rules/dry-run';
import type { Policy } from '../../rules/policy/types';
import { readPosts } from '../../rules/posts-file';
import { openRuleEngine } from '../../shell/rule-engine';
import { send } from '../../shell/send';
import { optionsStore } from './store';

/** Longest stretch of work without a look at the page, ms. */
const STRETCH_MS = 40;
/** Largest file, bytes. */
const LARGEST = 50 * 1024 * 1024;

/**
 * Goes through a file of past posts with the policy in force, in stretches that leave the page
 * alive. A file that is chosen meanwhile ends the one before. Nothing of it leaves the page's memory.
 */
export function openDryRun(
  { packs, ruleIds }: { packs: readonly Pack[]; ruleIds: readonly string[] },
  policy: () => Policy | null,
) {
  const engine = openRuleEngine(packs, ruleIds);
  let turn = 0;
  const show = (part: Partial<ReturnType<typeof optionsStore.getState>['dryRun']>) =>
    optionsStore.setState(({ dryRun }) => ({ dryRun: { ...dryRun, ...part } }));

  const run = async (file: File, mine: number) => {
    show({ file: file.name, done: 0, total: 0, result: null, failed: '' });
    if (file.size > LARGEST) throw new Error(`more than ${LARGEST / 1024 / 1024} MB`);
    const inForce = policy();
    if (inForce === null) throw new Error('the settings in force are not known yet');
    const officePackTexts = await send('office-packs', null);
    const read = readPosts(file.name, await file.text());
    const { checker, packs: withOwn } = await engine({ ...inForce, officePackTexts });
    const context = { policy: { ...inForce, packs: [...withOwn] }, now: new Date() };
    const tally = tallyOf(read);
    let since = performance.now();
    for (const [done, post] of read.posts.entries()) {
      const draft = draftOf(post.text, post);
      tally.add(post, await checker.check(draft, context));
      if (performance.now() - since < STRETCH_MS) continue;
      show({ done: done + 1, total: read.posts.length });
      await new Promise((next) => setTimeout(next));
      if (mine !== turn) return;
      since = performance.now();
    }
    show({ done: read.posts.length, total: read.posts.length, result: tally.result() });
  };

  return (file: File) => {
    turn += 1;
    const mine = turn;
    run(file, mine).catch((error: unknown) => {
      if (mine === turn) show({ failed: error instanceof Error ? error.message : String(error) });
    });
  };
}
