import { MAX_CHECKED_LENGTH } from '../draft';
import type { Policy } from '../policy/types';
import type {
  Draft,
  DraftPart,
  Finding,
  RegisterStanding,
  RuleCard,
  Signal,
  Unchecked,
  Verdict,
} from '../types';
import type { Compiled, CompiledRule, Waiting } from './compile';
import { exceptionsIn } from './exceptions';
import { findSpots, TextGate } from './find';
import { isForeignScript } from './language';
import { makeMends } from './mends';
import { mergeStretches, type Stretch } from './merge';
import { fold, originalRange } from './normalize';
import { registerStanding } from './register';
import type { Reading } from './spot';
import { tokenize } from './tokens';

/** What a check needs to know besides the draft. */
export interface CheckContext {
  policy: Pick<Policy, 'packs' | 'officeAccounts'>;
  /** Decides which entries of the register count today. */
  now: Date;
}

/**
 * Checks a draft: all findings and signals of the packs in force. The same draft, policy and day
 * give the same verdict. Total: any text gives a verdict; what was not checked is said in it.
 */
export async function check(
  compiled: Compiled,
  draft: Draft,
  { policy, now }: CheckContext,
): Promise<Verdict> {
  const packs = new Set(policy.packs);
  const register = registerStanding(draft.site, draft.account, policy, now);
  const unchecked = uncheckedOf(compiled, draft, policy.packs);
  const readings: Reading[] = [];
  const stretches: Stretch[] = [];
  let left = MAX_CHECKED_LENGTH;
  for (const [index, part] of draft.parts.entries()) {
    const text = cut(part.text, left);
    left -= text.length;
    const reading = read(compiled, text);
    readings.push(reading);
    if (isForeignScript(reading.tokens)) {
      unchecked.push({ what: 'language', detail: `part ${index} is in a script no rule reads` });
    }
    const waiting = wokenBy(compiled, reading).filter(({ rule }) =>
      applies(rule, packs, draft, part),
    );
    stretches.push(...(await stretchesIn(waiting, reading, index)));
  }
  const merged = mergeStretches(stretches);
  const findings = [
    ...registerFindings(compiled, register, draft, packs),
    ...textFindings(merged, readings),
  ];
  const signals = merged.flatMap(({ rule, part, start, end }): Signal[] =>
    rule.rule.signal === undefined
      ? []
      : [{ rule: rule.rule.id, capacity: rule.rule.signal, range: { part, start, end } }],
  );
  return { findings, signals, register, cards: cardsFor(compiled, findings, signals), unchecked };
}

function read(compiled: Compiled, text: string): Reading {
  const folded = fold(text);
  const tokens = tokenize(folded);
  return { folded, tokens, hits: compiled.table.find(folded, tokens) };
}

/** The beginning of a text, at most `length` units, cut between code points. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? Math.max(0, length - 1) : length);
}

function applies(
  rule: CompiledRule,
  packs: ReadonlySet<string>,
  draft: Draft,
  part: DraftPart,
): boolean {
  const { surfaces, roles } = rule.rule;
  return (
    packs.has(rule.pack) &&
    (surfaces === undefined || surfaces.includes(draft.surface)) &&
    (roles === undefined || roles.includes(part.role))
  );
}

function wokenBy(compiled: Compiled, reading: Reading): Waiting[] {
  const waiting = [...compiled.always];
  for (const slot of reading.hits.keys()) waiting.push(...(compiled.woken.get(slot) ?? []));
  return waiting;
}

async function stretchesIn(
  waiting: readonly Waiting[],
  reading: Reading,
  part: number,
): Promise<Stretch[]> {
  const gate = new TextGate(reading);
  const excepted = new Map<CompiledRule, ReturnType<typeof exceptionsIn>>();
  const stretches: Stretch[] = [];
  for (const { rule, matcher } of waiting) {
    const spots = await findSpots(matcher, reading, gate);
    if (spots.length > 0 && rule.exceptions !== null && !excepted.has(rule)) {
      excepted.set(rule, exceptionsIn(reading, rule.exceptions));
    }
    for (const spot of spots) {
      if (excepted.get(rule)?.(spot)) continue;
      stretches.push({
        rule,
        part,
        ...originalRange(reading.folded, spot.start, spot.end),
        words: reading.folded.text.slice(spot.start, spot.end),
        mask: spot.mask,
      });
    }
  }
  return stretches;
}

/** One finding for the same words of the same rule; one for all of a rule about tone. */
function textFindings(merged: readonly Stretch[], readings: readonly Reading[]): Finding[] {
  const groups = new Map<string, Stretch[]>();
  for (const stretch of merged) {
    const { rule } = stretch.rule;
    if (rule.signal !== undefined) continue;
    const tone = stretch.rule.matchers.some((matcher) => matcher.kind === 'tone');
    const key = tone ? rule.id : `${rule.id}\n${stretch.words}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(stretch);
  }
  const numbers = new Map<string, number>();
  return [...groups.values()].map((group): Finding => {
    const { rule } = group[0] as Stretch;
    const number = numbers.get(rule.rule.id) ?? 0;
    numbers.set(rule.rule.id, number + 1);
    const places = group.map(({ part, start, end, mask }) => ({
      part,
      start,
      end,
      mask,
      reading: readings[part] as Reading,
    }));
    return {
      ...findingOf(rule, number),
      ranges: group.map(({ part, start, end }) => ({ part, start, end })),
      mends: makeMends(rule.rule.mends ?? [], places),
    };
  });
}

function findingOf(rule: CompiledRule, number: number): Finding {
  return {
    id: `${rule.rule.id}#${number}`,
    rule: rule.rule.id,
    category: rule.rule.category,
    ranges: [],
    severity: { ...rule.severity },
    pause: rule.rule.pause ?? false,
    sensitive: rule.rule.sensitive ?? false,
    mends: [],
  };
}

function registerFindings(
  compiled: Compiled,
  register: RegisterStanding,
  draft: Draft,
  packs: ReadonlySet<string>,
): Finding[] {
  const wanted = {
    registered: 'private-on-registered',
    'not-registered': 'office-on-unregistered',
    'unknown-account': null,
    'no-register': null,
  }[register];
  const findings: Finding[] = [];
  for (const { rule, matcher } of compiled.registers) {
    if (matcher.kind !== 'register' || matcher.when !== wanted || !packs.has(rule.pack)) continue;
    if (rule.rule.surfaces !== undefined && !rule.rule.surfaces.includes(draft.surface)) continue;
    findings.push(findingOf(rule, 0));
  }
  return findings;
}

function uncheckedOf(compiled: Compiled, draft: Draft, packs: readonly string[]): Unchecked[] {
  const unchecked: Unchecked[] = [];
  for (const pack of packs) {
    if (!compiled.packs.has(pack))
      unchecked.push({ what: 'pack', detail: `no pack "${pack}" here` });
  }
  const total = draft.parts.reduce((sum, part) => sum + part.text.length, 0);
  if (total > MAX_CHECKED_LENGTH) {
    unchecked.push({
      what: 'length',
      detail: `${total} characters; those after the first ${MAX_CHECKED_LENGTH} were not checked`,
    });
  }
  const attachments = draft.parts.reduce((sum, part) => sum + part.attachments.length, 0);
  if (attachments > 0) {
    unchecked.push({ what: 'attachments', detail: `${attachments} attached and not read` });
  }
  return unchecked;
}

function cardsFor(
  compiled: Compiled,
  findings: readonly Finding[],
  signals: readonly Signal[],
): Record<string, RuleCard> {
  const named = new Set([...findings, ...signals].map(({ rule }) => rule));
  const cards: Record<string, RuleCard> = {};
  for (const { card } of compiled.rules) if (named.has(card.id)) cards[card.id] = card;
  return cards;
}
