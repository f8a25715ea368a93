import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readArgs, UsageError } from '../rules/usage';
import { binOf, ROOT, run } from '../run.mjs';
import { packRelease } from './pack';

const USAGE = `npm run release -- --key KEY.pem --url URL --out DIR [--signed-xpi FILE]

  --key FILE          the office's private RSA key, kept outside this folder; it decides the id:
                      openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out KEY.pem
  --url URL           where the files of DIR will stand on your server, such as
                      https://updates.example.gov.pk/ehtiyat/
  --out DIR           folder for the packages and the update files
  --signed-xpi FILE   the package for Firefox as Mozilla signed it
`;

const OPTIONS = {
  key: { type: 'string' },
  url: { type: 'string' },
  out: { type: 'string' },
  'signed-xpi': { type: 'string' },
} as const;

/** Builds and packs a release. @returns the exit code: 0, 1 where the build failed, 2 for a wrong command. */
export async function main(args: string[]): Promise<number> {
  try {
    return await release(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

async function release(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { values } = readArgs(args, OPTIONS);
  const { key: keyFile, url, out, 'signed-xpi': signed } = values;
  if (keyFile === undefined || url === undefined || out === undefined) {
    throw new UsageError('--key, --url and --out are needed');
  }
  const base = URL.parse(url);
  if (base === null || !/^https?:$/u.test(base.protocol) || !base.pathname.endsWith('/')) {
    throw new UsageError(`--url: got ${url}, expected an https address with a slash at its end`);
  }
  const key = readKey(keyFile);
  const signedXpi = signed === undefined ? undefined : bytesOf(signed, '--signed-xpi');
  for (const browser of ['chrome', 'firefox']) {
    const { ok, output } = await run(
      process.execPath,
      [binOf('wxt', 'wxt'), 'build', '-b', browser],
      { quiet: true },
    );
    if (ok) continue;
    process.stderr.write(output);
    return 1;
  }
  const { files, version, chromeId } = packRelease({
    chromium: join(ROOT, '.output', 'chrome-mv3'),
    firefox: join(ROOT, '.output', 'firefox-mv3'),
    ...{ key, url: base.href, signedXpi },
  });
  mkdirSync(out, { recursive: true });
  for (const [name, content] of files) {
    writeFileSync(join(out, name), content);
    const sum = createHash('sha256').update(content).digest('hex');
    process.stdout.write(`${sum}  ${name}\n`);
  }
  process.stdout.write(`Version ${version}. For the kit: --id ${chromeId}`);
  process.stdout.write(` --update-url ${base.href}update.xml --xpi-url ${base.href}ehtiyat.xpi\n`);
  return 0;
}

function readKey(file: string): KeyObject {
  const pem = bytesOf(file, '--key');
  const below = relative(realpathSync(ROOT), realpathSync(file));
  if (!below.startsWith('..')) {
    throw new UsageError(`--key: ${file} lies in the project's folder; keep it outside`);
  }
  try {
    return createPrivateKey(pem);
  } catch (error) {
    throw new UsageError(`--key: ${file} is no private key: ${(error as Error).message}`);
  }
}

function bytesOf(file: string, option: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${option}: ${(error as Error).message}`);
  }
}
