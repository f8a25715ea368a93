import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CHROME_ID, FIREFOX_ID } from '../ids';
import { known, readArgs, UsageError } from '../rules/usage';
import { CHROME_STORE, type KitFiles, mozillaStore } from './kit';
import { LIST, makeKit } from './make';
import { readOfficeFile } from './office-file';

const USAGE = `npm run kit -- --policy office.yaml --out DIR [options]

  --policy FILE       the office's policy, YAML or JSON, with the keys of docs/policy.md
  --out DIR           folder for the kit; an older kit there is replaced, anything else is left alone
  --id ID             id in Chrome, Edge and Chromium (of the store, or what npm run release printed)
  --update-url URL    the update.xml of your own server; without it, the Chrome Web Store
  --xpi-url URL       the package for Firefox on your own server; without it, Mozilla's store
`;

const OPTIONS = {
  policy: { type: 'string' },
  out: { type: 'string' },
  id: { type: 'string' },
  'update-url': { type: 'string' },
  'xpi-url': { type: 'string' },
} as const;

/**
 * Makes a kit. @returns the exit code: 0, 1 where the policy has mistakes (nothing is written), 2
 * where the command was not understood.
 */
export function main(args: string[]): number {
  try {
    return run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

function run(args: string[]): number {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { values, positionals } = readArgs(args, OPTIONS);
  if (positionals[0] !== undefined) throw new UsageError(`what is ${positionals[0]}?`);
  const { policy, out } = values;
  if (policy === undefined || out === undefined)
    throw new UsageError('--policy and --out are needed');
  const chromeId = values.id ?? CHROME_ID;
  if (!/^[a-p]{32}$/u.test(chromeId)) {
    throw new UsageError(`--id: got ${chromeId}, expected 32 letters from a to p`);
  }
  const updateUrl = address(values['update-url'], '--update-url', ['https:', 'http:']);
  const xpiUrl = address(values['xpi-url'], '--xpi-url', ['https:', 'http:', 'file:']);
  const read = readOfficeFile(textOf(policy), basename(policy));
  if ('mistakes' in read) {
    process.stderr.write(`${read.mistakes.join('\n')}\nNo kit was made.\n`);
    return 1;
  }
  const files = makeKit({
    ...read,
    chromeId,
    updateUrl: updateUrl ?? CHROME_STORE,
    firefoxId: FIREFOX_ID,
    xpiUrl: xpiUrl ?? mozillaStore(FIREFOX_ID),
  });
  write(out, files);
  process.stdout.write(`${files.size} files in ${out}; begin with ${join(out, 'README.md')}\n`);
  return 0;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--policy: ${(error as Error).message}`);
  }
}

function address(given: string | undefined, option: string, schemes: string[]): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.parse(given);
  if (url === null) throw new UsageError(`${option}: got ${given}, expected an address`);
  known(url.protocol, schemes, `kind of address for ${option}`);
  return url.href;
}

/** @throws UsageError where the folder holds something that is no kit. */
function write(out: string, files: KitFiles): void {
  if (existsSync(out) && readdirSync(out).length > 0) {
    if (!existsSync(join(out, LIST))) {
      throw new UsageError(`--out: ${out} is neither empty nor a kit; it was left alone`);
    }
    rmSync(out, { recursive: true });
  }
  for (const [path, content] of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
}
