import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Something is missing that we cannot get ourselves; the message says it to a person. */
export class SetupError extends Error {}

/**
 * Runs a command in the project's folder until it ends.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] `quiet`: keep what it prints
 *   instead of showing it.
 * @returns {Promise<{ ok: boolean, output: string }>} `output` is empty unless `quiet`. A command
 *   that cannot be started is not ok, and says so in `output`.
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => done({ ok: false, output: `${command}: ${error.message}\n` }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

/**
 * The file that a package's command is, so that it can be run by a Node of our choice, without a
 * shell and alike on every system.
 *
 * @param {string} name Package.
 * @param {string} [command] Which of its commands; its only or first one when left out.
 */
export function binOf(name, command) {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : (bin[command] ?? Object.values(bin)[0]);
  return join(folder, file);
}

/**
 * The environment in which tools find this Node before any other.
 *
 * @param {string} node Path of the Node to use.
 */
export function envWith(node) {
  return { PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}
