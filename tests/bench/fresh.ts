import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedPacks } from '../../scripts/packs';
import { packFiles } from '../../scripts/vite-packs';
import { ENGINE, OUT } from './built-engine';
import { rounded } from './measure';

const PACKS = join(OUT, 'packs');
const TEXT =
  'Weather desk: rain is expected in Islamabad tomorrow, with strong wind from the west; carry an umbrella and drive slowly on the motorway.';

/** Reads the built engine and every pack, checks one post, and says that it did. */
const FIRST_VERDICT = `
const { readFileSync, readdirSync } = require('node:fs');
const { check, compilePacks, readPack } = require(${JSON.stringify(ENGINE)});
const names = readdirSync(${JSON.stringify(PACKS)});
const utf8 = new TextDecoder();
const packs = names.map((name) => {
  const { buffer, byteOffset, length } = readFileSync(${JSON.stringify(`${PACKS}/`)} + name);
  return readPack(buffer.slice(byteOffset, byteOffset + length), (bytes) => utf8.decode(bytes));
});
const draft = {
  site: 'x', surface: 'post', account: { handle: null, kind: 'unknown' }, conversation: null,
  parts: [{ role: 'text', text: ${JSON.stringify(TEXT)}, attachments: [] }],
};
const policy = { packs: names.map((name) => name.replace('.pack', '')), officeAccounts: [] };
check(compilePacks(packs), draft, { policy, now: new Date() }).then(({ languages }) => {
  process.stdout.write(languages[0].language);
});
`;

/**
 * Milliseconds of a process from its start to its end: one that does nothing, and one that gives its
 * first verdict with all packs; medians, run turn by turn.
 */
export function freshProcess(loaded: LoadedPacks, turns: number): Record<string, number> {
  mkdirSync(PACKS, { recursive: true });
  for (const { name, contents } of packFiles(loaded)) writeFileSync(join(OUT, name), contents);
  const programs = { bare: '', 'first verdict': FIRST_VERDICT };
  const files = Object.entries(programs).map(([name, program]) => {
    const file = join(OUT, `${name.replace(' ', '-')}.cjs`);
    writeFileSync(file, program);
    return { name, file, said: program === '' ? '' : 'en', taken: [] as number[] };
  });
  // The first turn warms the machine's own caches.
  for (let turn = 0; turn <= turns; turn++) {
    for (const { file, said, taken } of files) {
      const begun = performance.now();
      const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
      if (stdout !== said) throw new Error(stderr);
      if (turn > 0) taken.push(performance.now() - begun);
    }
  }
  const [bare, first] = files.map(({ taken }) => median(taken)) as [number, number];
  return { bare: rounded(bare), 'first verdict': rounded(first), over: rounded(first - bare) };
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
}
