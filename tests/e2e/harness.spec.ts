import { ALL_SURFACES, openSurface, SITE_SURFACES, sentinel, WHOLE } from './harness/surfaces';
import { expect, pngFile, test } from './harness/test';

// The stand-in pages without the extension: they really post, by each way. This is the
// "guard switched off" side of every behaviour that says "nothing was posted": on the main composer
// of each site, and with `npm run test:all` on every surface.
test.use({ extension: 'none' });

for (const one of WHOLE ? ALL_SURFACES : SITE_SURFACES.flatMap(([main]) => main ?? [])) {
  const words = one.surface === 'message' ? ' one line' : ' Hello, office';
  const full = one.given ? one.given + words : words.trim();

  test(`${one.name}: typed, posted once by click`, async ({ tab }) => {
    await openSurface(tab, one);
    await tab.type(one.given ? words : words.trim());
    await tab.modelIs(one.model, full);
    await tab.click(one.submit);
    for (const step of one.confirm ?? []) await tab.click(step);
    const [post] = await tab.postsAre(1);
    expect(post?.surface).toBe(one.surface);
    expect(post?.text).toBe(full);
    await sentinel(tab, one);
    await tab.postsAre(1);
  });

  if (!one.given && one.empty !== 'posts') {
    test(`${one.name}: empty posts nothing`, async ({ tab }) => {
      await openSurface(tab, one);
      const control = await tab.evaluate((selector) => {
        const search = (root: Document | ShadowRoot): Element | null => {
          const hosts = [...root.querySelectorAll('*')].flatMap(
            ({ shadowRoot }) => shadowRoot ?? [],
          );
          const inside = () => hosts.map(search).find((found) => found !== null) ?? null;
          return root.querySelector(selector) ?? inside();
        };
        const button = search(document);
        if (!button) return 'absent';
        return (button as HTMLButtonElement).disabled || button.ariaDisabled === 'true';
      }, one.submit);
      const expected = { absent: 'absent', disabled: true, idle: false, posts: false };
      expect(control).toBe(expected[one.empty]);
      if (one.empty === 'idle') await tab.click(one.submit);
      if (one.key) await tab.press(one.key);
      await sentinel(tab, one);
      await tab.postsAre(0);
    });
  }

  const { key } = one;
  if (key) {
    test(`${one.name}: posted once by ${key}, also kept down`, async ({ tab }) => {
      await openSurface(tab, one);
      await tab.type(one.given ? words : words.trim());
      await tab.modelIs(one.model, full);
      await tab.hold(key, 5);
      const [post] = await tab.postsAre(1);
      expect(post?.text).toBe(full);
      // Telegram's page hands a key that falls on nothing to its box, by an event of its own.
      const [press] = (await tab.log()).filter((each) => each.key === 'Enter');
      expect(press?.trusted).toBe(true);
      await sentinel(tab, one);
      await tab.postsAre(1);
    });
  }
}

test('x thread: the button moves, all parts go out in order', async ({ tab }) => {
  await tab.goto('https://x.com/compose/post');
  await tab.click('[role="dialog"] [data-testid="tweetTextarea_0"]');
  await tab.type('First');
  await tab.evaluate(() => {
    (window as { old?: Element | null }).old = document.querySelector(
      '[data-testid="tweetButton"]',
    );
  });
  await tab.click('[data-testid="addButton"]');
  await tab.click('[data-testid="tweetTextarea_1"]');
  await tab.type('Second');
  await tab.modelIs('modal:1', 'Second');
  expect(await tab.evaluate(() => (window as { old?: Element }).old?.isConnected)).toBe(false);
  await tab.click('[data-testid="tweetButton"]');
  const [post] = await tab.postsAre(1);
  expect(post).toMatchObject({ surface: 'thread', parts: ['First', 'Second'] });
});

test('x poll, schedule, repost, article', async ({ tab }) => {
  await tab.goto('https://x.com/home');
  await tab.click('[data-testid="tweetTextarea_0"]');
  await tab.type('Which day?');
  await tab.click('[data-testid="createPollButton"]');
  await tab.click('[data-testid="pollOption1"]');
  await tab.type('Monday');
  await tab.click('[data-testid="pollOption2"]');
  await tab.type('Friday');
  await tab.click('[data-testid="scheduleOption"]');
  await tab.click('[data-testid="scheduledConfirmationPrimaryAction"]');
  await tab.until('Schedule on the button', () =>
    document.querySelector('[data-testid="tweetButtonInline"]')?.textContent?.includes('Schedule'),
  );
  await tab.click('[data-testid="tweetButtonInline"]');
  const [poll] = await tab.postsAre(1);
  expect(poll).toMatchObject({ surface: 'poll', parts: ['Which day?', 'Monday', 'Friday'] });
  expect(poll?.scheduled).toBeTruthy();
  await tab.click('[data-post="1"] [data-testid="retweet"]');
  await tab.click('[data-testid="retweetConfirm"]');
  expect((await tab.postsAre(2))[1]?.surface).toBe('repost');
  await tab.goto('https://x.com/compose/articles/edit/1');
  await tab.click('[data-testid="articleTitle"]');
  await tab.type('Title');
  await tab.click('[data-testid="articleBody"] [contenteditable="true"]');
  await tab.type('Body\nmore');
  await tab.modelIs('article:body', 'Body\nmore');
  await tab.click('[data-testid="articlePublish"]');
  await tab.postsAre(0);
  await tab.click('[data-testid="confirmationSheetConfirm"]');
  expect((await tab.postsAre(1))[0]?.parts).toEqual(['Title', 'Body\nmore']);
});

test('an image without words, with alt text', async ({ tab }) => {
  await tab.goto('https://x.com/home');
  await tab.setFiles('[data-testid="fileInput"]', [pngFile()]);
  await tab.click('[data-testid="altTextWrapper"]');
  await tab.click('[data-testid="altTextInput"]');
  await tab.type('A map');
  await tab.click('[data-testid="endEditingButton"]');
  await tab.click('[data-testid="tweetButtonInline"]');
  const [post] = await tab.postsAre(1);
  expect(post?.attachments).toEqual([{ name: 'photo.png', alt: 'A map' }]);
  await tab.goto('https://www.facebook.com/');
  await tab.click('[data-stand-in="compose"]');
  await tab.setFiles('[role="dialog"] input[type="file"]', [pngFile()]);
  await tab.click('[role="dialog"] [data-stand-in="submit"]');
  expect((await tab.postsAre(1))[0]?.attachments).toHaveLength(1);
});

test('the type-ahead list takes Enter first', async ({ tab }) => {
  await tab.goto('https://www.facebook.com/messages/t/1');
  await tab.click('[role="textbox"]');
  await tab.type('@Met');
  await tab.until('the list', () => document.querySelector('[role="listbox"]'));
  await tab.press('Enter');
  await tab.modelIs('message', '@MetDept ');
  await tab.postsAre(0);
  await tab.goto('https://x.com/home');
  await tab.click('[data-testid="tweetTextarea_0"]');
  await tab.type('@Met');
  await tab.until('the list', () => document.querySelector('[role="listbox"]'));
  await tab.press('Enter');
  await tab.modelIs('home:0', '@MetDept ');
});

test('keys: IME Enter, another layout, repeats, shortcuts, paste', async ({ tab }) => {
  await tab.goto('https://www.facebook.com/messages/t/1');
  await tab.click('[role="textbox"]');
  await tab.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    window.addEventListener(
      'keydown',
      (e) => seen.push(`${e.key} ${e.code} ${e.repeat} ${e.isComposing}`),
      true,
    );
  });
  const seen = () => tab.evaluate(() => (window as unknown as { seen: string[] }).seen);
  await tab.pressLayout({ key: '۱', code: 'Digit1' });
  await tab.modelIs('message', '۱');
  expect(await seen()).toContain('۱ Digit1 false false');
  await tab.compose('かな');
  await tab.composeEnter('仮名');
  await tab.modelIs('message', '۱仮名');
  expect((await seen()).some((line) => /Enter false true$/.test(line))).toBe(true);
  await tab.postsAre(0);
  await tab.paste(' pasted');
  await tab.modelIs('message', '۱仮名 pasted');
  await tab.hold('a', 2);
  expect((await seen()).filter((line) => line === 'a KeyA true false')).toHaveLength(2);
  await tab.press('Enter');
  await tab.postsAre(1);
  await tab.goto('https://x.com/home');
  await tab.until('the page', () => document.querySelector('[data-testid="like"]'));
  await tab.press('l');
  expect(await tab.evaluate(() => window.pageShortcuts)).toEqual(['l']);
});

test('refused and slow posts', async ({ tab }) => {
  await tab.goto('https://x.com/home?fail=1');
  await tab.click('[data-testid="tweetTextarea_0"]');
  await tab.type('Kept');
  await tab.press('Control+Enter');
  await tab.until('the toast', () => document.querySelector('[data-testid="toast"]'));
  await tab.modelIs('home:0', 'Kept');
  await tab.postsAre(0);
  await tab.goto('https://x.com/home?slow=1');
  await tab.click('[data-testid="tweetTextarea_0"]');
  await tab.type('Slow');
  await tab.press('Control+Enter');
  await tab.until('the button disabled', () =>
    document.querySelector('[data-testid="tweetButtonInline"]:disabled'),
  );
  await tab.postsAre(0);
  await tab.postsAre(1);
});

test('the modal keeps the focus as Radix does', async ({ tab }) => {
  await tab.goto('https://x.com/compose/post');
  await tab.click('[role="dialog"] [data-testid="tweetTextarea_0"]');
  await tab.evaluate(() => {
    const outside = document.createElement('button');
    document.body.append(outside);
    outside.focus();
  });
  await tab.until('focus back inside', () => document.activeElement?.closest('[role="dialog"]'));
});

test('accounts: switch on X, person and Page on Facebook', async ({ tab }) => {
  await tab.goto('https://x.com/home?as=MoFA_Pak');
  await tab.until('the handle', () =>
    document.querySelector('[data-testid="UserAvatar-Container-MoFA_Pak"]'),
  );
  await tab.click('[data-testid="SideNav_AccountSwitcher_Button"]');
  await tab.click('[aria-label="Switch to @ayesha_khan"]');
  const link = () =>
    document.querySelector('[data-testid="AppTabBar_Profile_Link"]')?.getAttribute('href');
  expect(await tab.evaluate(link)).toBe('/MoFA_Pak');
  await tab.until('the link follows', () =>
    document.querySelector('[data-testid="AppTabBar_Profile_Link"][href="/ayesha_khan"]'),
  );
  await tab.goto('https://www.facebook.com/');
  expect(await tab.evaluate(() => document.cookie)).not.toContain('i_user');
  await tab.click('[data-stand-in="account-menu"]');
  await tab.click('[data-stand-in="switch"]');
  expect(await tab.evaluate(() => document.cookie)).toMatch(/c_user=100001.*i_user=200002/);
});

test('a closed root is seen and pressed by the harness, and not reached by the page', async ({
  tab,
}) => {
  await tab.goto('https://x.com/home');
  await tab.until('the page', () => document.querySelector('[data-testid="like"]'));
  await tab.evaluate(() => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const button = document.createElement('button');
    button.textContent = 'Office';
    button.addEventListener('click', (event) => {
      button.textContent = event.isTrusted ? 'pressed for real' : 'pressed by script';
    });
    root.append(button);
    document.body.append(host);
    host.id = 'host';
  });
  expect(await tab.ourNode({ role: 'button', name: 'Office' })).toMatchObject({ tag: 'button' });
  await tab.clickOurs({ role: 'button', name: /^Office$/ });
  await tab.ourNode({ text: 'pressed for real' });
  expect((await tab.ourFocus())?.tag).toBe('button');
  const page = () =>
    document.querySelector('#host')?.shadowRoot === null && document.body.textContent;
  expect(await tab.evaluate(page)).not.toContain('pressed');
});
