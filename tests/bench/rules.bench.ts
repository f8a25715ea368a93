import { afterAll, it } from 'vitest';
import { loadPacks } from '../../scripts/packs';
import { PACKS } from '../../scripts/vite-packs';
import { builtEngine } from './built-engine';
import { phrasesOf, texts } from './texts';

/**
 * Costs as ratios to one pass over the same text: absolute times move from machine to machine,
 * ratios hold. `npm run bench` prints the table; nothing fails because it is slow.
 */
const { check, compileRules, prepareRule, fold, tokenize, PhraseTable } = await builtEngine();
const { rules } = loadPacks(PACKS);
const prepared = rules.map(({ examples: _tests, ...rule }) => prepareRule(rule));
const compiled = compileRules(prepared);
const context = { policy: { packs: ['common', 'pk'], officeAccounts: [] }, now: new Date() };
const tables = [31, 1_000, 10_000].map((count) => {
  const table = new PhraseTable();
  table.add(phrasesOf(count), {});
  return { count, table };
});

/** Long enough for a steady median, short enough to be run often. */
const TIME = { time: 250, warmupTime: 100 };
/** What the table at the end holds. */
const rows: Record<string, Record<string, number | string>> = {};

function note(row: string, column: string, value: number): void {
  rows[row] ??= {};
  rows[row][column] = Number(value.toPrecision(3));
}

function draftOf(text: string) {
  return {
    site: 'x',
    surface: 'post' as const,
    account: { handle: null, kind: 'unknown' as const },
    conversation: null,
    parts: [{ role: 'text' as const, text, attachments: [] }],
  };
}

let seen = 0;
/** The yardstick: look at every unit once. */
function onePass(text: string): void {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  // Kept where it can be read, so that the loop is not left out.
  seen = sum;
}

it.for(Object.entries(texts))('%s', async ([name, text], { bench }) => {
  const folded = fold(text);
  const tokens = tokenize(folded);
  const draft = draftOf(text);
  const steps: [string, () => unknown][] = [
    ['one pass', () => onePass(text)],
    ['fold', () => fold(text)],
    ['words', () => tokenize(folded)],
    ...tables.map(({ count, table }): [string, () => unknown] => [
      `${count.toLocaleString('en')} phrases`,
      () => table.find(folded, tokens),
    ]),
    ['phrases of the packs', () => compiled.table.find(folded, tokens)],
    ['whole check', () => check(compiled, draft, context)],
  ];
  const measured = await bench.compare(
    ...steps.map(([step, run]) =>
      bench(step, async () => {
        await run();
      }),
    ),
    TIME,
  );
  const median = (step: string) => measured.get(step).latency.p50;
  for (const [step] of steps) note(step, name, median(step) / median('one pass'));
  note('whole check, ms', name, median('whole check'));
});

it.for<[string, () => unknown]>([
  ['compile, as shipped', () => compileRules(prepared)],
  ['compile, from the rule files', () => compileRules(rules)],
  ['10,000 phrases into a table', () => new PhraseTable().add(phrasesOf(10_000), {})],
])('%s', async ([name, run], { bench }) => {
  const { latency } = await bench(name, () => {
    run();
  }).run(TIME);
  note(`${name}, ms`, 'warm', latency.p50);
});

afterAll(() => {
  console.log('Medians, in passes over the same text (rows in ms say so):');
  console.table(rows);
  if (Number.isNaN(seen)) throw new Error('the yardstick read nothing');
});
