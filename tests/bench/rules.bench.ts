import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { check, compileRules } from '../../rules';
import { fold } from '../../rules/engine/normalize';
import { tokenize } from '../../rules/engine/tokens';
import { loadPacks } from '../../scripts/packs';
import { PACKS } from '../../scripts/vite-packs';

/**
 * Costs as ratios against one pass over the same text: absolute times move from machine to machine,
 * ratios hold. Run with `npm run bench`; vitest prints the ratios.
 */
const sentences = ['official-ur-health', 'nearmiss-en-pii'].flatMap((name) =>
  readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text),
);
const DRAFT = 280;
const LONGEST = 100_000;
const { rules } = loadPacks(PACKS);
const compiled = compileRules(rules);
const context = { policy: { packs: ['common', 'pk'], officeAccounts: [] }, now: new Date() };

function draftOf(text: string) {
  return {
    site: 'x',
    surface: 'post' as const,
    account: { handle: null, kind: 'unknown' as const },
    conversation: null,
    parts: [{ role: 'text' as const, text, attachments: [] }],
  };
}

/** The yardstick: look at every unit once. */
function onePass(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

const all = sentences.join(' ');
const texts = {
  'a draft of 280 characters': all.slice(0, DRAFT),
  'a draft of 100,000 characters': all.repeat(Math.ceil(LONGEST / all.length)).slice(0, LONGEST),
};

it.for(Object.entries(texts))('%s', async ([, text], { bench }) => {
  await bench.compare(
    bench('one pass', () => {
      onePass(text);
    }),
    bench('fold', () => {
      fold(text);
    }),
    bench('fold and tokens', () => {
      tokenize(fold(text));
    }),
    bench('check', async () => {
      await check(compiled, draftOf(text), context);
    }),
  );
});

it('the rules', async ({ bench }) => {
  await bench('compile', () => {
    compileRules(rules);
  }).run();
});
