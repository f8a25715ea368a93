import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ownRulesProblems, weakened } from '../../rules/policy/rules-report';
import { POLICY_KEYS } from '../../rules/policy/table';
import type { LaidPolicy, Policy } from '../../rules/policy/types';
import { type OfficePolicy, readOfficePolicy } from '../office-policy';
import { PACKS_DIR } from './built-packs';
import { rulesOf } from './running';
import { readArgs, UsageError } from './usage';

/**
 * `policy FILE`: checks an office's policy, YAML or JSON, without a browser: unknown keys with the
 * nearest known one, values that cannot be used with the line they stand on, and what would be in
 * force. Exit code 1 where anything was refused.
 */
export async function policyCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, { json: { type: 'boolean' } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('policy: which file?');
  const read = readPolicy(file);
  const { laid, lineOf } = read;
  const { own, compiled } = await rulesOf(laid.policy);
  const owns = own === null ? [] : [{ ...own, at: 'ownRules' }];
  const problems = [
    ...laid.problems.map(({ source: _, ...each }) => ({ ...each, line: lineOf(each.path) })),
    ...owns.flatMap(ownRulesProblems).map((each) => ({ ...each, line: lineOf('ownRules') })),
  ];
  const weaker = weakened(compiled.rules, laid.policy, owns);
  if (values.json) {
    const { policy, sources } = laid;
    process.stdout.write(
      `${JSON.stringify({ problems, policy, sources, weakened: weaker }, null, 2)}\n`,
    );
  } else {
    for (const { line, path, got, expected, kept } of problems) {
      process.stdout.write(
        `${basename(file)}:${line}: ${path}: got ${got}, expected ${expected}; in force instead: ${kept}\n`,
      );
    }
    const note =
      weaker.length === 0
        ? ''
        : `Made weaker, of markings, credentials and identifiers: ${weaker.join(', ')}\n`;
    process.stdout.write(`${inForce(laid)}\n${note}${problems.length} problems\n`);
  }
  return problems.length === 0 ? 0 : 1;
}

/** A policy file as it would be in force, and where its keys stand. @throws UsageError for no file. */
export function readPolicy(file: string): OfficePolicy {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
  const read = readOfficePolicy(text, file, PACKS_DIR);
  if ('mistake' in read) throw new UsageError(read.mistake);
  return read;
}

/** Every key with what is in force, those of the file first told from the defaults. */
function inForce({ policy, sources }: LaidPolicy): string {
  const width = Math.max(...POLICY_KEYS.map(({ length }) => length));
  const line = (key: keyof Policy) =>
    `  ${key.padEnd(width)}  ${sources[key] === 'default' ? 'default' : 'set    '}  ${JSON.stringify(policy[key])}`;
  return ['In force:', ...POLICY_KEYS.map(line)].join('\n');
}
