import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Matcher, problemText, type Rule } from '../../rules';
import { readPack, readRule } from '../../rules/load';
import { TEXT_LANGUAGES } from '../../rules/types';
import { listsOf, loadPacks } from '../packs';
import { PACKS_DIR } from './built-packs';
import { languagesOf } from './languages';
import { readArgs, UsageError } from './usage';

/** Texts to flag, and to leave alone, in each language that a rule speaks. */
const LEAST_EXAMPLES = 5;

/** `lint FILE …`: every mistake in rule or pack files, with file, line, key and what was expected. */
export async function lintCommand(args: string[]): Promise<number> {
  const { positionals } = readArgs(args, {});
  if (positionals.length === 0) throw new UsageError('lint: which files?');
  const { packs } = loadPacks(PACKS_DIR);
  const complaints: string[] = [];
  for (const name of positionals) {
    const path = resolve(name);
    const file = join(basename(dirname(path)), basename(path));
    const yaml = readText(path, name);
    if (basename(path) === 'pack.yaml') {
      const read = readPack(yaml, file);
      if ('problems' in read)
        complaints.push(...read.problems.map((each) => problemText(each, each.line)));
      continue;
    }
    const read = readRule(yaml, file, listsOf(dirname(file), packs));
    if ('problems' in read)
      complaints.push(...read.problems.map((each) => problemText(each, each.line)));
    else complaints.push(...(await habits(read.rule)).map((text) => `${file}: ${text}`));
  }
  process.stdout.write([...complaints, `${complaints.length} complaints`].join('\n').concat('\n'));
  return complaints.length === 0 ? 0 : 1;
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${name}: ${(error as Error).message}`);
  }
}

/** What a well-formed rule still lacks. */
async function habits(rule: Rule): Promise<string[]> {
  const found: string[] = [];
  const spoken = languagesOf(rule);
  const languages = TEXT_LANGUAGES.filter((each) => spoken.has(each) || rule.examples.flag[each]);
  for (const language of languages) {
    for (const kind of ['flag', 'quiet'] as const) {
      const count = rule.examples[kind][language]?.length ?? 0;
      if (count < LEAST_EXAMPLES) {
        found.push(
          `examples.${kind}.${language}: got ${count}, expected at least ${LEAST_EXAMPLES}`,
        );
      }
    }
  }
  if (rule.expires < new Date().toISOString().slice(0, 10)) {
    found.push(`expires: got ${rule.expires}, expected a day to come: compare the sources again`);
  }
  for (const source of rule.match.flatMap(sourceOf)) {
    const { checkSync } = await import('recheck');
    const { status } = checkSync(source, 'u', { timeout: 10_000 });
    if (status !== 'safe') {
      found.push(`pattern ${source}: got ${status}, expected one that takes linear time`);
    }
  }
  return found;
}

function sourceOf(matcher: Matcher): string[] {
  return 'pattern' in matcher ? [matcher.pattern.source] : [];
}
