import { expect, type OurNode, poll, type Stage, type Tab } from './harness/test';
import { openSurface, type SurfaceCase, sentinel } from './surfaces';

/** The draft of the story: two passages to look at. */
export const TWO_FINDINGS = 'SECRET / CNIC 35202-1234567-1';
/** Two findings also behind other words: a marking is one only where it stands at the beginning. */
export const TWO_NUMBERS = 'CNIC 35202-1234567-1, passport AB1234567';
/** A draft with nothing to look at. */
export const CLEAN = 'Rain is expected tomorrow.';
export const CNIC = '35202-1234567-1';
export const QUESTION = 'Are you posting for your office, or as a private person?';

/** The open question, once it has been on screen long enough for keys to answer. */
export function question(tab: Tab): Promise<OurNode> {
  return tab.ourNode({ selector: 'dialog.armed h1', text: QUESTION });
}
/** Waits until no panel is open. */
export const noPanel = (tab: Tab) => tab.noneOfOurs({ selector: '.panel' });
/** The chip with these words. */
export const chip = (tab: Tab, text: string) => tab.ourNode({ selector: '.chip', text });
/** The go button. */
export const goButton = (tab: Tab) => tab.ourNode({ selector: 'button.go' });

/** Waits until the go button answers. */
export async function goOpens(tab: Tab): Promise<OurNode> {
  return poll(
    'a go button that answers',
    async () => {
      const [button] = await tab.ourNodes({ selector: 'button.go' });
      return button !== undefined && !button.disabled && button;
    },
    10_000,
  );
}

/** Opens the surface and writes; gives the whole text the box should hold. */
export async function write(tab: Tab, one: SurfaceCase, words: string): Promise<string> {
  await openSurface(tab, one);
  const typed = one.given === undefined ? words : ` ${words}`;
  await tab.type(typed);
  const full = (one.given ?? '') + typed;
  await tab.modelIs(one.model, full);
  return full;
}

/** Presses the site's own control by the mouse, through its steps. */
export async function pressSubmit(tab: Tab, one: SurfaceCase): Promise<void> {
  const steps = [one.submit, ...(one.confirm ?? [])];
  for (const step of steps) await tab.click(step);
}

/** Nothing went out, asserted after a later action has arrived at the page. */
export async function nothingPosted(tab: Tab, one: SurfaceCase): Promise<void> {
  await sentinel(tab, one);
  expect(await tab.posts()).toEqual([]);
}

/** Exactly one post went out, with exactly these words, also after a later action. */
export async function postedOnce(tab: Tab, one: SurfaceCase, words: string): Promise<void> {
  const [post] = await tab.postsAre(1);
  expect(post?.text).toBe(words);
  expect(post?.surface).toBe(one.surface);
  await sentinel(tab, one);
  await tab.postsAre(1);
}

/** No part of these texts is in any store of the extension. */
export async function nothingKept(stage: Stage, ...texts: string[]): Promise<void> {
  const kept = JSON.stringify(await stage.storageDump());
  for (const text of texts) expect(kept).not.toContain(text);
}
