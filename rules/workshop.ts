/** An office's own pack against texts, while it is being written. Pure, and nothing is kept. */
import { draftOf } from './draft';
import { check } from './engine/check';
import { compilePacks } from './engine/compile';
import type { OfficePack } from './engine/office-pack';
import { type Built, loadOfficePack } from './load-office';
import { type Outcome, tryExamples } from './try-examples';
import type { Language, TextRange } from './types';

/** Most texts with an alarm that are named. */
const MOST_SHOWN = 20;
const NAME = 'office.yaml';

/** A text of the product's own rules: harmless to the rule it stands with, or what that rule flags. */
export interface ShippedText {
  kind: 'flag' | 'quiet';
  text: string;
}

/** What own rules mark in one text. */
export interface Marked {
  text: string;
  rules: string[];
  ranges: Pick<TextRange, 'start' | 'end'>[];
}

/** On how many texts own rules speak, and on which. */
export interface Alarms {
  total: number;
  alarms: number;
  shown: Marked[];
}

export interface WorkshopResult {
  /** What was refused, and on which line. */
  problems: { line: number; rule: string | null; path: string; got: string; expected: string }[];
  /** The rules that can be used, each with the examples of its own that it fails. */
  rules: {
    id: string;
    title: Record<Language, string>;
    examples: number;
    wrong: Outcome[];
  }[];
  texts: Marked[];
  shipped: Record<ShippedText['kind'], Alarms>;
}

/**
 * Reads an office's pack (YAML or JSON), runs its rules' examples, and looks with those rules alone
 * through own texts and through those that come with the product. Never throws for what was written.
 * @param now the day on which windows and accounts are looked at.
 * @param rest awaited after each text, so that a page stays alive meanwhile.
 */
export async function runWorkshop(
  yaml: string,
  given: {
    texts: readonly string[];
    shipped: readonly ShippedText[];
    built: Built;
    now: Date;
    rest?: () => Promise<void>;
  },
): Promise<WorkshopResult> {
  const { texts, shipped, built, now, rest = async () => {} } = given;
  const office = await loadOfficePack(yaml, NAME, built);
  const rules: WorkshopResult['rules'] = [];
  for (const rule of office.rules) {
    const outcomes = await tryExamples(rule, built.packs, office);
    const { en, ur } = rule.words;
    rules.push({
      id: rule.id,
      title: { en: en.title, ur: ur.title },
      examples: outcomes.length,
      wrong: outcomes.filter(({ wrong }) => wrong !== null),
    });
  }
  const marker = markerOf(office, built, now);
  const alarmsOf = async (kind: ShippedText['kind']): Promise<Alarms> => {
    const all = shipped.filter((each) => each.kind === kind);
    const marked: Marked[] = [];
    for (const { text } of all) {
      marked.push(await marker(text));
      await rest();
    }
    const loud = marked.filter(({ rules: by }) => by.length > 0);
    return { total: all.length, alarms: loud.length, shown: loud.slice(0, MOST_SHOWN) };
  };
  const own: Marked[] = [];
  for (const text of texts) {
    own.push(await marker(text));
    await rest();
  }
  return {
    problems: office.refused.flatMap(({ rule, problems }) =>
      problems.map(({ line, path, got, expected }) => ({ line, rule, path, got, expected })),
    ),
    rules,
    texts: own,
    shipped: { flag: await alarmsOf('flag'), quiet: await alarmsOf('quiet') },
  };
}

/** A problem of the workshop as one line, for people. */
export function workshopProblem({
  line,
  path,
  got,
  expected,
}: WorkshopResult['problems'][number]): string {
  const at = path === '' ? '' : ` ${path}:`;
  return `line ${line}:${at} got ${got}, expected ${expected}`;
}

function markerOf(office: OfficePack, built: Built, now: Date): (text: string) => Promise<Marked> {
  if (office.pack === null) return async (text) => ({ text, rules: [], ranges: [] });
  const compiled = compilePacks([], built.packs, [office]);
  const policy = { packs: [office.pack.pack], officeAccounts: [] };
  return async (text) => {
    const { findings, signals } = await check(compiled, draftOf(text), { policy, now });
    const rules = [...findings, ...signals].map(({ rule }) => rule);
    const ranges = [...findings.flatMap((each) => each.ranges), ...signals.map((s) => s.range)];
    return {
      text,
      rules: [...new Set(rules)],
      ranges: ranges.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
    };
  };
}
