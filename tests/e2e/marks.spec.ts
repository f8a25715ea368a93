import { poll, test } from './harness/test';
import { CNIC, chip, TWO_FINDINGS, write } from './panel';
import { FACEBOOK_SURFACES, X_SURFACES } from './surfaces';

const rich = [...X_SURFACES, ...FACEBOOK_SURFACES].filter((one) =>
  ['x home', 'fb post', 'fb comment', 'business suite'].includes(one.name),
);

for (const one of rich) {
  test(`${one.name}: the marks cover the exact words, also after a scroll`, async ({ tab }) => {
    await write(tab, one, TWO_FINDINGS);
    await chip(tab, '2 to look at');
    const covers = async () => {
      const want = await tab.evaluate(rectsOf, { box: one.box, words: CNIC });
      const marks = await tab.ourNodes({ selector: '.underline' });
      return want.every((rect) =>
        marks.some(
          (mark) =>
            Math.abs(mark.rect.x - rect.x) <= 2 &&
            Math.abs(mark.rect.width - rect.width) <= 3 &&
            Math.abs(mark.rect.y - (rect.y + rect.height)) <= 6,
        ),
      );
    };
    await poll('a mark under the CNIC', covers);
    await tab.evaluate(() => window.scrollBy(0, 40));
    await poll('a mark under the CNIC after the scroll', covers);
  });
}

/** Rectangles of some words in a box, asked of the page itself. */
function rectsOf({ box, words }: { box: string; words: string }) {
  const walker = document.createTreeWalker(
    document.querySelector(box) as Element,
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const start = node.data.indexOf(words);
    if (start === -1) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
  }
  throw new Error(`the page does not hold ${words}`);
}
