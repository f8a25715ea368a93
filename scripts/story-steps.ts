import type { Stage, Tab } from '../tests/e2e/harness/types';

/** One step of the story: what is done, and a function that does it and says what was seen. */
export interface StoryStep {
  does: string;
  play(scene: Scene): Promise<string>;
}

interface Scene {
  stage: Stage;
  tab: Tab;
  /** Path of a picture by its name. */
  picture(name: string): string;
}

const DRAFT =
  'SECRET / Summary for the Cabinet / Subject: revision of tariff. My CNIC is 35202-1234567-1';
const MASKED = DRAFT.replace('35202-1234567-1', '*****-*******-*');
const CLEAN = 'Weather desk: rain is expected in Islamabad tomorrow.';
const QUESTION = 'Are you posting for your office, or as a private person?';

const X_BOX = '[data-testid="primaryColumn"] [data-testid="tweetTextarea_0"]';
const X_POST = '[data-testid="tweetButtonInline"]';
const FB_BOX = '[role="dialog"] form[method="post"] [role="textbox"]';
const FB_POST = '[role="dialog"] [data-stand-in="submit"]';

/** Waits for the question, until it has been on screen long enough for keys to answer. */
async function asked(tab: Tab): Promise<void> {
  await tab.ourNode({ selector: 'dialog.armed h1', text: QUESTION });
}

const gone = (tab: Tab) => tab.noneOfOurs({ selector: '.panel' });

/** Nothing was posted, said after a later action of the page has been through. */
async function nothingPosted(tab: Tab, count = 0): Promise<void> {
  await tab.evaluate(() => document.querySelector<HTMLElement>('[data-testid="like"]')?.click());
  const posts = await tab.posts();
  if (posts.length !== count) throw new Error(`${posts.length} posts went out, not ${count}`);
}

async function held(tab: Tab, back: 'Escape'): Promise<string> {
  await asked(tab);
  await nothingPosted(tab);
  await tab.press(back);
  await gone(tab);
  return 'the question; nothing was posted; Escape went back to the draft';
}

export const X_STORY: { title: string; steps: StoryStep[] } = {
  title: 'On x.com, a draft with two passages to look at',
  steps: [
    {
      does: `Write: ${DRAFT}`,
      async play({ tab, picture }) {
        await tab.goto('https://x.com/home');
        await tab.click(X_BOX);
        await tab.type(DRAFT);
        await tab.modelIs('home:0', DRAFT);
        await tab.ourNode({ selector: '.chip', text: '2 to look at' });
        const marks = await tab.ourNodes({ selector: '.underline' });
        if (marks.length < 2) throw new Error(`only ${marks.length} passages are marked`);
        await tab.screenshot(picture('1-marks-and-chip'));
        return `${marks.length} marks in the box; the chip says "2 to look at"`;
      },
    },
    {
      does: 'Press Post with the mouse',
      async play({ tab, picture }) {
        await tab.click(X_POST);
        await asked(tab);
        await nothingPosted(tab);
        const account = await tab.ourNode({ selector: '.account' });
        const cards = await tab.ourNodes({ selector: '.finding' });
        await tab.screenshot(picture('2-first-time-notice'));
        await tab.clickOurs({ role: 'button', text: 'I have read this' });
        await tab.noneOfOurs({ role: 'button', text: 'I have read this' });
        await tab.screenshot(picture('3-question'));
        return `nothing was posted; "${account.text}"; "${QUESTION}"; ${cards.length} findings`;
      },
    },
    {
      does: 'Go back with Escape and write on where the caret was',
      async play({ tab }) {
        await tab.press('Escape');
        await gone(tab);
        await tab.type('0');
        await tab.modelIs('home:0', `${DRAFT}0`);
        await tab.press('Backspace');
        await tab.modelIs('home:0', DRAFT);
        return 'the same words, the same caret';
      },
    },
    {
      does: 'Press Ctrl+Enter',
      async play({ tab }) {
        await tab.press('Control+Enter');
        return held(tab, 'Escape');
      },
    },
    {
      does: 'Press Enter on the focused Post button',
      async play({ tab }) {
        await tab.evaluate((post) => document.querySelector<HTMLElement>(post)?.focus(), X_POST);
        await tab.press('Enter');
        return held(tab, 'Escape');
      },
    },
    {
      does: 'Press Post and open the toolbar popup',
      async play({ stage, tab, picture }) {
        await tab.click(X_POST);
        await asked(tab);
        const popup = await stage.popup(tab);
        await popup.waitFor('h1', 'Are you posting');
        await popup.waitFor('.finding');
        const text = await popup.text();
        if (!text.includes('x.com')) throw new Error('the popup does not name the page');
        await popup.screenshot(picture('4-popup'));
        await popup.close();
        await tab.bringToFront();
        return 'the same question and findings, and that x.com is guarded';
      },
    },
    {
      does: 'Answer 1, for the office',
      async play({ tab, picture }) {
        await tab.press('1');
        const go = await tab.ourNode({ selector: 'button.go' });
        if (!go.disabled) throw new Error('the post could go out with a classified passage');
        await tab.screenshot(picture('5-for-the-office'));
        await nothingPosted(tab);
        return `"${go.text}" is not offered before the passages are mended`;
      },
    },
    {
      does: 'Mask the identity number',
      async play({ tab, picture }) {
        await tab.clickOurs({ role: 'button', text: 'Mask it' });
        await tab.modelIs('home:0', MASKED);
        await tab.ourNode({ text: 'The words in the box were changed' });
        await tab.screenshot(picture('6-masked'));
        return 'all thirteen digits masked in the editor’s own model';
      },
    },
    {
      does: 'Remove the classified passage',
      async play({ tab }) {
        await tab.ourNode({ selector: '.finding' });
        await tab.clickOurs({ role: 'button', text: 'Remove these words' });
        await tab.ourNode({ selector: '.progress.clear', text: 'Nothing to look at.' });
        await nothingPosted(tab);
        const { 'home:0': left } = await tab.model();
        return `in the box: "${left}"; nothing was posted`;
      },
    },
    {
      does: 'Post it for the office',
      async play({ tab }) {
        const { 'home:0': words } = await tab.model();
        await asked(tab);
        await tab.press('1');
        const [post] = await tab.postsAre(1);
        if (post?.text !== words) throw new Error(`other words went out: ${post?.text}`);
        await nothingPosted(tab, 1);
        return `posted exactly once, with exactly these words: "${post?.text}"`;
      },
    },
    {
      does: `Write and post a clean draft: ${CLEAN}`,
      async play({ tab, picture }) {
        await tab.click(X_BOX);
        await tab.type(CLEAN);
        await tab.modelIs('home:0', CLEAN);
        await tab.press('Control+Enter');
        await asked(tab);
        await tab.screenshot(picture('7-clean-draft'));
        await nothingPosted(tab, 1);
        await tab.press('1');
        const posts = await tab.postsAre(2);
        if (posts[1]?.text !== CLEAN) throw new Error(`other words went out: ${posts[1]?.text}`);
        return 'one key on the question, posted exactly once';
      },
    },
  ],
};

export const FACEBOOK_STORY: { title: string; steps: StoryStep[] } = {
  title: 'On facebook.com, as a private person, in Urdu',
  steps: [
    {
      does: 'Switch to Urdu in the popup',
      async play({ stage, tab, picture }) {
        await tab.goto('https://www.facebook.com/');
        await tab.click('[data-stand-in="compose"]');
        const popup = await stage.popup(tab);
        await popup.click('button', 'اردو');
        await popup.waitFor('[dir="rtl"]');
        await popup.screenshot(picture('8-popup-urdu'));
        await popup.close();
        await tab.bringToFront();
        return 'the popup in Urdu, from right to left';
      },
    },
    {
      does: 'Write a post with an identity number and press Post',
      async play({ tab, picture }) {
        await tab.click(FB_BOX);
        await tab.type('My CNIC is 35202-1234567-1');
        await tab.modelIs('post', 'My CNIC is 35202-1234567-1');
        await tab.click(FB_POST);
        await tab.ourNode({ selector: 'dialog.armed[dir="rtl"] .finding' });
        await nothingPosted(tab);
        await tab.screenshot(picture('9-question-urdu'));
        return 'nothing was posted; the question and the finding in Urdu';
      },
    },
    {
      does: 'Mask it and answer 2, as a private person',
      async play({ tab }) {
        await tab.clickOurs({ selector: '.finding button.button' });
        await tab.modelIs('post', 'My CNIC is *****-*******-*');
        await tab.ourNode({ selector: 'dialog.armed .progress.clear' });
        await tab.press('2');
        const [post] = await tab.postsAre(1);
        await gone(tab);
        return `posted exactly once: "${post?.text}"`;
      },
    },
    {
      does: 'Look for traces',
      async play({ stage }) {
        const kept = JSON.stringify(await stage.storageDump());
        if (/CNIC|private|office"/i.test(kept)) throw new Error(`something was kept: ${kept}`);
        return 'nothing of a draft or an answer in any store of the extension';
      },
    },
  ],
};
