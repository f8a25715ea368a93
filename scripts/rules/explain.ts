import { builtPacks } from './built-packs';
import { known, readArgs, UsageError } from './usage';

/** `explain`: what one rule says, on what it rests, when it speaks and when it stays quiet. */
export function explainCommand(args: string[]): number {
  const { positionals } = readArgs(args, {});
  const [name] = positionals;
  if (name === undefined) throw new UsageError('explain: which rule? "list" names them');
  const { packs, ...built } = builtPacks();
  const rules = built.rules();
  const id = known(
    name,
    rules.map((rule) => rule.id),
    'rule',
  );
  const rule = rules.find((each) => each.id === id);
  const pack = packs.find((each) => id.startsWith(`${each.pack}/`));
  if (rule === undefined || pack === undefined) return 1;
  const lines = [
    `${rule.id}: ${rule.words.en.title}`,
    `  category   ${rule.category}`,
    `  says       ${rule.severity ? severities(rule.severity) : `signal ${rule.signal ?? rule.reads}`}`,
  ];
  if (rule.window) {
    lines.push(
      `  in a window of ${rule.window.kinds.join(', ')}: ${severities(rule.window.severity)}`,
    );
  }
  lines.push(
    `  why        ${rule.words.en.why}`,
    `  may        ${rule.words.en.may}`,
    ...(rule.words.en.report ? [`  if a report of wrongdoing: ${rule.words.en.report}`] : []),
    ...rule.citations.map(
      ({ instrument, clause, year, version, grade, url, successor }) =>
        `  source     ${instrument}, ${clause} (${year}; ${version}), grade ${grade}, ${url}${successor ? `; successor: ${successor}` : ''}`,
    ),
    `  verified   ${rule.verified}, out of date after ${rule.expires}`,
    `  lawyer     ${pack.lawyer === null ? 'not yet read by a lawyer' : `read on ${pack.lawyer}`}`,
    `  matches by ${rule.match.map((matcher) => Object.keys(matcher)[0]).join(', ')}`,
    `  quiet when ${Object.keys(rule.except ?? {}).join(', ') || '(no exception)'}`,
  );
  for (const { pack: layer, adjust } of packs) {
    const own = adjust?.[id];
    if (own !== undefined)
      lines.push(`  layer ${layer}: ${own === 'off' ? 'off' : severities(own)}`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function severities({ office, private: own }: { office: string | null; private: string | null }) {
  return `office ${office ?? '-'}, private ${own ?? '-'}`;
}
