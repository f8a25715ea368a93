import { postPrivately } from './behaviours';
import { expect, test } from './harness/test';
import { CLEAN, CNIC, chip, nothingKept, postedOnce, question, TWO_FINDINGS, write } from './panel';
import { HOME } from './surfaces';

test('a private post leaves nothing: no store changes, nothing is sent', async ({ tab, stage }) => {
  await write(tab, HOME, `Salaam. My CNIC is ${CNIC}`);
  await chip(tab, '1 to look at');
  await nothingKept(stage, CNIC, 'Salaam');
  await tab.press('Control+Enter');
  await question(tab);
  await tab.clickOurs({ role: 'button', text: 'I have read this' });
  const before = await stage.storageDump();
  await postPrivately(tab);
  await postedOnce(tab, HOME, `Salaam. My CNIC is ${CNIC}`);
  expect(await stage.storageDump()).toEqual(before);
  expect(await stage.networkRequests()).toEqual([]);
});

test('an office post leaves nothing either in this version', async ({ tab, stage }) => {
  await write(tab, HOME, CLEAN);
  await tab.press('Control+Enter');
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, HOME, CLEAN);
  await nothingKept(stage, CLEAN, 'MoCC_Official');
  expect(await stage.networkRequests()).toEqual([]);
});

test('the page cannot reach what we show, nor list what was marked', async ({ tab }) => {
  await write(tab, HOME, TWO_FINDINGS);
  await chip(tab, '2 to look at');
  await tab.click(HOME.submit);
  await question(tab);
  const seen = await tab.evaluate(() => {
    const texts: string[] = [];
    const look = (node: Element | ShadowRoot) => {
      for (const element of node.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
      }
      texts.push(node.textContent ?? '');
    };
    look(document.documentElement);
    const added = [...document.documentElement.children].filter(
      (child) => !['HEAD', 'BODY'].includes(child.tagName),
    );
    return {
      texts: texts.join(' '),
      highlights: 'highlights' in CSS ? [...CSS.highlights.keys()] : [],
      sheets: document.adoptedStyleSheets.length,
      added: added.map((child) => ({
        root: child.shadowRoot,
        attributes: child.getAttributeNames(),
        tag: child.tagName,
      })),
    };
  });
  expect(seen.texts).not.toContain('Are you posting');
  expect(seen.texts).not.toContain('to look at');
  expect(seen.highlights).toEqual([]);
  expect(seen.sheets).toBe(0);
  expect(seen.added).toEqual([{ root: null, attributes: [], tag: 'DIV' }]);
});

test('the page can neither answer nor learn where the panel was pressed', async ({ tab }) => {
  await write(tab, HOME, CLEAN);
  await tab.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seenOnHost: seen });
    for (const type of ['click', 'mousedown', 'pointerdown', 'mousemove', 'input', 'focusin']) {
      window.addEventListener(
        type,
        (event) => {
          const target = event.target;
          if (target instanceof Element && target.parentElement === document.documentElement) {
            if (!['HEAD', 'BODY'].includes(target.tagName)) seen.push(type);
          }
        },
        true,
      );
    }
  });
  await tab.click(HOME.submit);
  await question(tab);
  await tab.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    host.click();
    for (const code of ['Digit1', 'Digit2', 'Enter']) {
      for (const target of [host, document.body, window]) {
        target.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }));
      }
    }
  });
  expect(await tab.posts()).toEqual([]);
  await question(tab);
  await tab.clickOurs({ role: 'button', text: 'For the office' });
  await postedOnce(tab, HOME, CLEAN);
  expect(
    await tab.evaluate(() => (window as unknown as { seenOnHost: string[] }).seenOnHost),
  ).toEqual([]);
});

test('a page that removes our element gets it back, question and all', async ({ tab }) => {
  await write(tab, HOME, CLEAN);
  await tab.click(HOME.submit);
  await question(tab);
  await tab.evaluate(() => document.documentElement.lastElementChild?.remove());
  await question(tab);
  expect(await tab.posts()).toEqual([]);
  await tab.press('2');
  await postedOnce(tab, HOME, CLEAN);
});
