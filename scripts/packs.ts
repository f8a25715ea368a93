import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { problemText, type Rule, type RuleProblem, validateRule } from '../rules';

/** A mistake in a rule file, with the line it stands on. */
export interface PackProblem extends RuleProblem {
  /** 1 for the first line. */
  line: number;
}

/** All rule files of a folder, read and checked. */
export interface LoadedPacks {
  /** The rules without a mistake, in order of file. */
  rules: Rule[];
  problems: PackProblem[];
  /** Every file that was read, absolute or relative as `dir` is. */
  files: string[];
}

/**
 * Reads every `<pack>/<rule>.yaml` below a folder. A file with a mistake costs only itself.
 * @throws when the folder cannot be read.
 */
export function loadPacks(dir: string): LoadedPacks {
  const loaded: LoadedPacks = { rules: [], problems: [], files: [] };
  for (const file of ruleFiles(dir)) {
    const path = join(dir, file);
    loaded.files.push(path);
    const read = readRule(readFileSync(path, 'utf8'), file);
    if ('rule' in read) loaded.rules.push(read.rule);
    else loaded.problems.push(...read.problems);
  }
  return loaded;
}

/** Reads one rule from YAML; `file` is its path below the packs folder. */
export function readRule(yaml: string, file: string): { rule: Rule } | { problems: PackProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const [got = ''] = error.message.split('\n');
    const line = lines.linePos(error.pos[0]).line;
    return { problems: [{ file, path: '', got, expected: 'YAML that can be read', line }] };
  }
  const checked = validateRule(document.toJS(), file);
  if ('rule' in checked) return checked;
  const problems = checked.problems.map((problem) => ({
    ...problem,
    line: lines.linePos(offsetOf(document, problem.path)).line,
  }));
  return { problems };
}

/** All problems in lines for people, or `null` when there is none. */
export function packReport(problems: readonly PackProblem[]): string | null {
  if (problems.length === 0) return null;
  const lines = problems.map((problem) => `  ${problemText(problem, problem.line)}`);
  return `rule files with mistakes:\n${lines.join('\n')}`;
}

function ruleFiles(dir: string): string[] {
  const packs = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return packs
    .flatMap((pack) =>
      readdirSync(join(dir, pack.name))
        .filter((name) => /\.ya?ml$/u.test(name))
        .map((name) => `${pack.name}/${name}`),
    )
    .sort();
}

/** Where a key path stands in the file: its key, or the nearest thing above that is there. */
function offsetOf(document: Document, path: string): number {
  const keys = [...path.matchAll(/[^.[\]]+/gu)].map(([key]) =>
    /^\d+$/u.test(key) ? Number(key) : key,
  );
  for (let length = keys.length; length > 0; length--) {
    const parent = document.getIn(keys.slice(0, length - 1), true);
    const key = keys[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => String(item.key) === String(key))
      : undefined;
    const node = (pair?.key ?? document.getIn(keys.slice(0, length), true)) as
      | { range?: [number, number, number] | null }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
