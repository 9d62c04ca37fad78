import { Effort } from '../../feel/effort.ts';
import type { Environment, FeelValue, Message } from '../../feel/index.ts';
import type { Evaluation, Matched, Problem } from '../boxed/place.ts';
import type { DecisionModel } from '../model/definitions.ts';
import { locateDecision, noSuchDecision } from '../model/find-decision.ts';
import type { Inputs } from './inputs.ts';
import { Program } from './program.ts';
import { Run } from './run.ts';

/** The value of a decision, the rules that matched on the way to it, and what went wrong; warnings explain nulls. */
export type DecisionResult = {
  value: FeelValue;
  matched: Matched[];
  errors: Problem[];
  warnings: Problem[];
};

const programs = new WeakMap<DecisionModel, Program>();

/**
 * Evaluates a decision, a decision service or a knowledge model, given by name or id, for an imported one also
 * qualified (`import.name`, `namespace#name`). `inputs` are the values of input
 * data, and of decisions that need not be worked out, by name, made to fit their types; texts become numbers, truth
 * values, dates, times and durations. What cannot be worked out is null with an error.
 */
export function evaluateDecision(model: DecisionModel, nameOrId: string, inputs: Inputs, env: Environment): DecisionResult {
  const evaluation: Evaluation = { env, matched: [], errors: [], warnings: [], effort: new Effort(), calls: 0 };
  const located = locateDecision(model, nameOrId);
  if (located === undefined) return failed(evaluation, nameOrId, noSuchDecision(model, nameOrId));
  const { element, path } = located;
  try {
    const run = new Run(programOf(model), evaluation, inputs).along(path);
    const value = element.kind === 'decision' ? run.decide(element.key) : run.invoke(element);
    const { matched, errors, warnings } = evaluation;
    return { value, matched, errors, warnings };
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    return failed(evaluation, element.name, TOO_DEEP);
  }
}

const TOO_DEEP: Message = { zh: '求值嵌套或递归过深', en: 'the evaluation nests or recurses too deeply' };

function failed({ matched, errors, warnings }: Evaluation, decision: string, message: Message): DecisionResult {
  return { value: null, matched, errors: [...errors, { decision, message, broken: true }], warnings };
}

function programOf(model: DecisionModel): Program {
  const program = programs.get(model) ?? new Program(model);
  programs.set(model, program);
  return program;
}
