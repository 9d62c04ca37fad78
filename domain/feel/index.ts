/** FEEL (DMN 1.5, chapter 10) and JUEL, compiled once to closures over exact values. */
export { compileExpression } from './compile-expression.ts';
export { compileFeel, type Compiled, variablesOf } from './compile-feel.ts';
export { compileJuel } from './juel/compile-juel.ts';
export { fromPlainJson, toPlainJson } from './plain-json.ts';
export { isRefusal, type Message, type Refusal } from './refusal.ts';
export type { Environment, Scope } from './runtime.ts';
export { fromFeel, toFeel } from './state-form.ts';
export type { FeelValue } from './values/feel-value.ts';
