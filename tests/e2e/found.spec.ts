import type { Counted } from '../../sites/types';
import { ALL_SURFACES, openSurface, type SurfaceCase } from './harness/surfaces';
import { expect, poll, type SurfaceSeen, test } from './probe/test';

// What `sites/` finds on every surface of the stand-in pages, asked from the isolated world.

const WORDS = 'Rain is expected';

/** The words of the boxes that hold some. */
const wordsIn = (seen: SurfaceSeen | null) =>
  seen?.boxes.map((box) => box.text).filter((text) => text !== '');

const without = (one: SurfaceCase) => !one.name.includes('edit comment');

for (const one of ALL_SURFACES.filter(without)) {
  test(`${one.name}: found, pressed, keyed and released`, async ({ tab, ask }) => {
    await openSurface(tab, one);
    await tab.type(WORDS);
    const text = (one.given ?? '') + WORDS;
    await tab.modelIs(one.model, text);

    const at = await ask<SurfaceSeen>({ ask: 'surfaceAt', at: one.box });
    expect(at.kind).toBe(one.surface);
    expect(wordsIn(at)).toEqual([text]);
    const { handle, name } = at.account;
    if (one.account === null) expect(handle ?? name ?? null).toBeNull();
    else expect(handle ?? name).toBeTruthy();
    if (one.surface === 'message') expect(at.conversation).not.toBeNull();
    const counted = await ask<Counted[]>({ ask: 'counted' });
    expect(counted.filter(({ found, least, most }) => found < least || found > most)).toEqual([]);
    const [first] = await ask<SurfaceSeen[]>({ ask: 'surfaces' });
    if (one.url.includes('x.com')) expect(first?.kind).toBe(one.surface);

    const pressed = (selector: string) => ask<SurfaceSeen | null>({ ask: 'pressed', at: selector });
    expect(await pressed(one.box)).toBeNull();
    expect(await pressed(one.sentinel[0])).toBeNull();
    const ctrl = { ctrlKey: true };
    const byKey = (key: object) => ask<SurfaceSeen | null>({ ask: 'key', at: one.box, key });
    const keys = one.key === 'Enter' ? [{}, ctrl, { metaKey: true }] : one.key ? [ctrl] : [];
    for (const key of keys) expect((await byKey(key))?.kind).toBe(one.surface);
    if (!one.keyDoubts) {
      expect(await byKey(one.key === 'Enter' ? { shiftKey: true } : {})).toBeNull();
    }
    expect(await byKey({ key: 'a', code: 'KeyA', ctrlKey: true })).toBeNull();

    const steps = [one.submit, ...(one.confirm ?? [])];
    for (const step of steps.slice(0, -1)) {
      expect(await pressed(step)).toBeNull();
      await tab.click(step);
    }
    const last = steps.at(-1) ?? one.submit;
    const seen = await pressed(last);
    expect(seen?.kind).toBe(one.surface);
    expect(wordsIn(seen)).toEqual([text]);
    expect(await tab.posts()).toHaveLength(0);
    // A site that empties its box at once has taken the words by then.
    expect(await ask({ ask: 'release', at: last })).not.toBe('refused');
    const [post] = await tab.postsAre(1);
    expect(post?.text).toBe(text);
    expect(await poll('the outcome', () => ask({ ask: 'outcome' }))).toBe('sent');
  });
}
