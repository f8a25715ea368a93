import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, compileRules } from '../../rules';
import { compareSeverity } from '../../rules/gate';
import { loadPacks } from '../../scripts/packs';
import { PACKS } from '../../scripts/vite-packs';

/**
 * All packs that extend no other, on texts that were written by somebody who had not read the rules
 * (`written/README.md`). The bounds are what was measured, with a little room; they only get tighter.
 */
const { rules, packs } = loadPacks(PACKS);
const compiled = compileRules(rules, packs);
const inForce = packs.filter((pack) => pack.extends === undefined).map(({ pack }) => pack);
const policy = { packs: inForce, officeAccounts: [], windows: [] };
const now = new Date('2026-11-21T12:00:00');

interface Item {
  id: string;
  text: string;
  expect: string[];
  must_not?: string[];
}

function read(name: string): Item[] {
  return readFileSync(new URL(`written/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item);
}

async function findingsIn(text: string) {
  const account = { handle: null, kind: 'unknown' as const };
  const parts = [{ role: 'text' as const, text, attachments: [] }];
  const draft = { site: 'x', surface: 'post' as const, account, conversation: null, parts };
  return (await check(compiled, draft, { policy, now })).findings;
}

describe.each([
  ['official-ur', 133, 2],
  ['official-roman', 116, 2],
  ['official-en-pk', 105, 2],
  ['private-ur', 101, 1],
  ['private-roman', 62, 0],
])('%s', (name, count, most) => {
  it(`of ${count} posts at most ${most} are warned about, none is stopped`, async () => {
    const items = read(name);
    expect(items.length).toBe(count);
    const reaching: Record<'warn' | 'block', string[]> = { warn: [], block: [] };
    for (const { id, text } of items) {
      for (const { rule, severity } of await findingsIn(text)) {
        for (const level of ['warn', 'block'] as const) {
          const reaches = [severity.office, severity.private].some(
            (each) => compareSeverity(each, level) >= 0,
          );
          if (reaches) reaching[level].push(`${id}: ${rule}`);
        }
      }
    }
    expect(reaching.block).toEqual([]);
    expect(reaching.warn.length, reaching.warn.join('\n')).toBeLessThanOrEqual(most);
  });
});

it.each([
  ['markings-violating', 88],
  ['abusive-ur', 88],
  ['political-ur', 58],
  ['rumour-ur', 64],
  ['leaks', 36],
])('%s: at least %d are found', async (name, least) => {
  let found = 0;
  for (const { text, expect: expected } of read(name)) {
    if (expected.length === 0) continue;
    const categories = new Set<string>((await findingsIn(text)).map(({ category }) => category));
    if (expected.every((each) => categories.has(each))) found++;
  }
  expect(found).toBeGreaterThanOrEqual(least);
});

it('words of a marking in an innocent place are let be', async () => {
  const items = read('markings-nearmiss');
  const wrong: string[] = [];
  for (const { id, text, must_not: never = [] } of items) {
    for (const { category } of await findingsIn(text)) if (never.includes(category)) wrong.push(id);
  }
  expect(items.length).toBeGreaterThanOrEqual(100);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
});
