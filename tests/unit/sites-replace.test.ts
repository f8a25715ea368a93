import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchComposing } from '../../sites/editors/composing';
import { type Engine, replaceThrough, type TextEdit } from '../../sites/editors/replace';

/** A box that is nothing but its words, with an engine that behaves as told. */
function boxOf(text: string) {
  const defaultView = {
    setTimeout: (fn: () => void) => setTimeout(fn, 0),
    clearTimeout,
    setInterval: () => 0,
    clearInterval: () => undefined,
    requestAnimationFrame: () => 0,
    cancelAnimationFrame: () => undefined,
  };
  return {
    text,
    history: [] as string[],
    isConnected: true,
    ownerDocument: { defaultView },
  };
}
type FakeBox = ReturnType<typeof boxOf>;

const asBox = (element: HTMLElement) => element as unknown as FakeBox;
const put = (box: FakeBox, edit: TextEdit, words = edit.text) => {
  box.history.push(box.text);
  box.text = box.text.slice(0, edit.start) + words + box.text.slice(edit.end);
  return true;
};

function engineOf(part: Partial<Engine>): Engine {
  return {
    read: (element) => asBox(element).text,
    editable: () => true,
    place: async () => true,
    ways: (element, edit) => [() => put(asBox(element), edit)],
    undo: (element) => {
      asBox(element).text = asBox(element).history.pop() ?? asBox(element).text;
    },
    ...part,
  };
}

const run = (box: FakeBox, engine: Engine, expected: string, edits: TextEdit[]) =>
  replaceThrough(engine, box as unknown as HTMLElement, expected, edits);

beforeEach(() => {
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

describe('replacing through an engine', () => {
  it('makes all edits, from the last to the first', async () => {
    const box = boxOf('one two three');
    const places: number[] = [];
    const engine = engineOf({
      place: async (_, start) => {
        places.push(start);
        return true;
      },
    });
    const edits = [
      { start: 0, end: 3, text: '1' },
      { start: 8, end: 13, text: '333' },
      { start: 4, end: 8, text: '' },
    ];
    expect(await run(box, engine, 'one two three', edits)).toEqual({ ok: true });
    expect(box.text).toBe('1 333');
    expect(places).toEqual([8, 4, 0]);
  });

  it('touches nothing when the words are others', async () => {
    const box = boxOf('other');
    const result = await run(box, engineOf({}), 'one', [{ start: 0, end: 1, text: 'x' }]);
    expect(result).toEqual({ ok: false, why: 'changed-meanwhile', text: 'other' });
    expect(box.history).toEqual([]);
  });

  it('touches nothing that is not editable or cannot be selected', async () => {
    const edits = [{ start: 0, end: 1, text: 'x' }];
    const box = boxOf('one');
    expect(await run(box, engineOf({ editable: () => false }), 'one', edits)).toMatchObject({
      why: 'not-editable',
      text: 'one',
    });
    expect(await run(box, engineOf({ place: async () => false }), 'one', edits)).toMatchObject({
      why: 'not-accepted',
      text: 'one',
    });
    expect(box.history).toEqual([]);
  });

  it('tries the second way only when the first changed nothing', async () => {
    const box = boxOf('one');
    const engine = engineOf({
      ways: (element, edit) => [() => false, () => true, () => put(asBox(element), edit)],
    });
    expect(await run(box, engine, 'one', [{ start: 0, end: 3, text: 'two' }])).toEqual({
      ok: true,
    });
    expect(box.history).toEqual(['one']);
  });

  it('undoes once, and says how the words read, when they came out other than wanted', async () => {
    const box = boxOf('one two');
    const undo = vi.fn((element: HTMLElement) => {
      asBox(element).text = asBox(element).history.pop() ?? '';
    });
    const second = vi.fn(() => true);
    const engine = engineOf({
      undo,
      ways: (element, edit) => [() => put(asBox(element), edit, 'GARBLED'), second],
    });
    const result = await run(box, engine, 'one two', [{ start: 0, end: 3, text: '1' }]);
    expect(result).toEqual({ ok: false, why: 'not-accepted', text: 'one two' });
    expect(undo).toHaveBeenCalledTimes(1);
    expect(second).not.toHaveBeenCalled();
  });

  it('reports the words as they are when undo does not help either', async () => {
    const box = boxOf('one two');
    const engine = engineOf({
      undo: () => undefined,
      ways: (element, edit) => [() => put(asBox(element), edit, 'GARBLED')],
    });
    expect(await run(box, engine, 'one two', [{ start: 0, end: 3, text: '1' }])).toEqual({
      ok: false,
      why: 'not-accepted',
      text: 'GARBLED two',
    });
  });

  it('refuses edits that do not fit, before anything is touched', async () => {
    const box = boxOf('one');
    await expect(run(box, engineOf({}), 'one', [{ start: 2, end: 9, text: '' }])).rejects.toThrow(
      RangeError,
    );
    expect(box.history).toEqual([]);
  });
});

describe('while an input method composes', () => {
  /** A box on a document that can be told of events. */
  function heard(text: string) {
    const doc = new EventTarget();
    const box = boxOf(text);
    const inner = {};
    const contains = (node: unknown) => node === inner;
    const element = { ...box, contains, ownerDocument: Object.assign(doc, box.ownerDocument) };
    watchComposing(doc as unknown as Document);
    const tell = (type: string, isTrusted: boolean, at: unknown = inner) => {
      const event = new Event(type);
      Object.defineProperty(event, 'isTrusted', { value: isTrusted });
      event.composedPath = () => [at as EventTarget];
      doc.dispatchEvent(event);
    };
    return { element, tell };
  }
  const edits = [
    { start: 0, end: 3, text: '1' },
    { start: 4, end: 7, text: '2' },
  ];
  const refused = { ok: false, why: 'changed-meanwhile', text: 'one two' };

  it('touches nothing, until its words are taken', async () => {
    const { element, tell } = heard('one two');
    tell('compositionstart', true);
    expect(await run(element, engineOf({}), 'one two', edits)).toEqual(refused);
    tell('compositionend', false);
    tell('compositionupdate', true);
    expect(await run(element, engineOf({}), 'one two', edits)).toEqual(refused);
    expect(element.history).toEqual([]);
    tell('compositionend', false);
    expect(await run(element, engineOf({}), 'one two', edits)).toEqual({ ok: true });
  });

  it('is not held up by a page that only says so, nor by another box', async () => {
    const { element, tell } = heard('one two');
    tell('compositionstart', false);
    tell('compositionstart', true, {});
    expect(await run(element, engineOf({}), 'one two', edits)).toEqual({ ok: true });
  });

  it('stops between two edits, and does not undo', async () => {
    const { element, tell } = heard('one two');
    const undo = vi.fn();
    const engine = engineOf({
      undo,
      place: async (_, start) => {
        if (start === 4) tell('compositionstart', true);
        return true;
      },
    });
    expect(await run(element, engine, 'one two', edits)).toEqual({
      ok: false,
      why: 'not-accepted',
      text: 'one 2',
    });
    expect(undo).not.toHaveBeenCalled();
  });
});
