import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { check } from '../../rules';
import { draftOf } from '../../rules/draft';
import { type DryRun, tallyOf } from '../../rules/dry-run';
import { defaultPolicy } from '../../rules/policy/table';
import { readPosts } from '../../rules/posts-file';
import { builtPacks, packsNamed } from './built-packs';
import { readPolicy } from './policy';
import { rulesOf } from './running';
import { readArgs, readMoment, UsageError } from './usage';

/**
 * `dry-run FILE`: what a policy would have said of past office posts, by rule and by post. Words of
 * the posts are printed with `--texts` only. Exit code 1 after a line that is no post.
 */
export async function dryRunCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    policy: { type: 'string' },
    pack: { type: 'string' },
    now: { type: 'string' },
    json: { type: 'boolean' },
    texts: { type: 'boolean' },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('dry-run: which file?');
  if (values.policy !== undefined && values.pack !== undefined) {
    throw new UsageError('dry-run: --policy names the packs; leave --pack out');
  }
  const built = builtPacks();
  const policy =
    values.policy === undefined
      ? { ...defaultPolicy, packs: packsNamed(values.pack, built.packs) }
      : readPolicy(values.policy).laid.policy;
  const { compiled, packs } = await rulesOf(policy, built);
  const inForce = { ...policy, packs };
  const now = readMoment(values.now, '--now') ?? new Date();
  const read = readPosts(basename(file), textOf(file));
  const tally = tallyOf(read);
  for (const post of read.posts) {
    tally.add(post, await check(compiled, draftOf(post.text, post), { policy: inForce, now }));
  }
  const run = tally.result();
  process.stdout.write(
    values.json ? `${JSON.stringify(withoutTexts(run))}\n` : report(run, values.texts),
  );
  return run.problems.length === 0 ? 0 : 1;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

function withoutTexts(run: DryRun) {
  return { ...run, listed: run.listed.map(({ text: _, masked: __, ...each }) => each) };
}

function report(run: DryRun, texts: boolean | undefined): string {
  const share = (part: number) =>
    `${part}/${run.posts}${run.posts > 0 ? ` (${((100 * part) / run.posts).toFixed(1)} %)` : ''}`;
  const lines = [
    ...run.problems.map(({ line, why }) => `line ${line}: ${why}`),
    `${run.posts} posts: something to look at ${share(run.alarms)}, to mend first ${share(run.mend)}, any finding ${share(run.any)}`,
    ...run.rules.map(
      ({ rule, severity, posts }) =>
        `  ${String(posts).padStart(6)}  ${severity.padEnd(7)}  ${rule}`,
    ),
    ...run.listed.flatMap(({ line, severity, rules, text }) => [
      `line ${line}  ${severity}  ${rules.join(' ')}`,
      ...(texts ? [`    ${text.replace(/\s+/gu, ' ')}`] : []),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
