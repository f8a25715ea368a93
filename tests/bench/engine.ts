/** What the benchmarks measure, gathered in one file for `built-engine.ts` to build. */
export { check, compileRules, prepareRule } from '../../rules';
export { fold } from '../../rules/engine/normalize';
export { PhraseTable } from '../../rules/engine/phrases';
export { tokenize } from '../../rules/engine/tokens';
