import { expect, it } from 'vitest';
import { loadPacks } from '../../scripts/packs';
import { cataloguePage, readCatalogue } from '../../scripts/rules/catalogue';
import { PACKS } from '../../scripts/vite-packs';

const { rules, packs } = loadPacks(PACKS);
const entries = readCatalogue(PACKS);

it('every entry has a rule, or says why it has none', () => {
  const carried = new Set(rules.flatMap(({ catalogue }) => catalogue));
  const wrong = Object.entries(entries).filter(
    ([id, { no }]) => carried.has(id) === (no !== undefined),
  );
  expect(wrong.map(([id]) => id)).toEqual([]);
});

it('every entry that a rule names is in the catalogue', () => {
  const unknown = rules.flatMap(({ id, catalogue }) =>
    catalogue.filter((entry) => !Object.hasOwn(entries, entry)).map((entry) => `${id}: ${entry}`),
  );
  expect(unknown).toEqual([]);
});

// To refresh the page after a change of a rule: npm run unit -- tests/house/catalogue.test.ts -u
it('docs/catalogue.md is what the rule files say', async () => {
  await expect(cataloguePage(entries, rules, packs)).toMatchFileSnapshot('../../docs/catalogue.md');
});
