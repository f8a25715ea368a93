import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A policy file that only one browser sees, and the command that starts that browser. */
export interface PolicyHouse {
  executable: string;
  /** Put another text into the file: a running browser that looks at it sees the change. */
  write(content: unknown): void;
  remove(): void;
}

/** Whether this process may make a mount space of its own. */
function mayUnshare(): boolean {
  try {
    execFileSync('unshare', ['-m', 'true'], { stdio: 'pipe' });
    return true;
  } catch {
    return false; // not root, or a container without the right: the caller says so
  }
}

/**
 * Lay `content` at `folder`/`file` (such as `/etc/firefox`, `policies/policies.json`) for one
 * browser only: in a mount space of its own, where the folder is a private copy. Needs root.
 */
export function policyHouse(
  binary: string,
  folder: string,
  file: string,
  content: unknown,
): PolicyHouse {
  if (!mayUnshare()) throw new Error('Managed policy in a test needs root (unshare -m).');
  const home = mkdtempSync(join(tmpdir(), 'ehtiyat-policy-'));
  const copy = join(home, 'etc');
  const made = !existsSync(folder);
  if (!made) cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  else mkdirSync(folder, { recursive: true });
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  const write = (what: unknown) => writeFileSync(join(copy, file), JSON.stringify(what));
  write(content);
  const executable = join(home, 'browser');
  const inside = `mount --bind '${copy}' '${folder}' && exec '${binary}' "$@"`;
  const script = `#!/bin/sh\nexec unshare -m sh -c '${inside.replace(/'/g, `'\\''`)}' browser "$@"\n`;
  writeFileSync(executable, script, { mode: 0o755 });
  const remove = () => {
    rmSync(home, { recursive: true, force: true });
    if (made) rmdirSync(folder); // was only there to be mounted on; refuses if not empty
  };
  return { executable, write, remove };
}
