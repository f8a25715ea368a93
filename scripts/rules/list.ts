import { TEXT_LANGUAGES } from '../../rules/types';
import { builtPacks } from './built-packs';
import { languagesOf } from './languages';
import { known, readArgs } from './usage';

/** `list`: a line for each rule: id, category, catalogue entries, severities, grade, languages. */
export function listCommand(args: string[]): number {
  const { positionals } = readArgs(args, {});
  const { packs, ...built } = builtPacks();
  const wanted = positionals.map((name) =>
    known(
      name,
      packs.map(({ pack }) => pack),
      'pack',
    ),
  );
  for (const rule of built.rules()) {
    if (wanted.length > 0 && !wanted.includes(rule.id.slice(0, rule.id.indexOf('/')))) continue;
    const says = rule.severity
      ? `office ${rule.severity.office ?? '-'}, private ${rule.severity.private ?? '-'}`
      : `signal ${rule.signal ?? rule.reads}`;
    const grades = [...new Set(rule.citations.map(({ grade }) => grade))].join('');
    const languages = TEXT_LANGUAGES.filter((each) => languagesOf(rule).has(each)).join(' ');
    process.stdout.write(
      `${[rule.id, rule.category, rule.catalogue.join(' ') || '-', says, grades, languages || 'any'].join('\t')}\n`,
    );
  }
  return 0;
}
