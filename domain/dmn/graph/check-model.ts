import type { Problem } from '../boxed/place.ts';
import type { DecisionModel, DrgElement } from '../model/definitions.ts';
import { findDecision } from '../model/find-decision.ts';
import { serviceLists } from '../model/parse-dmn.ts';
import { declaresInputs, Program } from './program.ts';

/**
 * What is wrong with a model before it runs: expressions that are no FEEL, references to elements that are not there and
 * types that nothing defines.
 */
export function checkModel(model: DecisionModel): Problem[] {
  const program = new Program(model);
  return [...model.elements.values()].flatMap((element) => [
    ...missingReferences(model, element),
    ...missingType(program, element),
    ...expressionProblems(program, element),
  ]);
}

function expressionProblems(program: Program, element: DrgElement): Problem[] {
  program.unit(element.key);
  return program.findings(element.key).problems.map((message) => ({ decision: element.name, message }));
}

function missingReferences(model: DecisionModel, element: DrgElement): Problem[] {
  return references(element)
    .filter((key) => !model.elements.has(key))
    .map((key) => ({
      decision: element.name,
      message: { zh: `“${element.name}”引用的 ${key} 不存在`, en: `"${element.name}" refers to ${key}, which is not there` },
    }));
}

function references(element: DrgElement): string[] {
  const own = [...element.information, ...element.knowledge];
  if (element.kind !== 'decisionService') return own;
  const { output, inputData, inputDecisions, encapsulated } = serviceLists(element);
  return [...own, ...output, ...inputData, ...inputDecisions, ...encapsulated];
}

function missingType(program: Program, element: DrgElement): Problem[] {
  const { typeRef } = element.variable;
  if (typeRef === undefined || typeRef === '' || program.typesOf(element.definitions).find(typeRef) !== undefined) return [];
  const message = {
    zh: `“${element.name}”的类型 ${typeRef} 没有定义`,
    en: `the type ${typeRef} of "${element.name}" is not defined`,
  };
  return [{ decision: element.name, message }];
}

/**
 * The names that a decision, directly or through others, reads from outside: of its input data, or, in a file without
 * any, the variables of its expressions that nothing else gives.
 */
export function inputNames(model: DecisionModel, nameOrId: string): string[] {
  const element = findDecision(model, nameOrId);
  const names = new Set<string>();
  if (element !== undefined) gather(new Program(model), element, names, new Set());
  return [...names];
}

function gather(program: Program, element: DrgElement, names: Set<string>, seen: Set<string>): void {
  if (seen.has(element.key)) return;
  seen.add(element.key);
  if (element.kind === 'inputData') names.add(element.variable.name);
  if (!declaresInputs(element.definitions)) {
    program.unit(element.key);
    for (const name of program.findings(element.key).unknown) names.add(name);
  }
  for (const key of references(element)) {
    const required = program.model.elements.get(key);
    if (required !== undefined) gather(program, required, names, seen);
  }
}
