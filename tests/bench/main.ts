import { loadPacks } from '../../scripts/packs';
import { PACKS, packFiles } from '../../scripts/vite-packs';
import { builtEngine, type Engine } from './built-engine';
import { freshProcess } from './fresh';
import { hostileDrafts } from './hostile';
import { lastSum, onePass, rounded, type Spread, spread, timeOf, timesOf } from './measure';
import { type Load, loadPeers } from './peers';
import { type Posts, phrasesOf, readPosts } from './texts';

interface Options {
  json: boolean;
  quick: boolean;
  corpus: string | null;
  load: Load;
}

type Row = Record<string, number | string>;
type Table = Record<string, Row>;

const LISTS = [100, 1_000, 10_000, 100_000];

/** Measures everything and prints it, as tables or as JSON. */
export async function main({ json, quick, corpus, load }: Options): Promise<void> {
  const engine = await builtEngine();
  const posts = readPosts(corpus);
  const bench = new Bench(engine, posts, quick);
  const result: Record<string, Table> = {
    'hot path, in passes over the same text': bench.hotPath(),
    'lists of phrases': await bench.lists(),
    'whole check with every pack, in passes': await bench.checks(),
    'making ready, ms': await bench.ready(),
    'fresh process, ms': bench.fresh(),
    'hostile drafts of 100,000 characters, ms': await bench.hostile(),
    'a pause in typing, ms': await bench.pause(),
    'others on the same posts, µs': await bench.peers(load),
  };
  if (lastSum() === -1) throw new Error('the yardstick read nothing');
  if (json) console.log(JSON.stringify(result, null, 2));
  else {
    for (const [name, table] of Object.entries(result)) {
      console.log(`\n${name}`);
      console.table(table);
    }
  }
}

function draftOf(text: string) {
  return {
    site: 'x',
    surface: 'post' as const,
    account: { handle: null, kind: 'unknown' as const },
    conversation: null,
    parts: [{ role: 'text' as const, text, attachments: [] }],
  };
}

/** One run of all measurements. */
class Bench {
  readonly #engine: Engine;
  readonly #posts: Posts[];
  readonly #sets: [string, string[]][];
  readonly #loaded = loadPacks(PACKS);
  readonly #files = packFiles(this.#loaded);
  readonly #compiled: ReturnType<Engine['compilePacks']>;
  readonly #context;
  readonly #rounds: number;

  constructor(engine: Engine, posts: Posts[], quick: boolean) {
    this.#engine = engine;
    this.#posts = posts;
    this.#sets = posts.flatMap(({ language, posts: short, drafts }): [string, string[]][] => [
      [`${language}, posts`, short],
      [`${language}, 280`, drafts],
    ]);
    const { packs } = this.#loaded;
    this.#compiled = this.#shipped(this.#files);
    this.#context = {
      policy: { packs: packs.map(({ pack }) => pack), officeAccounts: [] },
      now: new Date('2026-11-21T12:00:00'),
    };
    this.#rounds = quick ? 5 : 30;
  }

  /** The set as the product has it, from the files of its packs. */
  #shipped(files: ReturnType<typeof packFiles>): ReturnType<Engine['compilePacks']> {
    const { compilePacks, readPack } = this.#engine;
    const text = new TextDecoder();
    const read = ({ contents }: { contents: Uint8Array }) =>
      readPack(contents.buffer as ArrayBuffer, (bytes) => text.decode(bytes));
    return compilePacks(files.map(read), this.#loaded.packs);
  }

  hotPath(): Table {
    const { fold, tokenize, originalRange } = this.#engine;
    const { table } = this.#compiled;
    const rows: Table = {};
    for (const [name, texts] of this.#sets) {
      const runs = {
        pass: onePass,
        fold,
        words: (text: string) => tokenize(fold(text)),
        placed: (text: string) => {
          const folded = fold(text);
          const tokens = tokenize(folded);
          return tokens.count > 0 && originalRange(folded, tokens.start(0), tokens.end(0));
        },
        found: (text: string) => {
          const folded = fold(text);
          return table.find(tokenize(folded));
        },
      };
      const { pass, ...times } = timesOf(texts, runs, this.#rounds);
      rows[name] = {
        texts: texts.length,
        'mean length': rounded(texts.join('').length / texts.length),
        'one pass, µs': rounded(pass),
        fold: rounded(times.fold / pass),
        'fold, words': rounded(times.words / pass),
        'and one place back': rounded(times.placed / pass),
        'phrases of all packs': rounded((times.found - times.words) / pass),
      };
    }
    return rows;
  }

  async lists(): Promise<Table> {
    const { PhraseTable, preparePhrases, fold, tokenize } = this.#engine;
    const english = this.#posts[0]?.drafts ?? [];
    const runs: Record<string, (text: string) => unknown> = {
      pass: onePass,
      words: (text) => tokenize(fold(text)),
    };
    const rows: Table = {};
    for (const count of LISTS) {
      const phrases = phrasesOf(count, english);
      const before = process.memoryUsage();
      const begun = performance.now();
      const table = new PhraseTable();
      table.append(preparePhrases(phrases));
      table.find(tokenize(fold('x')));
      const ready = performance.now() - begun;
      const after = process.memoryUsage();
      const name = count.toLocaleString('en');
      runs[name] = (text) => {
        const folded = fold(text);
        return table.find(tokenize(folded));
      };
      rows[name] = {
        'compile, ms': rounded(ready),
        'memory, MB': rounded(
          (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20,
        ),
      };
    }
    const { pass = 1, words = 0, ...found } = timesOf(english, runs, 2 * this.#rounds);
    for (const [name, time] of Object.entries(found)) {
      rows[name] = { 'passes, English 280': rounded((time - words) / pass), ...rows[name] };
    }
    return rows;
  }

  async checks(): Promise<Table> {
    const { check, checkParts, scopesOf, Memory } = this.#engine;
    const { rules } = this.#loaded;
    const plain = rules.map((rule) => ({
      ...rule,
      match: rule.match.filter((matcher) => !('grammar' in matcher)),
    }));
    const without = this.#shipped(packFiles({ ...this.#loaded, rules: plain }));
    const rows: Table = {};
    for (const [name, texts] of this.#sets) {
      const { pass } = timesOf(texts, { pass: onePass }, this.#rounds);
      const inPasses = ({ median, mean, p99 }: Spread) =>
        [median, mean, p99].map((time) => rounded(time / pass));
      const run = (compiled: typeof without) =>
        spread(texts, (text) => check(compiled, draftOf(text), this.#context));
      const [median, mean, p99] = inPasses(await run(without));
      const full = await run(this.#compiled);
      const [, grammarMean, grammarP99] = inPasses(full);
      const stack = this.#compiled.layers.of(this.#context.policy.packs);
      const woken = texts.filter((text) => {
        const scopes = scopesOf(draftOf(text), stack);
        return checkParts(this.#compiled, scopes, [text], new Memory()) instanceof Promise;
      });
      rows[name] = {
        median: median as number,
        mean: mean as number,
        p99: p99 as number,
        'mean with grammar': grammarMean as number,
        'p99 with grammar': grammarP99 as number,
        'p99 with grammar, µs': rounded(full.p99),
        'wake compromise, %': rounded((woken.length / texts.length) * 100),
      };
    }
    return rows;
  }

  async ready(): Promise<Table> {
    const { compileRules } = this.#engine;
    const { rules, packs } = this.#loaded;
    return {
      'read and compile, as shipped': {
        rules: rules.length,
        ms: rounded(await timeOf(() => this.#shipped(this.#files))),
      },
      'compile, from the rule files': {
        rules: rules.length,
        ms: rounded(await timeOf(() => compileRules(rules, packs))),
      },
    };
  }

  fresh(): Table {
    return { 'all packs': freshProcess(this.#loaded, this.#rounds) };
  }

  async hostile(): Promise<Table> {
    const { check, fold, tokenize } = this.#engine;
    const rows: Table = {};
    for (const [name, text] of Object.entries(hostileDrafts('rt'))) {
      rows[name] = {
        'fold, words': rounded(await timeOf(() => tokenize(fold(text)), 2)),
        phrases: rounded(await timeOf(() => this.#compiled.table.find(tokenize(fold(text))), 2)),
        'whole check': rounded(
          await timeOf(() => check(this.#compiled, draftOf(text), this.#context), 2),
        ),
      };
    }
    return rows;
  }

  async pause(): Promise<Table> {
    const { check, createChecker } = this.#engine;
    const text = (this.#posts[0]?.drafts ?? []).slice(0, 40).join('\n\n');
    const typed = (round: number) =>
      draftOf(`${text.slice(0, 3_000)}${' word'.repeat(round % 9)}${text.slice(3_000)}`);
    const checker = createChecker(this.#compiled);
    let round = 0;
    const full = await timeOf(() => check(this.#compiled, typed(round++), this.#context), 30);
    const again = await timeOf(() => checker.check(typed(round++), this.#context), 30);
    return {
      [`thread of ${text.length} characters`]: {
        full: rounded(full),
        again: rounded(again),
        share: rounded(again / full),
      },
    };
  }

  async peers(loader: Load): Promise<Table> {
    const texts = this.#posts.flatMap(({ posts }) => posts);
    const rows: Table = {};
    const ours = await spread(texts, (text) =>
      this.#engine.check(this.#compiled, draftOf(text), this.#context),
    );
    const row = ({ median, mean, p99 }: Spread): Row => ({
      median: rounded(median),
      mean: rounded(mean),
      p99: rounded(p99),
      'median, ours are 1': rounded(median / ours.median),
      'mean, ours are 1': rounded(mean / ours.mean),
    });
    rows.ours = { ...row(ours), 'load, ms': '' };
    for (const { name, load, run } of await loadPeers(texts[0] as string, loader)) {
      rows[name] = { ...row(await spread(texts, run, 1)), 'load, ms': rounded(load) };
    }
    return rows;
  }
}
