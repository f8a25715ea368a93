import { describe, expect, it } from 'vitest';
import { sourceOf } from './source';

const names = (found: { name: string }[]) => found.map(({ name }) => name);

describe('the reader of our source', () => {
  it('sees what a file uses and does not declare', () => {
    const { globals } = sourceOf(
      'a.ts',
      `const fetch = 1;
      function f({ window }: { window: Window }, [name] = []) { return [fetch, window, name]; }
      export const open = () => document.title + location;`,
    );
    expect(names(globals)).toEqual(['document', 'location']);
  });

  it('is not misled by comments, texts, keys or types', () => {
    const { globals } = sourceOf(
      'a.ts',
      `// fetch('/')
      type F = typeof fetch; interface G { document: Document }
      export const text: string = "fetch"; export const key = { document: text as string };`,
    );
    expect(names(globals)).toEqual([]);
  });

  it('sees members, however they are reached', () => {
    const { members } = sourceOf(
      'a.tsx',
      `a.sendBeacon(); a['fetch'](); b?.innerHTML; const { WebSocket } = c;
      const d = <p dangerouslySetInnerHTML={e} />;`,
    );
    expect(names(members)).toEqual([
      'sendBeacon',
      'fetch',
      'innerHTML',
      'WebSocket',
      'dangerouslySetInnerHTML',
    ]);
  });

  it('sees chains', () => {
    const { chains } = sourceOf('a.ts', 'browser.storage?.local.set({});');
    expect(names(chains)).toContain('browser.storage.local.set');
  });

  it('sees imports of every kind and where they lead', () => {
    const { imports } = sourceOf(
      'shell/a.ts',
      `import { a } from './b'; import type { C } from '../rules/types';
      import { type D } from 'preact'; export { e } from '../sites'; await import('compromise/two');`,
    );
    expect(imports).toEqual([
      { from: './b', to: 'shell/b', typeOnly: false },
      { from: '../rules/types', to: 'rules/types', typeOnly: true },
      { from: 'preact', to: null, typeOnly: true },
      { from: '../sites', to: 'sites', typeOnly: false },
      { from: 'compromise/two', to: null, typeOnly: false },
    ]);
  });

  it('sees patterns and texts', () => {
    const { patterns, texts } = sourceOf('a.ts', `const p = /a\\b/u; const t = \`x\${p}y\` + "z";`);
    expect(patterns).toEqual([{ source: 'a\\b', flags: 'u', line: 1 }]);
    expect(names(texts)).toEqual(['x', 'y', 'z']);
  });
});
