import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, compileRules } from '../../rules';
import { compareSeverity } from '../../rules/gate';
import type { Finding } from '../../rules/types';
import { loadPacks } from '../../scripts/packs';
import { PACKS } from '../../scripts/vite-packs';

/** The rules as they ship, on real sentences. The bounds are what was measured: they only go down. */
const compiled = compileRules(loadPacks(PACKS).rules);
const policy = { packs: ['common', 'pk'], officeAccounts: [] };
const now = new Date('2026-11-21T12:00:00');

interface Item {
  id: string;
  text: string;
  label: string;
  expect: string[];
  must_not?: string[];
}

function read(name: string): Item[] {
  const lines = readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Item);
}

async function findingsIn(text: string): Promise<Finding[]> {
  const draft = {
    site: 'x',
    surface: 'post' as const,
    account: { handle: null, kind: 'unknown' as const },
    conversation: null,
    parts: [{ role: 'text' as const, text, attachments: [] }],
  };
  return (await check(compiled, draft, { policy, now })).findings;
}

function isLoud({ severity }: Finding): boolean {
  return (
    compareSeverity(severity.office, 'note') > 0 || compareSeverity(severity.private, 'note') > 0
  );
}

describe.each([
  ['official-ur-health', 60, 0],
  ['nearmiss-en-pii', 60, 0],
  ['nearmiss-en-hatecheck', 40, 0],
])('%s', (name, count, most) => {
  it(`of ${count} sentences at most ${most} are warned about`, async () => {
    const items = read(name);
    expect(items.length).toBe(count);
    const loud: string[] = [];
    for (const { id, text } of items) {
      for (const finding of (await findingsIn(text)).filter(isLoud)) {
        loud.push(`${id}: ${finding.rule}`);
      }
    }
    expect(loud.length, loud.join('\n')).toBeLessThanOrEqual(most);
  });
});

describe('pii-pk-synthetic', () => {
  it.each([
    ['synthetic Pakistani mobile', 29, 29],
    ['synthetic Pakistani IBAN', 7, 7],
    ['synthetic Pakistani email', 7, 7],
  ])('%s: of %d found %d', async (label, count, least) => {
    const items = read('pii-pk-synthetic').filter((item) => item.label === label);
    expect(items.length).toBe(count);
    const found = await Promise.all(
      items.map(async ({ text }) =>
        (await findingsIn(text)).some(({ category }) => category === 'personal-data'),
      ),
    );
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(least);
  });
});
