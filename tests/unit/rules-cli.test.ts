import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The command line as its users have it: a process, its streams and its exit code. */
const ROOT = join(import.meta.dirname, '..', '..');

interface Ran {
  out: string;
  err: string;
  code: number | null;
}

function rules(args: string[], input = '', cwd = ROOT): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts', 'rules.mjs'), ...args], { cwd });
    const ran: Ran = { out: '', err: '', code: null };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      ran.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      ran.err += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ ...ran, code }));
    child.stdin.end(input);
  });
}

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const CNIC = 'My CNIC is 35202-1234567-1';

// The first command builds the program and the packs; the tests are about the ones after it.
beforeAll(async () => {
  await rules(['list']);
}, 120_000);

describe('check', () => {
  it('says for a person what was found, where and on what it rests, but not the number', async () => {
    const { out, code } = await rules(['check', '--pack', 'common,pk'], CNIC);
    expect(out).toContain('pk/cnic  personal-data  office block, private block');
    expect(out).toContain('[11, 26)');
    expect(out).toContain('Prevention of Electronic Crimes Act');
    expect(out).not.toContain('35202-1234567-1');
    expect(code).toBe(0);
  });

  it('gives a line for each line, in order, with places in UTF-16', async () => {
    const input = [
      { id: 'a', text: `😀 ${CNIC}` },
      { id: 2, text: 'Rain is expected in Islamabad tomorrow.' },
      {
        id: 'c',
        text_b64: Buffer.from('It is hereby notified that the office is closed.').toString(
          'base64',
        ),
      },
    ]
      .map((item) => JSON.stringify(item))
      .join('\n');
    const { out, code } = await rules(['check', '--jsonl', '--pack', 'common,pk'], input);
    const [first, second, third] = lines(out);
    expect(first).toMatchObject({
      id: 'a',
      findings: [
        {
          rule: 'pk/cnic',
          category: 'personal-data',
          severity: { office: 'block', private: 'block' },
          start: 14,
          end: 29,
          text: '35202-1234567-1',
        },
      ],
      signals: [],
    });
    expect(first.ms).toBeGreaterThanOrEqual(0);
    expect(second).toMatchObject({ id: 2, findings: [], signals: [] });
    expect(third).toMatchObject({ id: 'c', signals: [{ capacity: 'office' }] });
    expect(code).toBe(0);
  });

  it('reports a line that is no item with its number, and checks the rest', async () => {
    const input = `{"id":1,"text":"a"}\nno json\n{"id":3}\n{"id":4,"text":"b","capacity":"both"}\n\n{"id":6,"text":"b"}`;
    const { out, err, code } = await rules(['check', '--jsonl'], input);
    expect(lines(out).map(({ id }) => id)).toEqual([1, 6]);
    expect(err).toMatch(/^line 2: .*JSON/m);
    expect(err).toMatch(/^line 3: text: got nothing, expected a text$/m);
    expect(err).toMatch(/^line 4: capacity: got "both", expected office or private$/m);
    expect(code).toBe(1);
  });

  it('leaves out what is silent in the capacity asked for', async () => {
    const input = JSON.stringify({ id: 1, text: 'In my opinion the road is fine.' });
    const office = lines((await rules(['check', '--jsonl', '--capacity', 'office'], input)).out);
    const own = lines((await rules(['check', '--jsonl', '--capacity', 'private'], input)).out);
    for (const { severity } of office[0].findings) expect(severity.office).not.toBeNull();
    for (const { severity } of own[0].findings) expect(severity.private).not.toBeNull();
  });

  it.each([
    [['check', '--pack', 'pkk'], 'no pack "pkk"; did you mean pk?'],
    [['check', '--capacity', 'ofice'], '--capacity: got "ofice", expected office or private'],
    [['check', '--now', 'today'], '--now: got "today", expected a moment'],
    [['check', '--jsonlines'], "Unknown option '--jsonlines'"],
    [['explain', 'pk/cnci'], 'did you mean pk/cnic?'],
    [['test', 'nowhere'], 'nowhere is no pack, no rule and no file'],
    [['measure', 'no.jsonl'], 'no.jsonl: no such file'],
    [['chek'], 'no command "chek"'],
  ])('%j is refused in one clear line', async (args, message) => {
    const { err, code } = await rules(args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

it('explain and list name category, severities, sources and the missing lawyer', async () => {
  const explained = await rules(['explain', 'pk/cnic']);
  expect(explained.out).toMatch(/personal-data[\s\S]*grade A[\s\S]*not yet read by a lawyer/);
  const listed = await rules(['list', 'pk']);
  expect(listed.out).toMatch(/^pk\/cnic\tpersonal-data\tPK-17\toffice block, private block\tA\t/m);
  expect(listed.out).not.toMatch(/^common\//m);
});

it.each(['federal-ministry', 'provincial-department', 'uk-council'])(
  'policy refuses nothing of the sample office %s',
  async (sample) => {
    const { out, code } = await rules(['policy', `docs/admin/samples/${sample}.yaml`]);
    expect([out.match(/^.*yaml:.*$/gm), code]).toEqual([null, 0]);
  },
);

describe('in a folder of its own', () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'ehtiyat-rules-'));
    for (const file of ['pk/pack.yaml', 'pk/cnic.yaml']) {
      cpSync(join(ROOT, 'rules', 'packs', file), join(dir, 'rules', 'packs', file), {
        recursive: true,
      });
    }
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('test runs the examples and shows each failure with its text', async () => {
    const path = join(dir, 'rules', 'packs', 'pk', 'cnic.yaml');
    const good = readFileSync(path, 'utf8');
    expect((await rules(['test'], '', dir)).out).toMatch(/pk\/cnic .*\n1 rules, 0 failures/);
    writeFileSync(path, good.replace('Send your CNIC number', 'Send 35202-1234567-1, your number'));
    const { out, code } = await rules(['test', 'pk/cnic'], '', dir);
    expect(out).toContain('pk/cnic en quiet: flagged: ["35202-1234567-1"]');
    expect(out).toContain('Send 35202-1234567-1, your number by SMS');
    expect(code).toBe(1);
    writeFileSync(path, good);
  });

  it('lint names file, line, key and what was expected', async () => {
    const path = join(dir, 'rules', 'packs', 'pk', 'bad.yaml');
    const good = readFileSync(join(dir, 'rules', 'packs', 'pk', 'cnic.yaml'), 'utf8');
    writeFileSync(
      path,
      good.replace('id: pk/cnic', 'id: pk/bad').replace('block, private', 'blok, private'),
    );
    const { out, code } = await rules(['lint', path], '', dir);
    expect(out).toMatch(/pk\/bad\.yaml:\d+: severity\.office: got "blok", expected null or one of/);
    expect(code).toBe(1);
    rmSync(path);
  });

  it('new writes a file to begin from, and never over one that is there', async () => {
    const { out } = await rules(['new', 'pk/first-try'], '', dir);
    expect(out).toBe('rules/packs/pk/first-try.yaml\n');
    expect(existsSync(join(dir, out.trim()))).toBe(true);
    expect((await rules(['new', 'pk/first-try'], '', dir)).err).toContain('is there already');
    expect((await rules(['new', 'zz/rule'], '', dir)).err).toContain('no pack "zz"');
    rmSync(join(dir, out.trim()));
  });

  it('measure counts alarms and what was expected, with the ids', async () => {
    const file = join(dir, 'items.jsonl');
    const items = [
      { id: 'm1', text: CNIC, label: 'pii', expect: ['personal-data'] },
      { id: 'm2', text: 'Parcel 12', label: 'pii', expect: ['personal-data'] },
      { id: 'm3', text: CNIC, label: 'plain', expect: [], must_not: ['personal-data'] },
    ];
    writeFileSync(file, items.map((item) => JSON.stringify(item)).join('\n'));
    const { out } = await rules(['measure', '--json', file], '', dir);
    expect(lines(out)).toMatchObject([
      { label: 'all', items: 3, warn: ['m1', 'm3'], expected: 2, hit: ['m1'], missed: ['m2'] },
      { label: 'pii', items: 2, hit: ['m1'], missed: ['m2'] },
      { label: 'plain', items: 1, forbidden: ['m3'] },
    ]);
  });
});
