/** The core: draft and policy in, verdict out. Pure; what is not here is the engine's own matter. */
export { type CheckContext, check } from './engine/check';
export { type Compiled, compileRules, prepareRule, type ShippedRule } from './engine/compile';
export {
  type Example,
  type Matcher,
  problemText,
  type Rule,
  type RuleMend,
  type RuleProblem,
} from './engine/rule';
export { validateRule } from './engine/validate';
