/** The core: draft and policy in, verdict out. Pure; what is not here is the engine's own matter. */
export { type CheckContext, check, type Judgement, judge } from './engine/check';
export { type Checker, createChecker } from './engine/checker';
export { type Compiled, type CompiledRule, compilePacks, compileRules } from './engine/compile';
export type { Example } from './engine/example';
export { packsInForce } from './engine/layers';
export type { OfficePack } from './engine/office-pack';
export type { Adjustment, Pack } from './engine/pack';
export { readPack, writePack } from './engine/pack-file';
export { type PreparedPack, preparePack, type ShippedRule } from './engine/prepared';
export { problemText, type RuleProblem } from './engine/problem';
export type { Matcher, Rule, RuleMend } from './engine/rule';
export { validateRule } from './engine/validate';
export { validatePack } from './engine/validate-pack';
export { stackProblems } from './engine/validate-stack';
export { type OpenWindow, WINDOW_KINDS, type WindowKind } from './engine/window';
