import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Pack, type PreparedPack, readPack, type ShippedRule } from '../../rules';
import { loadPacks, packReport } from '../packs';
import { packFiles } from '../vite-packs';
import { known } from './usage';

/** The packs of this repository, seen from the project's folder, where npm runs its commands. */
export const PACKS_DIR = join(process.cwd(), 'rules', 'packs');
const CACHE = join(process.cwd(), '.cache', 'rules', 'packs');
const INDEX = join(CACHE, 'index.json');
const RULES = 'rules.json';
/** No command reads an old copy for so long, ms. */
const AN_HOUR = 3_600_000;

/** The packs as the product ships them; each part is read when it is asked for. */
export interface BuiltPacks {
  packs: Pack[];
  rules(): ShippedRule[];
  /** @throws when there is no such pack. */
  prepared(pack: string): PreparedPack;
}

/** What is said of the copy: what it was made from, and the folder it is in. */
interface Index {
  key: string;
  folder: string;
  packs: Pack[];
}

/**
 * The built packs; kept until a rule file or this program changes, since reading the YAML takes a
 * second. Mistakes in rule files go to standard error and cost those files only.
 */
export function builtPacks(): BuiltPacks {
  const key = keyOf();
  const { folder, packs } = kept(key) ?? build(key);
  const file = (name: string) => readFileSync(join(CACHE, folder, name));
  const text = new TextDecoder();
  return {
    packs,
    rules: () => JSON.parse(file(RULES).toString()),
    prepared(pack) {
      const { buffer, byteOffset, length } = file(`${pack}.pack`);
      const own = buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
      return readPack(own, (bytes) => text.decode(bytes));
    },
  };
}

/** The copy, if it was made from what is here now. */
function kept(key: string): Index | null {
  try {
    const index = JSON.parse(readFileSync(INDEX, 'utf8')) as Index;
    return index.key === key ? index : null;
  } catch {
    // No copy yet, or one cut off while it was written: it is made anew.
    return null;
  }
}

function build(key: string): Index {
  const loaded = loadPacks(PACKS_DIR);
  const report = packReport(loaded.problems);
  if (report !== null) process.stderr.write(`${report}\n`);
  // Two commands may build at once, so each has a folder of its own.
  const folder = `${Date.now()}-${process.pid}`;
  mkdirSync(join(CACHE, folder), { recursive: true });
  for (const { name, contents } of packFiles(loaded)) {
    writeFileSync(join(CACHE, folder, name.slice('packs/'.length)), contents);
  }
  const rules = loaded.rules.map(({ examples: _tests, ...rule }): ShippedRule => rule);
  writeFileSync(join(CACHE, folder, RULES), JSON.stringify(rules));
  // A copy with mistakes is made anew each time, so that they are said each time.
  const index = { key: report === null ? key : '', folder, packs: loaded.packs };
  const whole = `${INDEX}.${process.pid}`;
  writeFileSync(whole, JSON.stringify(index));
  renameSync(whole, INDEX);
  for (const name of readdirSync(CACHE)) {
    if (Number.parseInt(name, 10) < Date.now() - AN_HOUR) {
      rmSync(join(CACHE, name), { recursive: true, force: true });
    }
  }
  return index;
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
