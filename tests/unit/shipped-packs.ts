import { join } from 'node:path';
import { loadPacks } from '../../scripts/packs';

/** Stands for `virtual:packs` in tests: the same rules, read from their files. */
export default loadPacks(join(import.meta.dirname, '..', '..', 'rules', 'packs')).rules;
