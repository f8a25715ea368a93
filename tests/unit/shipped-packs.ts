import { join } from 'node:path';
import { loadPacks } from '../../scripts/packs';

/** Stands for `virtual:packs` in tests: the same packs, read from their files. */
export const loaded = loadPacks(join(import.meta.dirname, '..', '..', 'rules', 'packs'));
export const { packs } = loaded;
export const ruleIds = loaded.rules.map(({ id }) => id);
