import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import { typeText } from '../e2e/harness/chromium-keys';
import { ChromiumStage } from '../e2e/harness/chromium-stage';
import type { ChromiumTab } from '../e2e/harness/chromium-tab';
import { openSurface, SITE_SURFACES, type SurfaceCase } from '../e2e/harness/surfaces';
import { buildPages } from '../pages/build';

/**
 * `npm run bench:typing`: what the guard costs the page's own thread, on the main composer of each
 * stand-in site, with the built extension and without, in turns. Run `npm run build` first.
 */

const BUILT = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const LENGTHS = [280, 10_000];
const KEYS = 40;
const TURNS = 3;
const SENTENCE = 'Rain is expected in the hills tomorrow, and the office stays open until five. ';

/** Milliseconds of the page's main thread, from CDP's `TaskDuration` (seconds since the load). */
async function spent(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Two frames: what a key caused has been done and drawn by then. */
const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

async function keysOn(stage: ChromiumStage, one: SurfaceCase, length: number): Promise<number[]> {
  const tab = (await stage.newTab()) as ChromiumTab;
  const cdp = await tab.page.context().newCDPSession(tab.page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await openSurface(tab, one);
  const text = SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);
  await cdp.send('Input.insertText', { text });
  await drawn(tab.page);
  const costs: number[] = [];
  for (let at = 0; at < KEYS; at++) {
    const before = await spent(cdp);
    await typeText(cdp, at % 6 === 5 ? ' ' : 'e');
    await drawn(tab.page);
    costs.push((await spent(cdp)) - before);
  }
  await tab.close();
  return costs;
}

interface Load {
  /** Longest task, ms of the clock, and layout shift, as the page's own observers tell. */
  task: number;
  shift: number;
  /** Compiling and running our file, ms of the page's thread; of the frame where it took longest. */
  start: number;
}

async function loadOf(stage: ChromiumStage, one: SurfaceCase): Promise<Load> {
  const tab = (await stage.newTab()) as ChromiumTab;
  const cdp = await tab.page.context().newCDPSession(tab.page);
  const started = await starts(cdp);
  await tab.goto(one.url);
  await tab.until('a page of two seconds', () => performance.now() > 2000);
  const found = await tab.evaluate(async () => {
    const entriesOf = async (type: string) => {
      const entries: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
      observer.observe({ type, buffered: true });
      // What was kept from before comes in a task of its own, as does this message.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return entries;
    };
    const tasks = await entriesOf('longtask');
    const shifts = (await entriesOf('layout-shift')) as (PerformanceEntry & { value: number })[];
    return {
      task: Math.max(0, ...tasks.map(({ duration }) => duration)),
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
    };
  });
  const start = Math.max(0, ...(await started()));
  await tab.close();
  return { ...found, start };
}

/** Begins to trace; what it gives back ends that, and tells the thread times of injected files, ms. */
async function starts(cdp: CDPSession): Promise<() => Promise<number[]>> {
  const events: Record<string, string | number>[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as typeof events)));
  const traceConfig = { includedCategories: ['extensions'] };
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
    await cdp.send('Tracing.end');
    await complete;
    const injected = events.filter(({ name }) => name === 'ScriptInjection::InjectJs');
    return injected.map(({ tdur }) => Number(tdur ?? 0) / 1000);
  };
}

/** Of several loads the median of each figure. */
async function loadsOf(stage: ChromiumStage, one: SurfaceCase): Promise<Load> {
  const loads: Load[] = [];
  for (let turn = 0; turn < TURNS; turn++) loads.push(await loadOf(stage, one));
  const median = (of: (load: Load) => number) =>
    loads.map(of).sort((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0;
  return {
    task: median(({ task }) => task),
    shift: median(({ shift }) => shift),
    start: median(({ start }) => start),
  };
}

const p95 = (costs: readonly number[]): number =>
  [...costs].sort((a, b) => a - b)[Math.floor(costs.length * 0.95)] ?? 0;
const ms = (value: number) => value.toFixed(1).padStart(6);

/**
 * Measures and prints one line for each site and length; gives `true` for `scripts/run-ts.mjs`.
 * `only: 'load'` leaves the typing out.
 */
export async function main(only: 'load' | null): Promise<boolean> {
  await buildPages();
  const bare = await ChromiumStage.start(null);
  const guarded = await ChromiumStage.start(BUILT);
  console.log('ms of the page’s thread per key at p95: without, with, more');
  for (const [one] of only === 'load' ? [] : SITE_SURFACES) {
    if (one === undefined) continue;
    for (const length of LENGTHS) {
      const costs = { without: [] as number[], with: [] as number[] };
      for (let turn = 0; turn < TURNS; turn++) {
        costs.without.push(...(await keysOn(bare, one, length)));
        costs.with.push(...(await keysOn(guarded, one, length)));
      }
      const [a, b] = [p95(costs.without), p95(costs.with)];
      console.log(
        `${one.name.padEnd(56)} ${String(length).padStart(6)} ${ms(a)} ${ms(b)} ${ms(b - a)}`,
      );
    }
  }
  console.log('a load: longest task, ms, without, with; our start, ms of the thread; shift');
  for (const [one] of SITE_SURFACES) {
    if (one === undefined) continue;
    const a = await loadsOf(bare, one);
    const b = await loadsOf(guarded, one);
    console.log(
      `${one.name.padEnd(56)} ${ms(a.task)} ${ms(b.task)} ${ms(b.start)}   ${a.shift.toFixed(3)} ${b.shift.toFixed(3)}`,
    );
  }
  await bare.close();
  await guarded.close();
  return true;
}
