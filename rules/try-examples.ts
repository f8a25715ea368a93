/** Runs a rule's own examples, which are its tests. */

import { draftOf } from './draft';
import { check } from './engine/check';
import { compileRules } from './engine/compile';
import type { Example, ExamplePicture } from './engine/example';
import type { OfficePack } from './engine/office-pack';
import type { Pack } from './engine/pack';
import { preparePack, type ShippedRule } from './engine/prepared';
import type { Rule } from './engine/rule';
import type { Attachment, TextLanguage, TextRange } from './types';
import { CAPACITIES, TEXT_LANGUAGES } from './types';

const SITE = 'x';
/** Rules are tried as on this day, so that an example says the same next year. */
const NOW = new Date('2026-11-21T12:00:00');

/** One example of a rule, and what came of it. */
export interface Outcome {
  language: TextLanguage;
  kind: 'flag' | 'quiet';
  text: string;
  /** What is wrong in a few words; `null`: as it should be. */
  wrong: string | null;
}

/**
 * Runs all examples of one rule against that rule alone.
 * @param office the pack that the rule is of, where it was loaded at run time.
 */
export async function tryExamples(
  rule: Rule,
  packs: readonly Pack[],
  office?: OfficePack,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const kind of ['flag', 'quiet'] as const) {
    for (const [language, example] of examplesOf(rule, kind)) {
      const words = await markedBy(rule, example, packs, office);
      outcomes.push({ language, kind, text: example.text, wrong: fault(kind, example, words) });
    }
  }
  return outcomes;
}

/** A rule's examples of one kind, each with the language it is written in. */
export function examplesOf(
  { examples }: Pick<Rule, 'examples'>,
  kind: 'flag' | 'quiet',
): [TextLanguage, Example][] {
  return TEXT_LANGUAGES.flatMap((language) =>
    (examples[kind][language] ?? []).map((given): [TextLanguage, Example] => [
      language,
      typeof given === 'string' ? { text: given } : given,
    ]),
  );
}

function fault(kind: 'flag' | 'quiet', example: Example, words: string[] | null): string | null {
  if (kind === 'quiet') return words === null ? null : `flagged: ${JSON.stringify(words)}`;
  if (words === null) return 'not flagged';
  if (example.words === undefined || words.join('\n') === example.words.join('\n')) return null;
  return `marked ${JSON.stringify(words)} instead of ${JSON.stringify(example.words)}`;
}

/** What a rule marks in an example, in order of place; `null` when it says nothing. */
export async function markedBy(
  rule: ShippedRule,
  example: Example,
  packs: readonly Pack[],
  office?: OfficePack,
): Promise<string[] | null> {
  const officeAccounts = (example.registered ?? []).map((handle) => ({ site: SITE, handle }));
  const draft = draftOf(example.text, {
    site: SITE,
    ...(example.surface !== undefined && { surface: example.surface }),
    handle: example.account ?? null,
  });
  for (const part of draft.parts) {
    part.role = example.role ?? 'text';
    part.attachments = (example.pictures ?? []).map(attachmentOf);
  }
  const pack = rule.id.slice(0, rule.id.indexOf('/'));
  const policy = { packs: [pack], officeAccounts, windows: example.windows ?? [] };
  const { findings, signals, reports } = await check(compiledAlone(rule, packs, office), draft, {
    policy,
    now: NOW,
  });
  const heard = findings.filter(({ severity }) =>
    CAPACITIES.some((each) => (example.capacity ?? each) === each && severity[each] !== null),
  );
  if (heard.length + signals.length + reports.length === 0) return null;
  const ranges: TextRange[] = [
    ...heard.flatMap((finding) => finding.ranges),
    ...signals.map((signal) => signal.range),
    ...reports,
  ];
  return ranges
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => example.text.slice(start, end));
}

/** Its pack's other rules stay out; what it says of itself, and the patterns, stay. */
function compiledAlone(rule: ShippedRule, packs: readonly Pack[], office?: OfficePack) {
  if (office === undefined) return compileRules([rule], packs);
  return compileRules([rule], packs, [{ ...office, prepared: preparePack([]), refused: [] }]);
}

function attachmentOf(picture: string | ExamplePicture, at: number): Attachment {
  const { alt, name, located } = typeof picture === 'string' ? { alt: picture } : picture;
  return {
    kind: 'image',
    key: String(at),
    ...(alt !== undefined && { alt }),
    ...(name !== undefined && { name }),
    ...(located !== undefined && { content: { of: 'picture', located } }),
  };
}
