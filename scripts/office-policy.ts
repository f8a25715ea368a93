import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { layPolicy } from '../rules/policy/layers';
import type { Known } from '../rules/policy/reading';
import type { LaidPolicy } from '../rules/policy/types';
import { type LineOf, parseYaml } from '../rules/yaml';
import { SITES } from '../sites';

/** An office's policy as its file says it, as it would be in force, and where its keys stand. */
export interface OfficePolicy {
  given: unknown;
  laid: LaidPolicy;
  lineOf: LineOf;
}

/**
 * Reads an office's policy, YAML or JSON, against the packs and sites of this build. `file`: its
 * name, for the message where the text is no YAML at all; `packs`: the folder of the packs.
 */
export function readOfficePolicy(
  text: string,
  file: string,
  packs: string,
): OfficePolicy | { mistake: string } {
  const parsed = parseYaml(text, file);
  if ('problem' in parsed) {
    const { line, got, expected } = parsed.problem;
    return { mistake: `${file}:${line}: got ${got}, expected ${expected}` };
  }
  const { value: given, lineOf } = parsed;
  return { given, laid: layPolicy([{ source: 'managed', given }], ofThisBuild(packs)), lineOf };
}

/** Ids that a policy may name, by folders and files: the rules need not be read for it. */
function ofThisBuild(folder: string): Known {
  const packs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(join(folder, name)).includes('pack.yaml'))
    .sort();
  const rules = packs.flatMap((pack) => ruleIds(folder, pack));
  return { packs, sites: SITES.map(({ id }) => id), rules };
}

/** Ids of a pack's rules: one file is one rule, and its path is its id. */
function ruleIds(folder: string, pack: string): string[] {
  return readdirSync(join(folder, pack))
    .filter((name) => name.endsWith('.yaml') && name !== 'pack.yaml')
    .map((name) => `${pack}/${name.slice(0, -'.yaml'.length)}`);
}
