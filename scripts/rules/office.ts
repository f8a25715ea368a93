import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { OFFICE_SAMPLE } from '../../rules/office-sample';
import { readPosts } from '../../rules/posts-file';
import { type Alarms, runWorkshop, type ShippedText, workshopProblem } from '../../rules/workshop';
import { loadPacks } from '../packs';
import { shippedTexts } from '../vite-packs';
import { PACKS_DIR } from './built-packs';
import { readArgs, readMoment, UsageError } from './usage';

/**
 * `office FILE`: an office's own pack as the workshop page shows it: mistakes with their line, the
 * rules' examples, what they mark in own texts, and on how many of the product's own examples they
 * speak. `office --sample` prints a pack to begin from. Exit code 1 where something is wrong.
 */
export async function officeCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    sample: { type: 'boolean' },
    texts: { type: 'string' },
    now: { type: 'string' },
  });
  if (values.sample) {
    process.stdout.write(OFFICE_SAMPLE);
    return 0;
  }
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('office: which file?');
  const loaded = loadPacks(PACKS_DIR);
  const texts =
    values.texts === undefined ? [] : readPosts(values.texts, textOf(values.texts)).posts;
  const result = await runWorkshop(textOf(file), {
    texts: texts.map(({ text }) => text),
    shipped: shippedTexts(loaded, PACKS_DIR),
    built: loaded,
    now: readMoment(values.now, '--now') ?? new Date(),
  });
  const lines = result.problems.map((each) => `${basename(file)}: ${workshopProblem(each)}`);
  let failures = 0;
  for (const { id, examples, wrong } of result.rules) {
    lines.push(`${id}: ${examples - wrong.length} of ${examples} examples as they should be`);
    for (const { kind, language, text, wrong: why } of wrong) {
      failures += 1;
      lines.push(`FAILED  ${id} ${language} ${kind}: ${why}`, `    ${text}`);
    }
  }
  for (const { text, rules } of result.texts) {
    if (rules.length > 0) lines.push(`marks  ${rules.join(' ')}  ${JSON.stringify(text)}`);
  }
  for (const kind of ['quiet', 'flag'] as const)
    lines.push(...alarmLines(kind, result.shipped[kind]));
  process.stdout.write(`${lines.join('\n')}\n`);
  return result.problems.length + failures === 0 ? 0 : 1;
}

const SAYS: Record<ShippedText['kind'], string> = {
  quiet: 'harmless texts that come with the product',
  flag: 'texts that a rule of the product flags',
};

function alarmLines(kind: ShippedText['kind'], { alarms, total, shown }: Alarms): string[] {
  const rate = total === 0 ? 0 : (100 * alarms) / total;
  return [
    `${alarms}/${total} (${rate.toFixed(2)} %) of the ${SAYS[kind]}`,
    ...shown.map(({ rules, text }) => `    ${rules.join(' ')}  ${JSON.stringify(text)}`),
  ];
}

function textOf(file: string): string {
  if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
  return readFileSync(file, 'utf8');
}
