import { checkCommand } from './check';
import { dryRunCommand } from './dry-run';
import { explainCommand } from './explain';
import { lintCommand } from './lint';
import { listCommand } from './list';
import { measureCommand } from './measure';
import { newCommand } from './new';
import { officeCommand } from './office';
import { policyCommand } from './policy';
import { testCommand } from './test';
import { UsageError } from './usage';

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number> | number>> = {
  check: checkCommand,
  test: testCommand,
  lint: lintCommand,
  explain: explainCommand,
  list: listCommand,
  new: newCommand,
  measure: measureCommand,
  policy: policyCommand,
  office: officeCommand,
  'dry-run': dryRunCommand,
};

const USAGE = `npm run rules -- <command>

  check [--pack pk,common] [--capacity office|private] [--jsonl] [--now ISO]
        checks the text on standard input; with --jsonl, one JSON object a line:
        {"id","text","lang"?,"capacity"?,"site"?,"surface"?,"account"?,"now"?}
  test [PACK|RULE|FILE ...]   runs the rules' own examples
  lint FILE ...               says what is wrong in rule files, with the line
  explain RULE                what a rule says, why, and how it matches
  list [PACK ...]             all rules, a line each
  new PACK/ID                 writes a rule file to begin from
  measure [--pack ...] FILE.jsonl ...
                              alarm rate and recall by label, with the ids
  policy [--json] FILE        checks an office's policy (YAML, JSON): what is refused, what is in force
  office [--texts FILE] FILE  checks an office's own pack as the workshop does; --sample prints one
  dry-run [--policy FILE] [--pack ...] [--texts] [--json] FILE
                              what the rules would have said of past office posts (.txt .csv .jsonl)

Without --pack every pack is in force but those that extend another (a province, a service).
`;

/**
 * Runs one command.
 * @returns the exit code: 0, 1 where something was found wrong, 2 where the command was not understood.
 */
export async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const wanted = ['', 'help', '--help', '-h'].includes(name);
    (wanted ? process.stdout : process.stderr).write(
      wanted ? USAGE : `no command ${JSON.stringify(name)}\n\n${USAGE}`,
    );
    return wanted ? 0 : 2;
  }
  try {
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
