import { MAX_CHECKED_LENGTH } from '../draft';
import type { Policy } from '../policy/types';
import type { Draft, LanguageStretch, RegisterStanding, Verdict } from '../types';
import type { Compiled, Waiting } from './compile';
import { cardsFor, layersFor, makeFindings, makeSignals } from './findings';
import type { Stack } from './layers';
import { Memory } from './memory';
import { mergeSignals, mergeStretches, type Stretch, WHOLE } from './merge';
import { lacksAltText } from './missing';
import { type CheckedPart, checkParts, scopesOf } from './part';
import { registerStanding } from './register';
import { Rulings } from './ruling';
import type { Tokens } from './tokens';
import { uncheckedOf } from './unchecked';
import { applies } from './wanted';
import { type OpenWindow, Windows } from './window';

const NONE: readonly Waiting[] = [];
const NO_WINDOWS: readonly OpenWindow[] = [];

/** What a check needs to know besides the draft. */
export interface CheckContext {
  policy: Pick<Policy, 'packs' | 'officeAccounts'> & Partial<Pick<Policy, 'windows'>>;
  /** Decides which entries of the register count and which windows are open. */
  now: Date;
}

/**
 * Checks a draft: all findings and signals of the packs in force. The same draft, policy and moment
 * give the same verdict. Total: any text gives a verdict; what was not checked is said in it.
 * @param memory what is known of the last draft, and takes over what is known of this one.
 */
export async function check(
  compiled: Compiled,
  draft: Draft,
  { policy, now }: CheckContext,
  memory = new Memory(),
): Promise<Verdict> {
  const stack = compiled.layers.of(policy.packs);
  const register = registerStanding(draft.site, draft.account, policy, now);
  const checked = checkParts(compiled, scopesOf(draft, stack), textsOf(draft), memory);
  const parts = checked instanceof Promise ? await checked : checked;
  const windows = new Windows(policy.windows ?? NO_WINDOWS, now, () => wordsOf(parts));
  const rulings = new Rulings(stack, windows);
  const said = weigh(wholes(stack, draft, register), parts, rulings);
  const findings = makeFindings(mergeStretches(said.stretches), {
    compiled,
    draft,
    parts,
    report: said.reports.length > 0,
  });
  const signals = makeSignals(mergeSignals(said.signals));
  return {
    findings,
    signals,
    reports: mergeSignals(said.reports).map(({ part, start, end }) => ({ part, start, end })),
    register,
    cards: cardsFor(compiled, findings, signals),
    layers: layersFor(compiled, findings),
    languages: languagesIn(parts),
    unchecked: uncheckedOf(stack, draft, parts),
  };
}

/** The texts of the parts, as far as they are checked. */
function textsOf({ parts }: Draft): string[] {
  let left = MAX_CHECKED_LENGTH;
  return parts.map((part) => {
    const text = cut(part.text, left);
    left -= text.length;
    return text;
  });
}

/** The beginning of a text, at most `length` units, cut between code points. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? Math.max(0, length - 1) : length);
}

/** What was found, by what it is for. */
interface Weighed {
  stretches: Stretch[];
  signals: Stretch[];
  reports: Stretch[];
}

/** What was found, with the weight it has in this draft; what is switched off is left out. */
function weigh(
  wholes: readonly Waiting[],
  parts: readonly CheckedPart[],
  rulings: Rulings,
): Weighed {
  const said: Weighed = { stretches: [], signals: [], reports: [] };
  for (const { rule } of wholes) {
    const ruling = rulings.of(rule);
    if (ruling === null) continue;
    said.stretches.push({ ruling, part: WHOLE, start: 0, end: 1, words: '', mask: 'digits' });
  }
  for (const [part, { found }] of parts.entries()) {
    for (const { rule, start, end, words, mask, claim } of found) {
      const ruling = rulings.of(rule);
      if (ruling === null) continue;
      const { signal, reads } = rule.rule;
      const list =
        reads !== undefined ? said.reports : signal !== undefined ? said.signals : said.stretches;
      list.push({ ruling, part, start, end, words, mask, claim });
    }
  }
  return said;
}

/** The words of every part. */
function wordsOf(parts: readonly CheckedPart[]): Tokens[] {
  return parts.flatMap(({ chunks }) => chunks.map(({ checked }) => checked.reading.tokens));
}

function languagesIn(parts: readonly CheckedPart[]): LanguageStretch[] {
  const all: LanguageStretch[] = [];
  for (const [part, each] of parts.entries()) {
    for (const { start, end, language } of each.languages()) {
      all.push({ part, start, end, language });
    }
  }
  return all;
}

/** What a rule about the register must ask for, by what the register says. */
const ASKED: Readonly<Record<RegisterStanding, string | null>> = {
  registered: 'private-on-registered',
  'not-registered': 'office-on-unregistered',
  'unknown-account': null,
  'no-register': null,
};

/** Matchers on the draft as a whole that match. */
function wholes(
  stack: Stack,
  { surface, parts }: Draft,
  register: RegisterStanding,
): readonly Waiting[] {
  const asked = ASKED[register];
  const lacking = parts.filter(lacksAltText);
  if (asked === null && lacking.length === 0) return NONE;
  return stack.wholes.filter(({ rule, matcher }) => {
    if (matcher.kind === 'register') {
      return matcher.when === asked && (rule.rule.surfaces?.includes(surface) ?? true);
    }
    return lacking.some(({ role }) => applies(rule, stack, { surface, role }));
  });
}
