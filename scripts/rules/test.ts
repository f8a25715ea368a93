import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { problemText, type Rule } from '../../rules';
import { readRule } from '../../rules/load';
import { type Outcome, tryExamples } from '../../rules/try-examples';
import { TEXT_LANGUAGES } from '../../rules/types';
import { loadPacks } from '../packs';
import { PACKS_DIR } from './built-packs';
import { readArgs, UsageError } from './usage';

/** `test`: every rule's own examples, a table of rule and language, and each failure with its text. */
export async function testCommand(args: string[]): Promise<number> {
  const { positionals } = readArgs(args, {});
  const { rules, packs, problems } = loadPacks(PACKS_DIR);
  const named = positionals.length === 0 ? [''] : positionals;
  const chosen = new Set(named.flatMap((name) => rulesNamed(name, rules, problems)));
  const failures: string[] = [];
  const width = Math.max(10, ...[...chosen].map(({ id }) => id.length));
  process.stdout.write(`${'rule'.padEnd(width)}  ${TEXT_LANGUAGES.map(cell).join('  ')}\n`);
  for (const rule of chosen) {
    const outcomes = await tryExamples(rule, packs);
    const cells = TEXT_LANGUAGES.map((language) =>
      cell(summary(outcomes.filter((outcome) => outcome.language === language))),
    );
    process.stdout.write(`${rule.id.padEnd(width)}  ${cells.join('  ')}\n`);
    for (const { language, kind, text, wrong } of outcomes) {
      if (wrong !== null) failures.push(`${rule.id} ${language} ${kind}: ${wrong}\n    ${text}`);
    }
  }
  for (const problem of problems) {
    if (named.some((name) => concerns(name, problem.file))) {
      failures.push(problemText(problem, problem.line));
    }
  }
  for (const failure of failures) process.stdout.write(`FAILED  ${failure}\n`);
  process.stdout.write(`${chosen.size} rules, ${failures.length} failures\n`);
  return failures.length === 0 ? 0 : 1;
}

function cell(text: string): string {
  return text.padEnd(13);
}

/** `5/5 6/6`: flagged of those to flag, quiet of those to be quiet. */
function summary(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return '-';
  const count = (kind: 'flag' | 'quiet') => {
    const of = outcomes.filter((outcome) => outcome.kind === kind);
    return `${of.filter(({ wrong }) => wrong === null).length}/${of.length}`;
  };
  return `${count('flag')} ${count('quiet')}`;
}

function concerns(name: string, file: string): boolean {
  return name === '' || file.startsWith(`${name}/`) || file === `${name}.yaml`;
}

/** The rules of a pack, one rule by id, or those of a file. @throws UsageError for what is none. */
function rulesNamed(
  name: string,
  rules: readonly Rule[],
  problems: readonly { file: string }[],
): Rule[] {
  const found = rules.filter(({ id }) => concerns(name, `${id}.yaml`));
  if (found.length > 0 || problems.some(({ file }) => concerns(name, file))) return found;
  const path = resolve(name);
  if (!existsSync(path)) {
    throw new UsageError(`${name} is no pack, no rule and no file; "list" names all rules`);
  }
  const file = join(basename(dirname(path)), basename(path));
  const own = rules.find(({ id }) => `${id}.yaml` === file);
  if (own !== undefined) return [own];
  const read = readRule(readFileSync(path, 'utf8'), file);
  if ('rule' in read) return [read.rule];
  throw new UsageError(
    read.problems.map((problem) => problemText(problem, problem.line)).join('\n'),
  );
}
