import { type DecisionModel, type DecisionResult, evaluateDecision, isDmnRefusal, parseDmn } from '../../../domain/dmn/index.ts';
import { toPlainJson } from '../../../domain/feel/index.ts';
import type { Json } from '../../../domain/json.ts';

export const env = { now: '2026-03-04T05:06:07Z', zone: 'UTC' };

/** A DMN file of these elements. */
export function dmnFile(elements: string, namespace = 'urn:main', version = '20191111'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/${version}/MODEL/" id="file" name="file" namespace="${namespace}">${elements}</definitions>`;
}

export function modelOf(xml: string, imports?: ReadonlyMap<string, string>): DecisionModel {
  const model = parseDmn(xml, imports);
  if (isDmnRefusal(model)) throw new Error(model.message.en);
  return model;
}

/** Evaluates a decision of a file made of these elements. */
export function evaluate(elements: string, decision: string, inputs: Record<string, Json> = {}): DecisionResult {
  return evaluateDecision(modelOf(dmnFile(elements)), decision, inputs, env);
}

/** The plain JSON text of a decision's value. */
export function value(elements: string, decision: string, inputs: Record<string, Json> = {}): string {
  return toPlainJson(evaluate(elements, decision, inputs).value);
}

export const literal = (text: string) => `<literalExpression><text><![CDATA[${text}]]></text></literalExpression>`;

export const input = (name: string, type = '') =>
  `<inputData id="in_${name}" name="${name}"><variable name="${name}"${type === '' ? '' : ` typeRef="${type}"`}/></inputData>`;

type DecisionOptions = { type?: string; inputs?: string[]; decisions?: string[]; knowledge?: string[] };

/** A decision with the id of its name; requirements by name. */
export function decision(
  name: string,
  expression: string,
  { type, inputs = [], decisions = [], knowledge = [] }: DecisionOptions = {},
): string {
  return `<decision id="${name}" name="${name}"><variable name="${name}"${type === undefined ? '' : ` typeRef="${type}"`}/>
    ${inputs.map((each) => `<informationRequirement><requiredInput href="#in_${each}"/></informationRequirement>`).join('')}
    ${decisions.map((each) => `<informationRequirement><requiredDecision href="#${each}"/></informationRequirement>`).join('')}
    ${knowledge.map((each) => `<knowledgeRequirement><requiredKnowledge href="#${each}"/></knowledgeRequirement>`).join('')}
    ${expression}</decision>`;
}

const entry = (tag: string, text: string) => `<${tag}><text><![CDATA[${text}]]></text></${tag}>`;

type Column = { text?: string; name?: string; type?: string; values?: string; fallback?: string };

/** A decision table; each rule is its input entries followed by its output entries. */
export function decisionTable(policy: string, inputs: Column[], outputs: Column[], rules: string[][]): string {
  const typeRef = (column: Column) => (column.type === undefined ? '' : ` typeRef="${column.type}"`);
  const inputXml = inputs.map(
    (column) =>
      `<input><inputExpression${typeRef(column)}><text>${column.text ?? ''}</text></inputExpression>${column.values === undefined ? '' : entry('inputValues', column.values)}</input>`,
  );
  const outputXml = outputs.map(
    (column) =>
      `<output name="${column.name ?? ''}"${typeRef(column)}>${column.values === undefined ? '' : entry('outputValues', column.values)}${column.fallback === undefined ? '' : entry('defaultOutputEntry', column.fallback)}</output>`,
  );
  const ruleXml = rules.map(
    (cells, index) =>
      `<rule id="r${index + 1}">${cells.map((cell, at) => entry(at < inputs.length ? 'inputEntry' : 'outputEntry', cell)).join('')}</rule>`,
  );
  return `<decisionTable ${policy}>${[...inputXml, ...outputXml, ...ruleXml].join('')}</decisionTable>`;
}
