import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { problemText } from '../../rules';
import { loadOfficePack } from '../../rules/load';
import { claimsPack } from '../../rules/policy/bundle-claims';
import { layPolicy } from '../../rules/policy/layers';
import { isRecord } from '../../rules/policy/reading';
import { ownRuleIds } from '../../rules/policy/rule-names';
import { parseYaml } from '../../rules/yaml';
import { SITES } from '../../sites';
import { type BuiltPacks, builtPacks } from '../rules/built-packs';

const KEYS = ['version', 'issued', 'expires', 'policy', 'packs', 'sites', 'claims'];
/** How long a bundle holds where its source does not say, days. */
const DAYS = 90;

/** What is signed, and what is wrong with it, a line each. */
export interface Source {
  payload: Record<string, unknown>;
  problems: string[];
}

/**
 * Reads the source of a bundle, YAML or JSON: `version`, and where wanted `issued`, `expires`, `policy`,
 * `packs` (files beside it), `sites` and `claims`. Every value in it is checked as a browser would.
 * @param folder where the source is, from which the packs are named.
 */
export async function readSource(text: string, folder: string, now: Date): Promise<Source> {
  const parsed = parseYaml(text, 'source');
  if ('problem' in parsed) {
    return { payload: {}, problems: [problemText(parsed.problem, parsed.problem.line)] };
  }
  const given = isRecord(parsed.value) ? parsed.value : {};
  const problems = Object.keys(given)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `source: no such key ${JSON.stringify(key)}; known are ${KEYS.join(', ')}`);
  const { policy = {}, sites = [], claims = [] } = given;
  const files = Array.isArray(given.packs) ? given.packs.map(String) : [];
  const packs: string[] = [];
  for (const file of files) {
    try {
      packs.push(readFileSync(resolve(folder, file), 'utf8'));
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  const end = new Date(now.getTime() + DAYS * 86_400_000);
  const payload: Record<string, unknown> = {
    format: 1,
    version: given.version,
    issued: given.issued ?? seconds(now),
    expires: given.expires ?? seconds(end),
    ...{ policy, packs, sites, claims },
  };
  const texts = packs.map((pack, at): [string, string] => [files[at] ?? '', pack]);
  const fromClaims = Array.isArray(claims) ? claimsPack(claims, '9999-12-31') : null;
  if (fromClaims !== null) texts.push(['claims', fromClaims]);
  const built = builtPacks();
  problems.push(
    ...policyProblems(policy, sites, { built, packs }),
    ...(await packProblems(texts, built)),
  );
  return { payload, problems };
}

function policyProblems(
  policy: unknown,
  sites: unknown,
  { built, packs }: { built: BuiltPacks; packs: readonly string[] },
): string[] {
  const known = {
    packs: built.packs.map(({ pack }) => pack),
    sites: SITES.map(({ id }) => id),
    // Its own packs' rules may be changed by its policy, too.
    rules: [...built.rules().map(({ id }) => id), ...packs.flatMap(ownRuleIds)],
  };
  const layers = [policy, { sites }].map((given) => ({ source: 'bundle' as const, given }));
  return layPolicy(layers, known).problems.map(
    ({ path, got, expected }) => `${path}: got ${got}, expected ${expected}`,
  );
}

async function packProblems(texts: [string, string][], built: BuiltPacks): Promise<string[]> {
  const below = { packs: built.packs, rules: built.rules() };
  const problems: string[] = [];
  for (const [name, text] of texts) {
    const { refused } = await loadOfficePack(text, name, below);
    const found = refused.flatMap((each) => each.problems);
    problems.push(...found.map((each) => problemText(each, each.line)));
  }
  return problems;
}

function seconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
