import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Pack, prepareRule, type ShippedRule } from '../../rules';
import { loadPacks, packReport } from '../packs';
import { known } from './usage';

/** The packs of this repository, seen from the project's folder, where npm runs its commands. */
export const PACKS_DIR = join(process.cwd(), 'rules', 'packs');
const CACHE = join(process.cwd(), '.cache', 'rules', 'packs.json');

/** The rules as the product ships them. */
export interface BuiltPacks {
  rules: ShippedRule[];
  packs: Pack[];
}

interface Cached extends BuiltPacks {
  key: string;
}

/**
 * The built packs; kept until a rule file or this program changes, since reading the YAML takes a
 * second. Mistakes in rule files go to standard error and cost those files only.
 */
export function builtPacks(): BuiltPacks {
  const key = keyOf();
  try {
    const cached = JSON.parse(readFileSync(CACHE, 'utf8')) as Cached;
    if (cached.key === key) return cached;
  } catch {
    // No copy yet, or one cut off while it was written: it is made anew.
  }
  const { rules, packs, problems } = loadPacks(PACKS_DIR);
  const report = packReport(problems);
  if (report !== null) process.stderr.write(`${report}\n`);
  const built = { rules: rules.map(({ examples: _tests, ...rule }) => prepareRule(rule)), packs };
  if (report === null) keep({ key, ...built });
  return built;
}

function keep(cached: Cached): void {
  mkdirSync(dirname(CACHE), { recursive: true });
  const whole = `${CACHE}.${process.pid}`;
  writeFileSync(whole, JSON.stringify(cached));
  renameSync(whole, CACHE);
}

/** Changes with any file of the packs, and with the program, which prepares them. */
function keyOf(): string {
  const files = readdirSync(PACKS_DIR, { recursive: true, encoding: 'utf8' }).sort();
  const program = statSync(new URL(import.meta.url)).mtimeMs;
  return JSON.stringify([
    program,
    ...files.map((file) => {
      const { mtimeMs, size } = statSync(join(PACKS_DIR, file));
      return `${file} ${mtimeMs} ${size}`;
    }),
  ]);
}

/** The packs named by `--pack`, or every pack that does not extend another. */
export function packsNamed(option: string | undefined, packs: readonly Pack[]): string[] {
  const all = packs.map(({ pack }) => pack);
  if (option === undefined) {
    return packs.filter((pack) => pack.extends === undefined).map(({ pack }) => pack);
  }
  return option
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => known(name, all, 'pack'));
}
