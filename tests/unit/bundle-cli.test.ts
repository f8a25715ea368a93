import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/bundle/main';
import { builtPacks } from '../../scripts/rules/built-packs';
import { ROOT } from '../house/source';

const folder = mkdtempSync(join(tmpdir(), 'ehtiyat-bundle-'));
// The first command of a checkout prepares the packs; the others find them.
beforeAll(() => void builtPacks(), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const at = (name: string) => join(folder, name);
const source = (name: string, value: unknown) => {
  writeFileSync(at(name), JSON.stringify(value));
  return at(name);
};

/** One command, with what it said and its exit code. */
async function bundle(...args: string[]) {
  const said: string[] = [];
  const hear = (text: unknown) => said.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(hear);
  vi.spyOn(process.stderr, 'write').mockImplementation(hear);
  const code = await main(args);
  return { code, said: said.join('') };
}

const sign = (name: string, value: unknown) =>
  bundle('sign', source(`${name}.src`, value), '--key', at('key.pem'), '--out', at(name));
const PACK = {
  pack: {
    pack: 'my-office',
    name: { en: 'a', ur: 'a' },
    lawyer: null,
    adjust: { 'pk/cnic': 'off' },
  },
  rules: [],
};

describe('npm run bundle', () => {
  let key = '';

  it('makes a key once, for its owner’s eyes, and never in the project', async () => {
    const made = await bundle('keygen', at('key.pem'));
    expect(made).toEqual({ code: 0, said: expect.stringMatching(/^[A-Za-z0-9+/]{43}=\n$/) });
    key = made.said.trim();
    expect(statSync(at('key.pem')).mode & 0o777).toBe(0o600);
    const pem = readFileSync(at('key.pem'), 'utf8');
    expect((await bundle('keygen', at('key.pem'))).code).toBe(2);
    expect(readFileSync(at('key.pem'), 'utf8')).toBe(pem);
    expect((await bundle('keygen', join(ROOT, 'docs', 'key.pem'))).code).toBe(2);
    expect(existsSync(join(ROOT, 'docs', 'key.pem'))).toBe(false);
    expect(await bundle('public', at('key.pem'))).toEqual({ code: 0, said: `${key}\n` });
  });

  it('signs a source with its packs, and shows and verifies the bundle', async () => {
    source('pack.yaml', PACK);
    const value = { version: 3, policy: { unchecked: 'stop' }, packs: ['pack.yaml'] };
    expect(await sign('three', value)).toMatchObject({
      code: 0,
      said: expect.stringContaining('version 3'),
    });
    const shown = await bundle('show', at('three'));
    expect(JSON.parse(shown.said)).toMatchObject({
      ...{ format: 1, version: 3, policy: value.policy },
      packs: [JSON.stringify(PACK)],
    });
    const verified = await bundle('verify', at('three'), '--public-key', key);
    expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('good: version 3') });
  });

  it('says what a browser would refuse', async () => {
    await sign('two', { version: 2 });
    await sign('old', {
      version: 9,
      issued: '2020-01-01T00:00:00Z',
      expires: '2020-02-01T00:00:00Z',
    });
    const verify = (...args: string[]) => bundle('verify', ...args, '--public-key', key);
    expect(await verify(at('two'), '--after', at('three'))).toEqual({
      code: 1,
      said: 'older: version 2; 3 was taken before\n',
    });
    expect(await verify(at('old'))).toEqual({ code: 1, said: 'expired: 2020-02-01T00:00:00Z\n' });
    expect((await verify(at('three.src'))).said).toContain('not-a-bundle');
    writeFileSync(at('cut'), readFileSync(at('two')).subarray(0, 99));
    expect((await verify(at('cut'))).said).toContain('truncated');
  });

  it.each<[string, object]>([
    ['uncheked: got', { version: 1, policy: { uncheked: 'stop' } }],
    ['packs[0]: got "pkk"', { version: 1, policy: { packs: ['pkk'] } }],
    ['sites[0].host', { version: 1, sites: [{ host: 'https://a' }] }],
    ['rules[0]', { version: 1, claims: [{ claimReviewed: 'short' }] }],
    ['no such key "claim"', { version: 1, claim: [] }],
    ['ENOENT', { version: 1, packs: ['none.yaml'] }],
    ['version must be a whole number', { version: 'first' }],
    ['issued and expires must be moments', { version: 1, expires: '2030-01-01' }],
    ['browsers take at most', { version: 1, packs: ['large.yaml'] }],
  ])('signs nothing where it finds %s', async (words, value) => {
    writeFileSync(at('large.yaml'), `# ${'a'.repeat(2_000_000)}\n${JSON.stringify(PACK)}`);
    const { code, said } = await sign('bad', value);
    expect(said).toContain(words);
    expect(code).toBe(1);
    expect(existsSync(at('bad'))).toBe(false);
  });

  it('says how it is used', async () => {
    expect((await bundle()).said).toContain('npm run bundle');
    expect((await bundle('sing')).code).toBe(2);
    expect((await bundle('sign', at('two.src'))).said).toContain('--key');
    expect((await bundle('verify', at('two'))).said).toContain('--public-key');
    expect((await bundle('public', at('two.src'))).code).toBe(2);
  });
});
