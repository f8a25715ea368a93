import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPacks, PACKS_DIR } from './built-packs';
import { known, readArgs, UsageError } from './usage';

const DAY = 86_400_000;

/** `new PACK/ID`: a rule file to begin from. It does not pass `lint` until every `…` is filled in. */
export function newCommand(args: string[]): number {
  const { positionals } = readArgs(args, {});
  const [id = ''] = positionals;
  const [pack = '', name = ''] = id.split('/');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name)) {
    throw new UsageError(
      `got ${JSON.stringify(id)}, expected PACK/ID in small letters, as pk/cnic`,
    );
  }
  known(
    pack,
    builtPacks().packs.map((each) => each.pack),
    'pack',
  );
  const path = join(PACKS_DIR, `${id}.yaml`);
  if (existsSync(path)) throw new UsageError(`${id} is there already`);
  writeFileSync(path, scaffold(id, new Date()));
  process.stdout.write(`rules/packs/${id}.yaml\n`);
  return 0;
}

function scaffold(id: string, today: Date): string {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return `# The format is described at the top of rules/engine/rule.ts and in docs/adding.md.
id: ${id}
category: …
catalogue: []
citations:
  - instrument: …
    clause: …
    year: ${today.getUTCFullYear()}
    version: …
    grade: G
    url: https://…
verified: ${day(today)}
expires: ${day(new Date(today.getTime() + 365 * DAY))}
severity: { office: warn, private: note }
words:
  en:
    title: …
    why: …
    may: …
  ur:
    title: …
    why: …
    may: …
match:
  - phrases:
      en: ['…']
examples:
  flag:
    en: ['…']
  quiet:
    en: ['…']
`;
}
