import { join } from 'node:path';
import { loadPacks } from '../../scripts/packs';

/** Stands for `virtual:packs` in tests: the same rules and packs, read from their files. */
export const { rules, packs } = loadPacks(join(import.meta.dirname, '..', '..', 'rules', 'packs'));
