import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { layPolicy } from '../../rules/policy/layers';
import { isRecord } from '../../rules/policy/reading';
import { POLICY_KEYS } from '../../rules/policy/table';
import type { Policy } from '../../rules/policy/types';
import { parseYaml } from '../../rules/yaml';
import { SITES } from '../../sites';
import type { Json } from './kit';
import { isXmlText } from './xml';

/** What an office's file says, or what is wrong with it: a line for each mistake. */
export type OfficeFile =
  | { values: Partial<Record<keyof Policy, Json>>; office: string }
  | { mistakes: string[] };

/**
 * Reads an office's policy, YAML or JSON, with the keys of the policy table.
 *
 * @param text the file's text; `file`: its name, for messages.
 * @param packs folder of the packs of this build, whose ids `packs` may name.
 */
export function readOfficeFile(text: string, file: string, packs: string): OfficeFile {
  const parsed = parseYaml(text, file);
  if ('problem' in parsed) {
    const { line, got, expected } = parsed.problem;
    return { mistakes: [`${file}:${line}: got ${got}, expected ${expected}`] };
  }
  const { value: given, lineOf } = parsed;
  if (!isRecord(given)) {
    return { mistakes: [`${file}:1: expected keys of the policy: ${POLICY_KEYS.join(', ')}`] };
  }
  const known = { packs: packIds(packs), sites: SITES.map(({ id }) => id) };
  const { policy, problems } = layPolicy([{ source: 'managed', given }], known);
  const mistakes = problems.map(
    ({ path, got, expected }) =>
      `${file}:${lineOf(path)}: ${path}: got ${got}, expected ${expected}`,
  );
  for (const { path, value } of leavesOf(given, '')) {
    const reason = unfit(value);
    if (reason !== null) mistakes.push(`${file}:${lineOf(path)}: ${path}: ${reason}`);
  }
  if (mistakes.length > 0) return { mistakes };
  const values = Object.fromEntries(
    POLICY_KEYS.filter((key) => Object.hasOwn(given, key)).map((key) => [key, given[key]]),
  );
  return { values, office: policy.officeName.en || policy.officeName.ur || 'your office' };
}

function packIds(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes('pack.yaml'),
    )
    .map(({ name }) => name)
    .sort();
}

/** Why not every system of the kit could hold a value; `null` where each can. */
function unfit(value: unknown): string | null {
  if (value === null) return 'got nothing, expected a value, or the key left out';
  if (typeof value === 'number' && !isRegistryNumber(value)) {
    return `got ${value}, expected a whole number of at most 2147483647`;
  }
  if (typeof value !== 'string' || isXmlText(value)) return null;
  return 'got a control sign, expected a text that XML can hold';
}

const isRegistryNumber = (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31;

/** Everything in a value that is neither a list nor an object, and where it stands. */
function leavesOf(value: unknown, path: string): { path: string; value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => leavesOf(each, `${path}[${at}]`));
  if (!isRecord(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, each]) =>
    leavesOf(each, path === '' ? key : `${path}.${key}`),
  );
}
