import { MAX_CHECKED_LENGTH } from '../draft';
import type { Policy } from '../policy/types';
import type { AttachmentPlace, Draft, LanguageStretch, RegisterStanding, Verdict } from '../types';
import { spread } from './attached';
import { picturesOf } from './attached-pictures';
import type { Compiled, Waiting } from './compile';
import { Excuses } from './excuses';
import { cardsFor, layersFor, makeFindings, makeSignals, ownParts } from './findings';
import type { Stack } from './layers';
import { Memory } from './memory';
import { mergeSignals, mergeStretches } from './merge';
import { type OfficeFinding, officeFindings, windowsOf } from './office-findings';
import { OfficeWord } from './office-word';
import { type CheckedPart, checkParts, scopesOf } from './part';
import { listedOf, registerStanding } from './register';
import { Rulings } from './ruling';
import type { Tokens } from './tokens';
import { uncheckedOf } from './unchecked';
import { applies } from './wanted';
import { excusedIn, weigh } from './weigh';
import { Windows } from './window';

const NONE: readonly Waiting[] = [];
const NONE_LOWERED: ReadonlySet<string> = new Set();

/** What a check needs to know besides the draft. */
export interface CheckContext {
  policy: Pick<Policy, 'packs' | 'officeAccounts'> & Partial<Policy>;
  /** Decides which entries of the register count and which windows are open. */
  now: Date;
  /** Ids of rules that the brake lowered: they were found in too many office posts. */
  lowered?: ReadonlySet<string>;
}

/** A verdict, and what only the office's counts are told. */
export interface Judgement {
  verdict: Verdict;
  /** Ids of the rules that say something of the draft in office capacity, watched ones too. */
  fired: readonly string[];
}

/**
 * Checks a draft: all findings and signals of the packs in force. The same draft, policy and moment
 * give the same verdict. Total: any text gives a verdict; what was not checked is said in it.
 * @param memory what is known of the last draft, and takes over what is known of this one.
 */
export async function check(
  compiled: Compiled,
  given: Draft,
  context: CheckContext,
  memory = new Memory(),
): Promise<Verdict> {
  return (await judge(compiled, given, context, memory)).verdict;
}

/** The same with what a roll-out counts. */
export async function judge(
  compiled: Compiled,
  given: Draft,
  { policy, now, lowered = NONE_LOWERED }: CheckContext,
  memory = new Memory(),
): Promise<Judgement> {
  const stack = compiled.layers.of(policy.packs);
  const attached = spread(given);
  const { draft, own } = attached;
  const register = registerStanding(draft.site, draft.account, policy, now);
  const listed = listedOf(draft.site, draft.account, policy, now);
  const scopes = scopesOf(draft, stack);
  const checked = checkParts(compiled, scopes, textsOf(draft), memory, policy.approvedHosts);
  const parts = checked instanceof Promise ? await checked : checked;
  const windows = new Windows(windowsOf(policy), now, () => wordsOf(parts));
  const rulings = new Rulings(stack, windows, OfficeWord.on(given, policy, lowered));
  const onWhole = wholes(stack, given, register);
  const words = new Excuses(parts);
  const excused = excusedIn(words, policy.approvedPeople ?? []);
  const said = weigh(onWhole, parts, { rulings, excused, attached });
  const found = makeFindings(mergeStretches(said.stretches), {
    compiled,
    attached,
    pictures: picturesIn(onWhole, stack, given),
    parts,
    report: said.reports.length > 0,
  });
  const ofOffice = officeFindings(policy, () => ({
    ...{ draft: given, now, words },
    parts: ownParts({ parts, attached }),
  }));
  const findings =
    ofOffice.length === 0 ? found : [...found, ...ofOffice.map(({ finding }) => finding)];
  const signals = makeSignals(mergeSignals(said.signals));
  const verdict = {
    findings,
    signals,
    reports: mergeSignals(said.reports)
      .filter(({ part }) => part < own)
      .map(({ part, start, end }) => ({ part, start, end })),
    register,
    ...(listed !== undefined && { listed }),
    cards: withCards(cardsFor(compiled, found, signals), ofOffice),
    layers: layersFor(compiled, findings, policy.officeName),
    languages: languagesIn(parts.slice(0, own)),
    unchecked: uncheckedOf(stack, attached, parts),
  };
  return { verdict, fired: [...said.fired].sort() };
}

/** The cards with those of what the office finds itself. */
function withCards(cards: Verdict['cards'], ofOffice: readonly OfficeFinding[]): Verdict['cards'] {
  for (const { card } of ofOffice) cards[card.id] = card;
  return cards;
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
function wholes(stack: Stack, draft: Draft, register: RegisterStanding): readonly Waiting[] {
  const asked = ASKED[register];
  const attached = draft.parts.some(({ attachments }) => attachments.length > 0);
  if (asked === null && !attached) return NONE;
  return stack.wholes.filter((waiting) => {
    const { rule, matcher } = waiting;
    if (matcher.kind === 'register') {
      return matcher.when === asked && (rule.rule.surfaces?.includes(draft.surface) ?? true);
    }
    return attached && picturesFor(waiting, stack, draft).length > 0;
  });
}

/** The pictures that a rule speaks of. */
function picturesFor({ rule, matcher }: Waiting, stack: Stack, draft: Draft): AttachmentPlace[] {
  if (matcher.kind !== 'picture') return [];
  const { surface } = draft;
  return picturesOf(matcher.picture, draft, ({ role }) => applies(rule, stack, { surface, role }));
}

/** The same by rule, of those that have any. */
function picturesIn(
  wholes: readonly Waiting[],
  stack: Stack,
  draft: Draft,
): ReadonlyMap<string, readonly AttachmentPlace[]> {
  return new Map(
    wholes.map((waiting) => [waiting.rule.rule.id, picturesFor(waiting, stack, draft)]),
  );
}
