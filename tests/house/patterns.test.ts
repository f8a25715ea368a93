import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filesIn, ROOT, sourcesIn } from './source';

/** A regular expression of the rules, and where it stands. */
interface Pattern {
  at: string;
  source: string;
  flags: string;
}

function inYaml(): Pattern[] {
  return filesIn('rules/packs', '.yaml').flatMap((path) => {
    const rule = parse(readFileSync(join(ROOT, path), 'utf8'));
    const matchers: { pattern?: { source?: string } }[] = rule?.match ?? [];
    return matchers.flatMap(({ pattern }, index) =>
      typeof pattern?.source === 'string'
        ? [{ at: `${path} match[${index}]`, source: pattern.source, flags: 'gu' }]
        : [],
    );
  });
}

function inSource(): Pattern[] {
  return sourcesIn('rules').flatMap(({ path, patterns }) =>
    patterns.map(({ source, flags, line }) => ({ at: `${path}:${line}`, source, flags })),
  );
}

const PATTERNS = [...inYaml(), ...inSource()];

/** Longest text that a pattern is ever run on, and what it may cost there at the worst, ms. */
const LONGEST = 100_000;
const MOST_MS = 400;

/** The same search each time, and no longer than it takes to find what there is to be found. */
const SEARCH = { timeout: null, randomSeed: 1, maxIteration: 2 };

/**
 * What is wrong with a pattern, or `''`. Patterns that may back up without end are refused. Where
 * only repetition with a bound lets it back up, the search's own worst text decides, at full length.
 */
async function danger({ source, flags }: Pattern): Promise<string> {
  // `d` only asks for places; the judge does not know it.
  const found = await check(source, flags.replace('d', ''), SEARCH);
  if (found.status === 'safe') return '';
  if (found.status === 'unknown') return `cannot be judged: ${found.error.kind}`;
  const { complexity, attack } = found;
  if (complexity.type !== 'polynomial') return complexity.summary;
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  for (const length of [LONGEST / 100, LONGEST / 10, LONGEST]) {
    const ms = timeOf(pattern, attackText(attack, length));
    // At a tenth of the length a pattern that will be too slow shows it already.
    if (ms > (length === LONGEST ? MOST_MS : MOST_MS / 4))
      return `${complexity.summary}: ${Math.round(ms)} ms on ${length} characters`;
  }
  return '';
}

function timeOf(pattern: RegExp, text: string): number {
  const begun = performance.now();
  for (const _ of text.matchAll(pattern));
  return performance.now() - begun;
}

interface Attack {
  pumps: { prefix: string; pump: string; bias: number }[];
  suffix: string;
}

/** The text by which the search made the pattern slow, stretched to about this length. */
function attackText({ pumps, suffix }: Attack, length: number): string {
  const each = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.ceil(length / Math.max(1, each));
  const body = pumps.map(({ prefix, pump, bias }) => prefix + pump.repeat(times + bias));
  return body.join('') + suffix;
}

describe('the patterns of the rules', () => {
  it('are found at all', () => {
    expect(filesIn('rules/packs', '.yaml').length).toBeGreaterThan(0);
    expect(inSource().length).toBeGreaterThan(0);
  });

  it('know Urdu: none asks for \\b, \\w or their opposites', () => {
    const blind = PATTERNS.filter(({ source }) => /(^|[^\\])(\\\\)*\\[bBwW]/.test(source));
    expect(blind.map(({ at, source }) => `${at} ${source}`)).toEqual([]);
  });

  it.each(PATTERNS)('$at cannot be made slow by a draft', { timeout: 120_000 }, async (pattern) => {
    expect([pattern.source, await danger(pattern)]).toEqual([pattern.source, '']);
  });
});
