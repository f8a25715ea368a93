import { createReadStream, existsSync } from 'node:fs';
import { compareSeverity } from '../../rules/gate';
import type { Finding } from '../../rules/types';
import { makeChecker, speaks } from './checker';
import { type Item, readItems } from './input';
import { readArgs, readMoment, UsageError } from './usage';

/** The row of all labels together. */
const WHOLE = 'all';

/** Findings in texts of one file with one label. */
interface Row {
  items: number;
  /** Ids with any finding, with one at `warn` or above, and with one at `block`. */
  any: string[];
  warn: string[];
  block: string[];
  /** Of the items that say what is expected: those in which it was found. */
  expected: number;
  hit: string[];
  missed: string[];
  /** Ids with a finding of a category they must not have. */
  forbidden: string[];
}

/**
 * `measure FILE.jsonl …`: for each label of each file, how many texts get a finding at all, at
 * `warn` or above, at `block` (in the line's own capacity; without one, in any), and of the expected
 * categories how many are found, with the ids.
 */
export async function measureCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    pack: { type: 'string' },
    json: { type: 'boolean' },
    now: { type: 'string' },
  });
  if (positionals.length === 0) throw new UsageError('measure: which files of JSON Lines?');
  const checker = makeChecker(values.pack);
  const now = readMoment(values.now, '--now') ?? new Date();
  let code = 0;
  for (const file of positionals) {
    if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
    const rows = new Map<string, Row>();
    for await (const line of readItems(createReadStream(file))) {
      if ('problem' in line) {
        process.stderr.write(`${file}: ${line.problem}\n`);
        code = 1;
        continue;
      }
      const { item } = line;
      const { findings } = await checker.check(item.draft, item.now ?? now);
      const label = [item.fields.label, item.fields.tier].filter(Boolean).join(' / ') || '-';
      const heard = findings.filter((finding) => speaks(finding, item.capacity));
      for (const name of [WHOLE, label]) {
        const row = rows.get(name) ?? newRow();
        rows.set(name, row);
        note(row, item, heard);
      }
    }
    for (const [label, row] of rows) process.stdout.write(print(file, label, row, values.json));
  }
  return code;
}

function newRow(): Row {
  return {
    items: 0,
    any: [],
    warn: [],
    block: [],
    expected: 0,
    hit: [],
    missed: [],
    forbidden: [],
  };
}

function note(row: Row, item: Item, findings: readonly Finding[]): void {
  const id = String(item.id);
  const reaches = (level: 'warn' | 'block') =>
    findings.some(({ severity }) =>
      (item.capacity === undefined ? (['office', 'private'] as const) : [item.capacity]).some(
        (capacity) => compareSeverity(severity[capacity], level) >= 0,
      ),
    );
  row.items++;
  if (findings.length > 0) row.any.push(id);
  if (reaches('warn')) row.warn.push(id);
  if (reaches('block')) row.block.push(id);
  const found = new Set<string>(findings.map(({ category }) => category));
  const all = listOf(item.fields.expect);
  const any = listOf(item.fields.expect_any);
  if (all.length + any.length > 0) {
    row.expected++;
    // Where any one of several is enough, the file says so.
    const right =
      any.length > 0 ? any.some((each) => found.has(each)) : all.every((each) => found.has(each));
    (right ? row.hit : row.missed).push(id);
  }
  if (listOf(item.fields.must_not).some((each) => found.has(each))) row.forbidden.push(id);
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function print(file: string, label: string, row: Row, json: boolean | undefined): string {
  if (json) return `${JSON.stringify({ file, label, ...row })}\n`;
  const share = (part: number, whole: number) =>
    `${part}/${whole}${whole > 0 ? ` (${((100 * part) / whole).toFixed(1)} %)` : ''}`;
  const lines = [
    `${file}  ${label}`,
    `  any ${share(row.any.length, row.items)}  warn or above ${share(row.warn.length, row.items)}: ${row.warn.join(' ')}`,
    `  block ${share(row.block.length, row.items)}: ${row.block.join(' ')}`,
  ];
  if (row.expected > 0) {
    lines.push(
      `  expected found ${share(row.hit.length, row.expected)}; missed: ${row.missed.join(' ')}`,
    );
  }
  if (row.forbidden.length > 0) lines.push(`  must not: ${row.forbidden.join(' ')}`);
  return `${lines.join('\n')}\n`;
}
