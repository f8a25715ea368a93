import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromBase64 } from '../../rules/policy/base64';
import { expiry, MOST_BUNDLE_BYTES, openBundle, refusalAfter } from '../../rules/policy/bundle';
import { bundleMachine } from '../../shell/bundle-machine';
import { readArgs, UsageError } from '../rules/usage';
import { newKey, publicKeyOf, signBundle } from './sign';
import { readSource } from './source';

const TREE = fileURLToPath(new URL('../../', import.meta.url));

const USAGE = `npm run bundle -- <command>

  keygen FILE             writes a new signing key to FILE, outside this folder, and prints the
                          public key that the policy names
  public FILE             prints the public key of a signing key
  sign SOURCE --key FILE --out BUNDLE
                          checks SOURCE (YAML or JSON, see docs/bundle.md) and signs it
  show BUNDLE             what a bundle says, whoever signed it
  verify BUNDLE --public-key KEY [--after BUNDLE]
                          whether a browser would take it now; --after: one it has taken before
`;

type Command = (args: string[]) => Promise<number> | number;
const COMMANDS: Readonly<Record<string, Command>> = {
  keygen: (args) => {
    const file = one(readArgs(args, {}).positionals, 'keygen: which file?');
    refuseInside(file);
    const pem = newKey();
    try {
      // `wx`: a key that is there stays; bundles signed with it could never be renewed without it.
      writeFileSync(file, pem, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      throw new UsageError(`keygen: ${(error as Error).message}`);
    }
    return print(`${publicKeyOf(pem)}\n`);
  },
  public: (args) =>
    print(`${keyIn(one(readArgs(args, {}).positionals, 'public: which key file?')).publicKey}\n`),
  async sign(args) {
    const { positionals, values } = readArgs(args, {
      key: { type: 'string' },
      out: { type: 'string' },
    });
    const file = one(positionals, 'sign: which source?');
    if (values.key === undefined) throw new UsageError('sign: --key FILE is needed');
    if (values.out === undefined) throw new UsageError('sign: --out BUNDLE is needed');
    const { pem, publicKey } = keyIn(values.key);
    const { payload, problems } = await readSource(read(file), dirname(resolve(file)), new Date());
    if (problems.length > 0) return fail([...problems, `${file} was not signed.`]);
    const text = signBundle(payload, pem);
    const size = Buffer.byteLength(text);
    if (size > MOST_BUNDLE_BYTES) {
      return fail([`${size} bytes; browsers take at most ${MOST_BUNDLE_BYTES}`]);
    }
    // What a browser would say of it, before anybody else sees it.
    const opened = await openBundle(text, publicKey, bundleMachine);
    if ('refused' in opened) return fail([opened.refused.detail]);
    writeFileSync(values.out, text);
    return print(`version ${opened.bundle.version}, ${size} bytes, key ${publicKey}\n`);
  },
  show(args) {
    const text = read(one(readArgs(args, {}).positionals, 'show: which bundle?'));
    let payload: Uint8Array | null = null;
    try {
      payload = fromBase64(JSON.parse(text).payload);
    } catch {
      // No JSON, or no text in it: said below.
    }
    if (payload === null) return fail(['no bundle: it has no payload in base64']);
    const said = JSON.parse(new TextDecoder().decode(payload));
    return print(`${JSON.stringify(said, null, 2)}\n`);
  },
  async verify(args) {
    const { positionals, values } = readArgs(args, {
      'public-key': { type: 'string' },
      after: { type: 'string' },
    });
    const file = one(positionals, 'verify: which bundle?');
    const key = values['public-key'];
    if (key === undefined) throw new UsageError('verify: --public-key KEY is needed');
    const text = read(file);
    if (Buffer.byteLength(text) > MOST_BUNDLE_BYTES) return fail(['oversize']);
    const opened = await openBundle(text, key, bundleMachine);
    if ('refused' in opened) return fail([`${opened.refused.reason}: ${opened.refused.detail}`]);
    const before = values.after && (await openBundle(read(values.after), key, bundleMachine));
    if (before && 'refused' in before) {
      return fail([`${values.after}: ${before.refused.reason}: ${before.refused.detail}`]);
    }
    const now = Date.now();
    const refused = before
      ? refusalAfter(opened.bundle, before.bundle, now)
      : expiry(opened.bundle, now);
    if (refused !== null) return fail([`${refused.reason}: ${refused.detail}`]);
    const { version, issued, expires } = opened.bundle;
    return print(`good: version ${version}, issued ${issued}, expires ${expires}\n`);
  },
};

/**
 * Runs one command.
 * @returns the exit code: 0, 1 where something was refused, 2 where the command was not understood.
 */
export async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    if (['', 'help', '--help', '-h'].includes(name)) return print(USAGE);
    process.stderr.write(`no command ${JSON.stringify(name)}\n\n${USAGE}`);
    return 2;
  }
  try {
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function one(positionals: readonly string[], question: string): string {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(question);
  return file;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** A signing key. @throws UsageError where the file holds none. */
function keyIn(file: string): { pem: string; publicKey: string } {
  const pem = read(file);
  try {
    return { pem, publicKey: publicKeyOf(pem) };
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

/** A key in the tree would one day be published with it. */
function refuseInside(file: string): void {
  let folder: string;
  try {
    folder = realpathSync(dirname(resolve(file)));
  } catch (error) {
    throw new UsageError(`keygen: ${(error as Error).message}`);
  }
  if (`${folder}${sep}`.startsWith(realpathSync(TREE).replace(/[/\\]*$/, sep))) {
    throw new UsageError('keygen: the key must lie outside the project’s folder');
  }
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function fail(lines: readonly string[]): 1 {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}
