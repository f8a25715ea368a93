import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OFFICE_SAMPLE } from '../../rules/office-sample';
import { main } from '../../scripts/rules/main';

const folder = mkdtempSync(join(tmpdir(), 'ehtiyat-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs one command here, for its program is the same; gives what it wrote and its exit code. */
async function rules(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  const out: string[] = [];
  const err: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
  const code = await main(args);
  vi.restoreAllMocks();
  return { out: out.join(''), err: err.join(''), code };
}

// The first command builds the packs; the tests are about the ones after it.
beforeAll(async () => {
  await rules('list');
}, 120_000);

describe('policy', () => {
  it('says what is refused with its line, and what is in force', async () => {
    const path = file(
      'p.yaml',
      'officeName: { en: Ministry }\nquestoin: always\npacks:\n  - common\n  - pkk\nstages:\n  - { rule: pk/cnc, stage: note }\n',
    );
    const { out, code } = await rules('policy', path);
    expect(out).toContain('p.yaml:2: questoin: got "always"');
    expect(out).toContain('nearest is "question"');
    expect(out).toContain('p.yaml:5: packs[1]: got "pkk"');
    expect(out).toContain('p.yaml:7: stages[0].rule');
    expect(out).toMatch(/packs +set +\["common"\]/);
    expect(out).toMatch(/unchecked +default +"allow"/);
    expect(code).toBe(1);
  });

  it('takes JSON, gives JSON, and ends well where nothing is wrong', async () => {
    const path = file(
      'p.json',
      '{"unchecked":"stop","ruleChanges":[{"rule":"pk/cnic","office":"note"}]}',
    );
    const { out, code } = await rules('policy', '--json', path);
    const said = JSON.parse(out);
    expect(said).toMatchObject({ problems: [], policy: { unchecked: 'stop' } });
    expect(said.sources).toMatchObject({ unchecked: 'managed', packs: 'default' });
    expect(said.weakened).toEqual(['pk/cnic']);
    expect(code).toBe(0);
  });

  it('reads the office’s own rules too', async () => {
    const own = OFFICE_SAMPLE.replace('internal-document', 'internal');
    const path = file('own.json', JSON.stringify({ ownRules: own }));
    const { out, code } = await rules('policy', path);
    expect(out).toContain('ownRules, line 8: rules[0].category: got "internal"');
    expect(code).toBe(1);
  });

  it.each([['policy'], ['policy', 'nowhere.yaml'], ['dry-run'], ['office', 'nowhere.yaml']])(
    'is not understood: %s %s',
    async (...args) => {
      const { err, code } = await rules(...args);
      expect(err).not.toBe('');
      expect(code).toBe(2);
    },
  );
});

describe('office', () => {
  it('prints a sample that it finds right', async () => {
    const { out } = await rules('office', '--sample');
    const texts = file('t.txt', 'The lowest bid is known.\nGood day.\n');
    const { out: said, code } = await rules('office', '--texts', texts, file('o.yaml', out));
    expect(said).toContain('my-office/tender-terms: 4 of 4 examples as they should be');
    expect(said).toContain('marks  my-office/tender-terms  "The lowest bid is known."');
    expect(said).toMatch(/0\/\d{4} \(0\.00 %\) of the harmless texts/);
    expect(code).toBe(0);
  });

  it('names an example that fails', async () => {
    const wrong = OFFICE_SAMPLE.replace('The tender for the road', 'The lowest bid for the road');
    const { out, code } = await rules('office', file('wrong.yaml', wrong));
    expect(out).toContain('FAILED  my-office/tender-terms en quiet: flagged: ["lowest bid"]');
    expect(code).toBe(1);
  });
});

describe('dry-run', () => {
  const posts = () =>
    file('posts.txt', 'My CNIC is 35202-1234567-1\n\nThe lowest bid won.\n\nRain.');

  it('counts under a policy, its own rules too, and prints no words unasked', async () => {
    const policy = file(
      'd.json',
      JSON.stringify({ packs: ['common', 'pk'], ownRules: OFFICE_SAMPLE }),
    );
    const { out, code } = await rules('dry-run', '--policy', policy, posts());
    expect(out).toContain('3 posts: something to look at 2/3 (66.7 %)');
    expect(out).toContain('line 1  block  pk/cnic');
    expect(out).toContain('line 3  block  my-office/tender-terms');
    expect(out).not.toContain('lowest bid');
    expect(code).toBe(0);
    const { out: json } = await rules('dry-run', '--json', posts());
    expect(json).not.toContain('CNIC is');
    expect(JSON.parse(json)).toMatchObject({ posts: 3, alarms: 1 });
  });
});
