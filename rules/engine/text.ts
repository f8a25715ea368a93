/** Everything that the rules find in one text, before it is known how much each weighs. */
import type { Claim, DraftPart, SurfaceKind } from '../types';
import type { Compiled, CompiledMatcher, CompiledRule, Waiting } from './compile';
import { exceptionsIn } from './exceptions';
import { Asked, findSpots } from './find';
import { Gated } from './gates';
import { passesOver } from './grammar';
import { type Stretch as LanguageStretch, languagesOf } from './languages';
import type { Stack } from './layers';
import { fold, originalRange } from './normalize';
import type { Mask, Reading, Spot } from './spot';
import { tokenize } from './tokens';

/** A match of a rule, `[start, end)` in the original text. */
export interface Found {
  rule: CompiledRule;
  matcher: CompiledMatcher;
  start: number;
  end: number;
  /** The words as they are compared. */
  words: string;
  mask: Mask;
  claim?: Claim;
}

/** A text, read and searched. */
export interface CheckedText {
  reading: Reading;
  found: readonly Found[];
  languages: readonly LanguageStretch[];
  /** A sentence that a rule wants parsed was passed over. */
  unparsed: boolean;
}

/** What decides which rules look at a text. */
export interface Scope {
  stack: Stack;
  surface: SurfaceKind;
  role: DraftPart['role'];
  /** Length of the draft, over all parts: some patterns are too slow for a long one. */
  length: number;
  /** Whether sentences of this text may be parsed. */
  parse: boolean;
}

/**
 * Reads and searches a text. The same text in the same scope gives the same; a promise only where
 * grammar is asked for.
 */
export function checkText(
  compiled: Compiled,
  scope: Scope,
  text: string,
): CheckedText | Promise<CheckedText> {
  const { folded, tokens } = readWords(text);
  const reading = { folded, tokens, hits: compiled.table.find(folded, tokens) };
  const asked = new Asked(reading);
  const waiting = wokenBy(compiled, scope, reading);
  const unparsed = waiting.some((one) => isUnparsed(one, scope, reading));
  const spots = waiting.map(({ matcher }) =>
    matcher.kind === 'grammar' && !scope.parse ? [] : findSpots(matcher, reading, asked),
  );
  const languages = languagesOf(folded, tokens);
  const done = (all: readonly (readonly Spot[])[]) => {
    const found = foundBy(waiting, all, reading);
    return { reading, found, languages, unparsed };
  };
  const known = spots.filter((each) => !(each instanceof Promise)) as (readonly Spot[])[];
  return known.length === spots.length ? done(known) : Promise.all(spots).then(done);
}

/** Folds a text and reads its words; looks for no phrase. */
export function readWords(text: string): Reading {
  const folded = fold(text);
  return { folded, tokens: tokenize(folded), hits: new Map() };
}

/** Whether a rule looks at a part of this kind. */
export function applies(
  rule: CompiledRule,
  { stack, surface, role }: Pick<Scope, 'stack' | 'surface' | 'role'>,
): boolean {
  const { surfaces, roles } = rule.rule;
  return (
    stack.heights.has(rule.pack) &&
    (surfaces === undefined || surfaces.includes(surface)) &&
    (roles === undefined || roles.includes(role))
  );
}

/** Whether an office's pattern is not run on texts of this length. */
export function isTooLong({ matcher }: Waiting, length: number): boolean {
  return matcher.kind === 'pattern' && (matcher.pattern.linear?.longest ?? length) < length;
}

function wokenBy(compiled: Compiled, scope: Scope, reading: Reading): Waiting[] {
  const length = Math.max(scope.length, reading.folded.length);
  compiled.gates.read(reading);
  const open = alwaysTried(scope).open(compiled.gates);
  const waiting = open.filter((one) => !isTooLong(one, length));
  for (const slot of reading.hits.keys()) {
    for (const one of compiled.woken.get(slot) ?? []) {
      if (applies(one.rule, scope)) waiting.push(one);
    }
  }
  return waiting;
}

function isUnparsed({ matcher }: Waiting, { parse }: Scope, reading: Reading): boolean {
  if (matcher.kind !== 'grammar') return false;
  const triggers = matcher.slots.map((slot) => reading.hits.get(slot) ?? []);
  return parse ? passesOver(reading, triggers) : triggers.every((hits) => hits.length > 0);
}

function alwaysTried(scope: Scope): Gated<Waiting> {
  const { always, tried } = scope.stack;
  const key = `${scope.surface} ${scope.role}`;
  let list = tried.get(key);
  if (list === undefined) {
    const tryable = always.filter(({ rule }) => applies(rule, scope));
    list = new Gated(tryable, ({ gate }) => gate);
    tried.set(key, list);
  }
  return list;
}

function foundBy(
  waiting: readonly Waiting[],
  spots: readonly (readonly Spot[])[],
  reading: Reading,
): Found[] {
  const excepted = new Map<CompiledRule, (spot: Spot) => boolean>();
  const found: Found[] = [];
  for (const [index, { rule, matcher }] of waiting.entries()) {
    for (const spot of spots[index] as readonly Spot[]) {
      if (rule.exceptions !== null) {
        const holds = excepted.get(rule) ?? exceptionsIn(reading, rule.exceptions);
        excepted.set(rule, holds);
        if (holds(spot)) continue;
      }
      const { start, end, mask, claim } = spot;
      const words = reading.folded.text.slice(start, end);
      const place = originalRange(reading.folded, start, end);
      found.push({ rule, matcher, ...place, words, mask, claim });
    }
  }
  return found;
}
