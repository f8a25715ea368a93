import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Pack, Rule } from '../../rules';
import { clamp } from '../../rules/engine/compile-rule';
import { GRADES, type Grade, TEXT_LANGUAGES } from '../../rules/types';
import { languagesOf } from './languages';

/** One entry of the catalogue of provisions. */
export interface Entry {
  name: string;
  /** Why it has no rule. */
  no?: string;
  /** What of it words alone cannot tell. */
  left?: string;
}

/** The catalogue, by entry. @throws when the file cannot be read. */
export function readCatalogue(packsDir: string): Record<string, Entry> {
  return parse(readFileSync(join(packsDir, 'catalogue.yaml'), 'utf8'));
}

/** The page that maps every entry to its rules, Markdown. */
export function cataloguePage(
  entries: Readonly<Record<string, Entry>>,
  rules: readonly Rule[],
  packs: readonly Pack[],
): string {
  const others = rules.filter(({ catalogue }) => catalogue.length === 0);
  const rows = Object.entries(entries).flatMap(([id, entry]) => {
    const own = rules.filter(({ catalogue }) => catalogue.includes(id));
    if (own.length === 0) return [`| ${id} ${entry.name} | ${entry.no ?? ''} | | | | | | |`];
    return own.map((rule, at) => `| ${at === 0 ? `${id} ${entry.name}` : ''} ${columns(rule)}`);
  });
  const left = Object.entries(entries).filter(([, entry]) => entry.left !== undefined);
  const grades = GRADES.map(
    (grade) => `${rules.filter((rule) => gradeOf(rule) === grade).length} ${grade}`,
  );
  return `# The catalogue and its rules

Made from the rule files and \`rules/packs/catalogue.yaml\`: change those, not this page.

${rules.length} rules in ${packs.length} packs, by grade ${grades.join(', ')}. **Not yet read by a lawyer**${lawyers(packs)}. Grade A: the wording was read. N: reported by others; a card says "reported". G: general knowledge; a card says "to be confirmed", and the rule is never above \`warn\`. A dash: the rule says nothing in that capacity. In private capacity \`block\` is a short pause that the person can always pass.

| entry | rule | category | grade | office | private | in a window | languages |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

## Rules outside the catalogue

| | rule | category | grade | office | private | in a window | languages |
|---|---|---|---|---|---|---|---|
${others.map((rule) => `| ${columns(rule)}`).join('\n')}

## Layers

${layers(packs)}

## What words cannot tell

${left.map(([id, entry]) => `- ${id}: ${entry.left}`).join('\n') || 'Nothing is noted.'}
`;
}

function columns(rule: Rule): string {
  const grade = gradeOf(rule);
  const severity = rule.severity && clamp(rule.severity, grade);
  const window = rule.window && {
    kinds: rule.window.kinds,
    severity: clamp(rule.window.severity, grade),
  };
  const says = severity
    ? [severity.office ?? '-', severity.private ?? '-']
    : [rule.signal ? `signal: ${rule.signal}` : `reads: ${rule.reads}`, ''];
  const inside = window
    ? `${window.kinds.join(', ')}: ${window.severity.office ?? '-'} / ${window.severity.private ?? '-'}`
    : '';
  const spoken = languagesOf(rule);
  const languages = TEXT_LANGUAGES.filter((each) => spoken.has(each)).join(', ') || 'any';
  return `| \`${[`${rule.id}\``, rule.category, grade, ...says, inside, languages].join(' | ')} |`;
}

/** The grade of the strongest instrument. */
function gradeOf({ citations }: Rule): Grade {
  return GRADES.find((grade) => citations.some((each) => each.grade === grade)) ?? 'G';
}

function lawyers(packs: readonly Pack[]): string {
  const read = packs.filter(({ lawyer }) => lawyer !== null);
  return read.length === 0
    ? ', in any pack'
    : `, but for ${read.map(({ pack }) => pack).join(', ')}`;
}

function layers(packs: readonly Pack[]): string {
  return packs
    .filter((pack) => pack.extends !== undefined)
    .map(({ pack, extends: below, adjust = {} }) => {
      const changes = Object.entries(adjust).map(([id, to]) =>
        to === 'off' ? `${id} off` : `${id} ${to.office ?? '-'} / ${to.private ?? '-'}`,
      );
      return `- \`${pack}\` over \`${below}\`: ${changes.join('; ') || 'rules of its own only'}`;
    })
    .join('\n');
}
