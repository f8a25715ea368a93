import { afterAll, expect, it } from 'vitest';
import { filesIn } from './source';

/**
 * The build evaluates the modules of sites/ in Node to make the manifest's list of hosts, so their
 * import must not need, nor even look for, a page.
 */
const PAGE = [
  ...['document', 'window', 'location', 'navigator', 'history', 'localStorage', 'customElements'],
  ...['HTMLElement', 'Element', 'Node', 'Range', 'MutationObserver', 'ResizeObserver'],
  ...['InputEvent', 'getSelection', 'getComputedStyle', 'CSS', 'chrome', 'browser'],
];

const touched: string[] = [];
const before = new Map<string, PropertyDescriptor | undefined>();

afterAll(() => {
  for (const [name, descriptor] of before) {
    if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
    else Object.defineProperty(globalThis, name, descriptor);
  }
});

it('every module of sites/ is inert on import', async () => {
  const modules = import.meta.glob('../../sites/**/*.ts');
  expect(Object.keys(modules)).toHaveLength(filesIn('sites', '.ts').length);
  for (const name of PAGE) {
    before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get() {
        touched.push(name);
        return undefined;
      },
    });
  }
  for (const [path, load] of Object.entries(modules)) {
    touched.length = 0;
    await load();
    expect([path, ...touched]).toEqual([path]);
  }
});
