/** Decision models of DMN 1.1 to 1.5, compiled once to closures and evaluated. */
export { checkModel, inputNames } from './graph/check-model.ts';
export { type DecisionResult, evaluateDecision } from './graph/evaluate-decision.ts';
export type { DecisionModel } from './model/definitions.ts';
export { modelLinks } from './model/model-links.ts';
export { findDecision } from './model/find-decision.ts';
export { parseDmn } from './model/parse-dmn.ts';
export { type DmnRefusal, isDmnRefusal } from './refusal.ts';
