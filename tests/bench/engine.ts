/** What the benchmarks measure, gathered in one file for `built-engine.ts` to build. */
export { check, compilePacks, compileRules, createChecker, readPack } from '../../rules';
export { preparePhrases } from '../../rules/engine/gather-places';
export { Memory } from '../../rules/engine/memory';
export { fold, originalRange } from '../../rules/engine/normalize';
export { checkParts, scopesOf } from '../../rules/engine/part';
export { PhraseTable } from '../../rules/engine/phrases';
export { tokenize } from '../../rules/engine/tokens';
