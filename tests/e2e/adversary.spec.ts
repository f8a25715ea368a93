import { expect, test } from './harness/test';
import {
  CLEAN,
  CNIC,
  chip,
  goOpens,
  noPanel,
  nothingPosted,
  postedOnce,
  question,
  TWO_FINDINGS,
  write,
} from './panel';
import { HOME, surface } from './surfaces';

// What a hostile page, a hasty hand and a broken site may do, each by real events in both browsers.

const POST = surface('fb post');

/** Events that a page's own script sends to a control or a box. */
const SCRIPTED: Record<string, (on: { submit: string; box: string }) => void> = {
  'a click that is no mouse event': ({ submit }) => {
    document.querySelector(submit)?.dispatchEvent(new Event('click', { bubbles: true }));
  },
  'a click by another button': ({ submit }) => {
    const init = { bubbles: true, cancelable: true, button: 1 };
    document.querySelector(submit)?.dispatchEvent(new MouseEvent('click', init));
  },
  'Ctrl+Enter as a bare key number': ({ box }) => {
    const init = { bubbles: true, cancelable: true, ctrlKey: true, keyCode: 13, which: 13 };
    document.querySelector(box)?.dispatchEvent(new KeyboardEvent('keydown', init));
  },
  'Ctrl+Enter said to be composing': ({ box }) => {
    const init = { bubbles: true, cancelable: true, ctrlKey: true, key: 'Enter', keyCode: 13 };
    const event = new KeyboardEvent('keydown', { ...init, isComposing: true });
    document.querySelector(box)?.dispatchEvent(event);
  },
};

for (const [name, send] of Object.entries(SCRIPTED)) {
  test(`a script cannot post by ${name}`, async ({ tab }) => {
    await write(tab, HOME, TWO_FINDINGS);
    await tab.evaluate(send, { submit: HOME.submit, box: HOME.box });
    await question(tab);
    await nothingPosted(tab, HOME);
  });
}

for (const type of ['pointerup', 'mouseup', 'touchend', 'keyup', 'keypress'] as const) {
  test(`a page that publishes at ${type} hears none before the answer`, async ({ tab }) => {
    await write(tab, POST, CLEAN);
    await tab.evaluate(
      ({ type, submit }) => {
        const control = document.querySelector<HTMLElement>(submit);
        Object.assign(window, { heard: 0 });
        const hear = () => {
          (window as unknown as { heard: number }).heard += 1;
        };
        control?.addEventListener(type, hear);
        // The page's own script sends the event, as a finger or a key would.
        const init = { bubbles: true, cancelable: true, composed: true };
        const key = type.startsWith('key');
        control?.dispatchEvent(
          key
            ? new KeyboardEvent(type, { ...init, key: 'Enter', code: 'Enter' })
            : new Event(type, init),
        );
        control?.focus();
      },
      { type, submit: POST.submit },
    );
    await tab.press('Enter');
    await question(tab);
    await tab.press('Escape');
    await noPanel(tab);
    expect(await tab.evaluate(() => (window as unknown as { heard: number }).heard)).toBe(0);
  });
}

test('while a press is on its way the page can press nothing else with it', async ({ tab }) => {
  await write(tab, HOME, CLEAN);
  await tab.evaluate((submit) => {
    const button = document.querySelector<HTMLElement>(submit);
    let left = 3;
    // The site's own handler presses its button again, inside the press that was let through.
    button?.addEventListener('click', () => {
      while (left-- > 0) button.click();
    });
  }, HOME.submit);
  await tab.click(HOME.submit);
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, HOME, CLEAN);
});

test('a press stolen from a release posts once', async ({ tab }) => {
  await write(tab, HOME, CLEAN);
  await tab.click(HOME.submit);
  await question(tab);
  await tab.evaluate((submit) => {
    const again = () => {
      document.querySelector<HTMLElement>(submit)?.click();
      if (window.pagePosts.length === 0) requestAnimationFrame(again);
    };
    again();
  }, HOME.submit);
  await tab.press('1');
  await postedOnce(tab, HOME, CLEAN);
});

test('a second posting button in the composer is held like the first', async ({ tab }) => {
  await write(tab, HOME, CLEAN);
  await tab.evaluate((submit) => {
    const button = document.querySelector<HTMLElement>(submit);
    const twin = button?.cloneNode(true) as HTMLElement;
    twin.id = 'twin';
    twin.addEventListener('click', () => window.pageShortcuts.push('twin'));
    button?.after(twin);
  }, HOME.submit);
  await tab.click('#twin');
  await question(tab);
  expect(await tab.evaluate(() => window.pageShortcuts)).toEqual([]);
  await tab.press('Escape');
  await noPanel(tab);
  await tab.click(HOME.submit);
  await question(tab);
  await nothingPosted(tab, HOME);
});

test('a document that was written anew is guarded like the old one', async ({ tab }) => {
  await tab.goto(HOME.url);
  await tab.evaluate(() => {
    document.open();
    document.close();
    const form = document.createElement('form');
    const label = document.createElement('label');
    const box = document.createElement('textarea');
    const button = document.createElement('button');
    box.setAttribute('data-testid', 'tweetTextarea_0');
    button.setAttribute('data-testid', 'tweetButtonInline');
    button.type = 'button';
    button.textContent = 'Post';
    button.addEventListener('click', () => window.pageShortcuts.push('posted'));
    label.append(box);
    form.append(label, button);
    document.body.append(form);
  });
  await tab.click('textarea');
  await tab.type(CLEAN);
  await tab.click(HOME.submit);
  await question(tab);
  expect(await tab.evaluate(() => window.pageShortcuts)).toEqual([]);
});

test('a double click belongs to where it began: Post cannot answer, an answer cannot press the page', async ({
  tab,
}) => {
  await write(tab, HOME, CLEAN);
  await chip(tab, 'Nothing to look at');
  await tab.click(HOME.submit);
  await question(tab);
  const [answer] = await tab.ourNodes({ role: 'button', text: 'For the office' });
  if (answer === undefined) throw new Error('no answer button');
  const { x, y, width, height } = answer.rect;
  const at = { x: x + width / 2, y: y + height / 2 };
  await tab.press('Escape');
  await noPanel(tab);
  // The Post button now stands where the answer will be.
  await tab.evaluate(
    ({ submit, left, top }) => {
      const button = document.querySelector<HTMLElement>(submit);
      Object.assign(button?.style ?? {}, { position: 'fixed', left, top, zIndex: '9999' });
    },
    { submit: HOME.submit, left: `${at.x - 20}px`, top: `${at.y - 10}px` },
  );
  // One double click, as fast as it can be made: time spent looking in between would make it two.
  await tab.clickAt(at.x, at.y);
  await tab.clickAt(at.x, at.y);
  await question(tab);
  await nothingPosted(tab, HOME);
  await question(tab);
});

test('the key that answered is ours until it is up', async ({ tab }) => {
  await write(tab, HOME, `Salaam. My CNIC is ${CNIC}`);
  await chip(tab, '1 to look at');
  await tab.press('Control+Enter');
  await question(tab);
  await tab.press('2');
  await goOpens(tab);
  const before = (await tab.log()).length;
  await tab.hold('Enter', 8);
  await tab.postsAre(1);
  const keys = (await tab.log()).slice(before).filter(({ type }) => type.startsWith('key'));
  expect(keys).toEqual([]);
});

test('a page cannot make us forget a key that is down', async ({ tab }) => {
  await write(tab, HOME, CLEAN);
  await tab.press('Control+Enter');
  await question(tab);
  await tab.keyDown('1');
  await tab.evaluate(() => {
    window.dispatchEvent(new Event('blur'));
    for (const code of ['Digit1', 'Enter']) {
      document.dispatchEvent(new KeyboardEvent('keyup', { code, bubbles: true }));
    }
  });
  for (let n = 0; n < 4; n++) await tab.keyDown('1');
  await tab.keyUp('1');
  const [post] = await tab.postsAre(1);
  expect(post?.text).toBe(CLEAN);
  expect((await tab.log()).filter(({ key, trusted }) => key === '1' && trusted)).toEqual([]);
});

test('the page hears nothing at all from our element, whatever is done in the panel', async ({
  tab,
}) => {
  await write(tab, HOME, 'Congratulations in advance to the new DC, the order comes tomorrow.');
  await chip(tab, '1 to look at');
  await tab.evaluate(() => {
    const heard = new Set<string>();
    Object.assign(window, { heard });
    const legacy =
      'DOMActivate textInput mousewheel DOMMouseScroll MozMousePixelScroll focusin focusout compositionstart compositionupdate compositionend pointerrawupdate toggle beforetoggle touchmove';
    const names = new Set(legacy.split(' '));
    for (const from of [window, HTMLElement.prototype, Document.prototype])
      for (const name in from) if (name.startsWith('on')) names.add(name.slice(2));
    const host = (node: EventTarget | null) =>
      node instanceof Element &&
      node.parentElement === document.documentElement &&
      node !== document.body &&
      node !== document.head;
    for (const name of names)
      window.addEventListener(name, (event) => host(event.target) && heard.add(name), true);
  });
  await tab.press('Control+Enter');
  const title = await question(tab);
  await tab.mouseMove(title.rect.x + 5, title.rect.y + 5);
  await tab.doubleClick('html');
  await tab.press('1');
  const link = await tab.ourNodes({ selector: 'summary, button' });
  for (const one of link.slice(0, 3)) await tab.mouseMove(one.rect.x + 3, one.rect.y + 3);
  await tab.clickOurs({ selector: '.emergency-offer button' });
  await tab.clickOurs({ selector: 'textarea' });
  await tab.type('flood now');
  await tab.press('Backspace');
  await tab.press('Control+a');
  await tab.press('Control+c');
  await tab.paste('again');
  for (let n = 0; n < 6; n++) await tab.press('Tab');
  await tab.press('Shift+Tab');
  await tab.press('Escape');
  await noPanel(tab);
  const heard = await tab.evaluate(() => [...(window as unknown as { heard: Set<string> }).heard]);
  expect(heard).toEqual([]);
});
