import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFiles } from '../../guard/files';
import type { TellsPosition } from '../../guard/read-file';
import type { Attachment, Draft } from '../../rules/types';
import type { Site, Surface } from '../../sites/types';
import { draftOf, fresh, run, START, verdictOf } from './guard-fixtures';

class Field extends EventTarget {
  readonly type = 'file';
  constructor(readonly files: File[]) {
    super();
  }
}

/** As much of a reader as a photo needs. */
class Reader {
  result = 'data:;base64,aaaa';
  onload: (() => void) | null = null;
  readAsDataURL() {
    queueMicrotask(() => this.onload?.());
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
    },
  );
  vi.stubGlobal('HTMLInputElement', Field);
  vi.stubGlobal('FileReader', Reader);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const photo = (name: string) => new File(['x'], name, { type: 'image/jpeg' });
const ROOT = {} as Element;

/** A page whose one surface shows these previews, and what is done on it. */
function page(tellsPosition: TellsPosition = async () => true) {
  let previews: string[] = [];
  const heard = new Map<string, (event: unknown) => void>();
  const win = {
    document: {},
    addEventListener: (type: string, handler: (event: unknown) => void) => heard.set(type, handler),
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
  } as unknown as Window;
  const attachments = (): Attachment[] => previews.map((key) => ({ kind: 'image', key }));
  const surface = () =>
    ({
      kind: 'post',
      root: ROOT,
      submit: null,
      boxes: [{ attachments: attachments() }],
    }) as unknown as Surface;
  const given = { surfaces: () => [surface()], surfaceAt: () => null } as unknown as Site;
  const { site, read } = createFiles(win, given, tellsPosition);
  const shown = () => site.surfaces(win.document)[0]?.boxes[0]?.attachments ?? [];
  return {
    read,
    shown,
    show(...keys: string[]) {
      previews = keys;
      return shown();
    },
    choose(files: File[], isTrusted = true) {
      const field = new Field(files);
      for (const type of ['input', 'change']) {
        heard.get(type)?.({ type, isTrusted, composedPath: () => [field] });
      }
    },
    give(how: 'paste' | 'drop', files: File[]) {
      const data = how === 'paste' ? { clipboardData: { files } } : { dataTransfer: { files } };
      heard.get(how)?.({
        type: how,
        isTrusted: true,
        composedPath: () => [new EventTarget()],
        ...data,
      });
    },
    draft(): Draft {
      return draftOf('', { parts: [{ role: 'text', text: '', attachments: shown() }] });
    },
  };
}

const names = (attachments: readonly Attachment[]) => attachments.map(({ name }) => name);

describe('the files of a draft', () => {
  it('are those that were chosen, pasted and dropped, in turn', () => {
    const { choose, give, show } = page();
    choose([photo('a.jpg'), photo('b.jpg')]);
    expect(names(show('blob:x/1', 'blob:x/2'))).toEqual(['a.jpg', 'b.jpg']);
    give('paste', [photo('c.jpg')]);
    give('drop', [photo('d.jpg')]);
    expect(names(show('blob:x/2', 'blob:x/3', 'blob:x/4'))).toEqual(['b.jpg', 'c.jpg', 'd.jpg']);
  });

  it('are not those that a script made up', () => {
    const { choose, show } = page();
    choose([photo('a.jpg')], false);
    expect(show('blob:x/1')).toEqual([{ kind: 'image', key: 'blob:x/1' }]);
  });

  it('have another key each, also in the place of one that was taken out', () => {
    const { choose, show, shown } = page();
    choose([photo('a.jpg')]);
    const [first] = show('image:0');
    show();
    choose([photo('a.jpg')]);
    const [second] = show('image:0');
    expect(names([first, second] as Attachment[])).toEqual(['a.jpg', 'a.jpg']);
    expect(second?.key).not.toBe(first?.key);
    expect(shown()).toEqual([second]);
  });
});

describe('reading', () => {
  it('is waited for, once, and stands in the draft from then on', async () => {
    const ask = vi.fn(async () => true);
    const { choose, show, draft, read, shown } = page(ask);
    choose([photo('a.jpg')]);
    show('blob:x/1');
    expect(ask).not.toHaveBeenCalled();
    const [one, two] = await Promise.all([read(draft()), read(draft())]);
    const content = { of: 'picture', located: true };
    expect(one.parts[0]?.attachments[0]?.content).toEqual(content);
    expect(two.parts[0]?.attachments[0]?.content).toEqual(content);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(shown()[0]?.content).toEqual(content);
    expect(read(draft())).not.toBeInstanceOf(Promise);
  });

  it('that takes too long is not waited for; it counts when it is there', async () => {
    let say = (_: boolean) => {};
    const { choose, show, draft, read } = page(() => new Promise((resolve) => (say = resolve)));
    choose([photo('a.jpg')]);
    show('blob:x/1');
    const first = Promise.resolve(read(draft()));
    await vi.advanceTimersByTimeAsync(2_500);
    expect((await first).parts[0]?.attachments[0]?.content).toBeUndefined();
    say(true);
    await vi.advanceTimersByTimeAsync(0);
    const later = await read(draft());
    expect(later.parts[0]?.attachments[0]?.content).toEqual({ of: 'picture', located: true });
  });

  it('that failed is tried again with the next check', async () => {
    const ask = vi.fn<TellsPosition>().mockRejectedValueOnce('timeout').mockResolvedValue(false);
    const { choose, show, draft, read } = page(ask);
    choose([photo('a.jpg')]);
    show('blob:x/1');
    expect((await read(draft())).parts[0]?.attachments[0]?.content).toBeUndefined();
    const again = await read(draft());
    expect(again.parts[0]?.attachments[0]?.content).toEqual({ of: 'picture', located: false });
  });
});

describe('what was read', () => {
  const bare = draftOf('', {
    parts: [{ role: 'text', text: '', attachments: [{ kind: 'file', key: 'a' }] }],
  });
  const read: Draft = structuredClone(bare);
  Object.assign(read.parts[0]?.attachments[0] as Attachment, {
    content: { of: 'text', text: 'Ali Khan', whole: true },
  });

  it('is in what the panel shows, whether the verdict came before or after the press', () => {
    const held = { type: 'held' as const, draft: bare, at: START };
    const verdict = { type: 'verdict' as const, draft: read, verdict: verdictOf(), at: START };
    for (const events of [
      [held, verdict],
      [verdict, held],
    ]) {
      expect(run(fresh(), ...events).state.decision?.draft).toEqual(read);
    }
    const looked = run(fresh(), verdict, { type: 'look', draft: bare }).state;
    expect(looked.look?.draft).toEqual(read);
  });
});
