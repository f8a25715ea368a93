import { expect, poll, type Stage, type Tab } from './harness/test';
import {
  CLEAN,
  CNIC,
  chip,
  goOpens,
  noPanel,
  nothingPosted,
  postedOnce,
  pressSubmit,
  question,
  TWO_FINDINGS,
  TWO_NUMBERS,
  write,
} from './panel';
import type { SurfaceCase } from './surfaces';

/** One thing the guard does, played on one surface. It fails where the guard does not do it. */
export interface Behaviour {
  name: string;
  /** Surfaces it makes sense on. */
  on(one: SurfaceCase): boolean;
  /** Played on every surface; the others on the main composer of each site. */
  essential?: true;
  play(tab: Tab, one: SurfaceCase, stage: Stage): Promise<void>;
}

const everywhere = () => true;
const byKey = (one: SurfaceCase) => one.key !== undefined;

export const BEHAVIOURS: Behaviour[] = [
  {
    name: 'marks the words while they are written and says how many',
    on: everywhere,
    async play(tab, one) {
      await write(tab, one, TWO_NUMBERS);
      await chip(tab, '2 to look at');
      await poll('two marks', async () => {
        return (await tab.ourNodes({ selector: '.underline' })).length >= 2;
      });
    },
  },
  {
    name: 'holds a click, asks, and posts nothing meanwhile; going back keeps caret and words',
    on: everywhere,
    essential: true,
    async play(tab, one) {
      const words = await write(tab, one, TWO_FINDINGS);
      for (let n = 0; n < 3; n++) await tab.press('ArrowLeft');
      await pressSubmit(tab, one);
      await question(tab);
      if (one.account) await tab.ourNode({ selector: '.account', text: one.account });
      await nothingPosted(tab, one);
      await tab.press('Escape');
      await noPanel(tab);
      await tab.modelIs(one.model, words);
      if (one.hidesBox !== true) {
        await tab.type('0');
        await tab.modelIs(one.model, `${words.slice(0, -3)}0${words.slice(-3)}`);
      }
      await nothingPosted(tab, one);
    },
  },
  {
    name: 'holds the key, also kept down, and the page sees nothing of it',
    on: byKey,
    essential: true,
    async play(tab, one) {
      const words = await write(tab, one, TWO_FINDINGS);
      await tab.hold(one.key as string, 6);
      await question(tab);
      const seen = (await tab.log()).filter((press) => press.key === 'Enter');
      expect(seen).toEqual([]);
      await nothingPosted(tab, one);
      await tab.clickOurs({ role: 'button', text: 'Go back and edit' });
      await noPanel(tab);
      await tab.modelIs(one.model, words);
    },
  },
  {
    name: 'posts a clean draft for the office with one key, once, with exactly these words',
    on: everywhere,
    essential: true,
    async play(tab, one) {
      const words = await write(tab, one, CLEAN);
      await chip(tab, 'Nothing to look at');
      await pressSubmit(tab, one);
      await question(tab);
      await nothingPosted(tab, one);
      await tab.press('1');
      await postedOnce(tab, one, words);
      await noPanel(tab);
    },
  },
  {
    name: 'posts a clean draft as a private person, held by its key, without waiting for the pause in typing',
    on: byKey,
    async play(tab, one) {
      const words = await write(tab, one, CLEAN);
      await tab.press(one.key as string);
      await question(tab);
      await tab.press('2');
      await postedOnce(tab, one, words);
    },
  },
  {
    name: 'mends the draft in the editor itself and posts what was mended',
    on: (one) => one.given === undefined && one.hidesBox !== true,
    async play(tab, one) {
      const before = `My CNIC is ${CNIC}, thank you.`;
      const after = 'My CNIC is *****-*******-*, thank you.';
      await write(tab, one, before);
      await pressSubmit(tab, one);
      await question(tab);
      await tab.clickOurs({ role: 'button', text: 'Mask it' });
      await tab.modelIs(one.model, after);
      await tab.ourNode({ text: 'The words in the box were changed, as you asked.' });
      await nothingPosted(tab, one);
      await question(tab);
      await tab.press('1');
      await postedOnce(tab, one, after);
    },
  },
];

/** Answers in private over a finding: the pause ends and the button posts. */
export async function postPrivately(tab: Tab): Promise<void> {
  await tab.press('2');
  await goOpens(tab);
  await tab.press('Enter');
}
