import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Pack, problemText, type Rule, stackProblems } from '../rules';
import { type LineOf, type PackLists, type PackProblem, readPack, readRule } from '../rules/load';

/** All rule files of a folder, read and checked. */
export interface LoadedPacks {
  /** The packs, a pack after the one it extends. */
  packs: Pack[];
  /** The rules without a mistake, in order of file. */
  rules: Rule[];
  problems: PackProblem[];
  /** Every file that was read, absolute or relative as `dir` is. */
  files: string[];
}

const PACK_FILE = 'pack.yaml';

/**
 * Reads every `<pack>/pack.yaml` and `<pack>/<rule>.yaml` below a folder. A rule file with a mistake
 * costs only itself; a pack file with one, only what it says.
 * @throws when the folder cannot be read.
 */
export function loadPacks(dir: string): LoadedPacks {
  const loaded: LoadedPacks = { packs: [], rules: [], problems: [], files: [] };
  const folders = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lines = new Map<string, LineOf>();
  const text = (file: string) => {
    loaded.files.push(join(dir, file));
    return readFileSync(join(dir, file), 'utf8');
  };
  for (const folder of folders) {
    const file = `${folder}/${PACK_FILE}`;
    if (!readdirSync(join(dir, folder)).includes(PACK_FILE)) {
      const expected = `a ${PACK_FILE} in every pack's folder`;
      loaded.problems.push({ file, path: '', got: 'nothing', expected, line: 1 });
      continue;
    }
    const read = readPack(text(file), file);
    if ('pack' in read) {
      loaded.packs.push(read.pack);
      lines.set(file, read.lineOf);
    } else loaded.problems.push(...read.problems);
  }
  loaded.packs = lowestFirst(loaded.packs);
  for (const folder of folders) {
    const lists = listsOf(folder, loaded.packs);
    for (const name of ruleFiles(join(dir, folder))) {
      const file = `${folder}/${name}`;
      const read = readRule(text(file), file, lists);
      if ('rule' in read) {
        loaded.rules.push(read.rule);
        lines.set(file, read.lineOf);
      } else loaded.problems.push(...read.problems);
    }
  }
  for (const { rule, ...problem } of stackProblems(loaded.packs, loaded.rules)) {
    const line = lines.get(problem.file)?.(problem.path) ?? 1;
    loaded.problems.push({ ...problem, line });
    loaded.rules = loaded.rules.filter(({ id }) => id !== rule);
  }
  return loaded;
}

/** All problems in lines for people, or `null` when there is none. */
export function packReport(problems: readonly PackProblem[]): string | null {
  if (problems.length === 0) return null;
  const lines = problems.map((problem) => `  ${problemText(problem, problem.line)}`);
  return `rule files with mistakes:\n${lines.join('\n')}`;
}

function ruleFiles(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => /\.ya?ml$/u.test(name) && name !== PACK_FILE)
    .sort();
}

/** A pack after the one it extends; of equals, by name. One that extends itself comes last. */
function lowestFirst(packs: readonly Pack[]): Pack[] {
  const depth = (pack: Pack): number => {
    let steps = 0;
    let below = pack.extends;
    while (below !== undefined && steps <= packs.length) {
      below = packs.find((each) => each.pack === below)?.extends;
      steps++;
    }
    return steps;
  };
  return [...packs].sort((a, b) => depth(a) - depth(b) || (a.pack < b.pack ? -1 : 1));
}

/** The lists of a pack and of all packs below it; of two with one name, the higher pack's. */
export function listsOf(name: string, packs: readonly Pack[]): PackLists {
  let lists: PackLists = {};
  let pack = packs.find((each) => each.pack === name);
  for (let steps = 0; pack !== undefined && steps <= packs.length; steps++) {
    lists = { ...pack.lists, ...lists };
    const below = pack.extends;
    pack = packs.find((each) => each.pack === below);
  }
  return lists;
}
