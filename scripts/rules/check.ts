import { draftOf } from '../../rules/draft';
import type { Capacity, Draft, Verdict } from '../../rules/types';
import { type Checker, makeChecker, speaks } from './checker';
import { readAll, readItems } from './input';
import { readArgs, readCapacity, readMoment } from './usage';

/** `check`: the findings of a text, or of each line of JSON Lines. Exit code 1 after a bad line. */
export async function checkCommand(args: string[]): Promise<number> {
  const { values } = readArgs(args, {
    pack: { type: 'string' },
    capacity: { type: 'string' },
    jsonl: { type: 'boolean' },
    now: { type: 'string' },
  });
  const capacity = readCapacity(values.capacity, '--capacity');
  const now = readMoment(values.now, '--now') ?? new Date();
  const checker = makeChecker(values.pack);
  if (values.jsonl) return checkLines(checker, capacity, now);
  const draft = draftOf(await readAll(process.stdin));
  process.stdout.write(report(draft, await checker.check(draft, now), capacity, checker.packs));
  return 0;
}

async function checkLines(
  checker: Checker,
  capacity: Capacity | undefined,
  now: Date,
): Promise<number> {
  let code = 0;
  for await (const line of readItems(process.stdin)) {
    if ('problem' in line) {
      process.stderr.write(`${line.problem}\n`);
      code = 1;
      continue;
    }
    const { item } = line;
    const started = performance.now();
    const verdict = await checker.check(item.draft, item.now ?? now);
    const ms = Number((performance.now() - started).toFixed(3));
    const found = lineOf(item.draft, verdict, item.capacity ?? capacity);
    process.stdout.write(`${JSON.stringify({ id: item.id, ...found, ms })}\n`);
  }
  return code;
}

/** One finding for each range; one on the draft as a whole has an empty range at 0. */
function lineOf(draft: Draft, verdict: Verdict, capacity: Capacity | undefined) {
  const findings = verdict.findings
    .filter((finding) => speaks(finding, capacity))
    .flatMap(({ rule, category, severity, ranges }) =>
      (ranges.length > 0 ? ranges : [{ part: 0, start: 0, end: 0 }]).map(
        ({ part, start, end }) => ({
          rule,
          category,
          severity,
          start,
          end,
          text: draft.parts[part]?.text.slice(start, end) ?? '',
        }),
      ),
    );
  const signals = verdict.signals.map(({ capacity: suggested, range }) => ({
    capacity: suggested,
    start: range.start,
    end: range.end,
  }));
  return { findings, signals };
}

/** The verdict for people. */
function report(
  draft: Draft,
  verdict: Verdict,
  capacity: Capacity | undefined,
  packs: readonly string[],
): string {
  const lines: string[] = [];
  for (const finding of verdict.findings.filter((each) => speaks(each, capacity))) {
    const card = verdict.cards[finding.rule];
    const said = capacity === undefined ? bySeverity(finding.severity) : finding.severity[capacity];
    lines.push(`${finding.rule}  ${finding.category}  ${said}`);
    for (const { part, start, end } of finding.ranges) {
      const words = draft.parts[part]?.text.slice(start, end) ?? '';
      lines.push(
        `  [${start}, ${end})  ${finding.sensitive ? '(not shown)' : JSON.stringify(words)}`,
      );
    }
    for (const { part, index, of } of finding.attachments) {
      lines.push(`  attachment ${index + 1} of part ${part + 1}: ${of}`);
    }
    if (card === undefined) continue;
    const { why, may, report: channels } = card.words.en;
    if (finding.report && channels !== undefined) lines.push(`  ${channels}`);
    else lines.push(`  ${why}`, `  ${may}`);
    for (const { instrument, clause, year, grade } of card.citations) {
      lines.push(`  ${instrument}, ${clause} (${year}), grade ${grade}`);
    }
  }
  for (const { capacity: suggested, range } of verdict.signals) {
    const words = draft.parts[range.part]?.text.slice(range.start, range.end);
    lines.push(`reads like ${suggested}: ${JSON.stringify(words)}`);
  }
  for (const { what, detail } of verdict.unchecked) lines.push(`not checked (${what}): ${detail}`);
  if (verdict.findings.length === 0) lines.push('nothing found');
  lines.push(`packs: ${packs.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

function bySeverity({ office, private: own }: Record<Capacity, string | null>): string {
  return `office ${office ?? '-'}, private ${own ?? '-'}`;
}
