import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/kit/main';

let home: string;
let said: string;
let complained: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ehtiyat-kit-'));
  said = '';
  complained = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += text;
    return true;
  });
});
afterEach(() => rmSync(home, { recursive: true }));

const GOOD = 'officeName:\n  en: Office of Examples\nquestion: always\n';

/** Makes a kit of this policy. */
function kit(policy: string, ...more: string[]): { code: number; out: string } {
  const file = join(home, 'office.yaml');
  writeFileSync(file, policy);
  const out = join(home, 'kit');
  return { code: main(['--policy', file, '--out', out, ...more]), out };
}

describe('npm run kit', () => {
  it('writes the kit and says where to begin', () => {
    const { code, out } = kit(GOOD);
    expect([code, complained]).toEqual([0, '']);
    expect(said).toContain(join(out, 'README.md'));
    const listed = Object.keys(JSON.parse(readFileSync(join(out, 'kit.json'), 'utf8')).sha256);
    expect(listed.filter((path) => !existsSync(join(out, path)))).toEqual([]);
  });

  it('says file, line, key, what was got and what was expected, and writes nothing', () => {
    const { code, out } = kit(`${GOOD}officeAcounts: []\nunchecked: perhaps\npacks: [comon]\n`);
    expect(code).toBe(1);
    expect(complained).toMatch(/office\.yaml:4: officeAcounts: .*"officeAccounts"/);
    expect(complained).toMatch(/office\.yaml:5: unchecked: got "perhaps", expected one of "allow"/);
    expect(complained).toMatch(/office\.yaml:6: packs\[0\]: got "comon".*nearest is "common"/);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['YAML that cannot be read', 'a: [', /office\.yaml:\d+: got .*expected YAML that can be read/],
    ['a list', '- a', /office\.yaml:1: expected keys of the policy/],
    [
      'a key without a value',
      'officeName:\n  en: A\n  ur:\n',
      /office\.yaml:3: officeName\.ur: got nothing/,
    ],
    [
      'a sign that XML cannot hold',
      'officeName: { en: "A\\u0007B" }',
      /office\.yaml:1: officeName\.en: got a control sign/,
    ],
  ])('refuses %s', (_, policy, complaint) => {
    expect(kit(policy).code).toBe(1);
    expect(complained).toMatch(complaint);
  });

  it('replaces an older kit, with nothing of it left', () => {
    const { out } = kit(GOOD);
    writeFileSync(join(out, 'old.txt'), '');
    expect(kit(GOOD.replace('always', 'when-unclear')).code).toBe(0);
    expect(readdirSync(out)).not.toContain('old.txt');
  });

  it('leaves any other folder alone', () => {
    mkdirSync(join(home, 'kit'));
    writeFileSync(join(home, 'kit', 'letter.txt'), 'mine');
    expect(kit(GOOD).code).toBe(2);
    expect(complained).toMatch(/neither empty nor a kit/);
    expect(readdirSync(join(home, 'kit'))).toEqual(['letter.txt']);
  });

  it.each([
    [['--id', 'short'], /--id: got short, expected 32 letters/],
    [['--update-url', 'updates'], /--update-url: got updates, expected an address/],
    [['--xpi-url', 'ftp://x/'], /kind of address for --xpi-url/],
    [['--polcy', 'x'], /polcy/],
  ])('does not understand %j', (more, complaint) => {
    expect(kit(GOOD, ...more).code).toBe(2);
    expect(complained).toMatch(complaint);
  });

  it('names the office’s own server wherever one is given', () => {
    const { out } = kit(
      GOOD,
      '--update-url',
      'https://u.example/update.xml',
      '--id',
      'a'.repeat(32),
    );
    const file = JSON.parse(
      readFileSync(join(out, 'linux/etc/chromium/policies/managed/ehtiyat.json'), 'utf8'),
    );
    expect(file.ExtensionSettings['a'.repeat(32)].update_url).toBe('https://u.example/update.xml');
  });
});
