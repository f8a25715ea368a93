import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../../scripts/bundle/source';
import { readOfficeFile } from '../../scripts/kit/office-file';
import { readPolicy } from '../../scripts/rules/policy';

const POLICY = `officeName: { en: Met }
ruleChanges:
  - { rule: pk/cnic, office: block }
  - { rule: pk/cnik, office: block }
stages:
  - { rule: met/own, stage: watch }
`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ehtiyat-policy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every way to check a policy before it goes out knows which rules there are. */
describe('a rule that does not exist is found offline, with the nearest', () => {
  it('by the command line', () => {
    const file = join(folder, 'office.yaml');
    writeFileSync(file, POLICY);
    const { laid } = readPolicy(file);
    expect(laid.problems.map(({ path }) => path)).toEqual([
      'ruleChanges[1].rule',
      'stages[0].rule',
    ]);
    expect(laid.problems[0]?.expected).toContain('nearest is "pk/cnic"');
  });

  it('by the kit, with its line', () => {
    const read = readOfficeFile(POLICY, 'office.yaml');
    expect(read).toMatchObject({
      mistakes: [
        expect.stringMatching(/^office\.yaml:4: ruleChanges\[1\]\.rule: .*"pk\/cnic"$/),
        expect.stringMatching(/^office\.yaml:6: stages\[0\]\.rule: /),
      ],
    });
  });

  it('by the bundle, where its own packs bring rules too', async () => {
    writeFileSync(join(folder, 'met.yaml'), 'rules: [{ id: met/own }]\n');
    const source = JSON.stringify({
      version: 1,
      policy: { stages: ['met/own', 'pk/cnik'].map((rule) => ({ rule, stage: 'watch' })) },
      packs: ['met.yaml'],
    });
    const { problems } = await readSource(source, folder, new Date('2026-11-21'));
    const ofPolicy = problems.filter((each) => each.startsWith('stages'));
    expect(ofPolicy).toEqual([expect.stringMatching(/^stages\[1\]\.rule: got "pk\/cnik"/)]);
  });
});
