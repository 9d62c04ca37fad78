import { elementTitle } from '../element-title.ts';
import type { DrgElement } from '../model/definitions.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/read-xml.ts';

/** A decision table as people read it: texts as they stand in the file, rules in their order. */
export interface TableView {
  /** Name of the decision or knowledge model that it belongs to. */
  decision: string;
  title: { zh: string; en: string };
  hitPolicy: string;
  aggregation: string | null;
  inputs: string[];
  outputs: string[];
  annotations: string[];
  rules: { id: string | null; inputs: string[]; outputs: string[]; annotations: string[] }[];
}

/** The decision table of an element: where it has several, the one that these rules are of. Undefined where it has none. */
export function tableOf({ xml }: DrgElement, rules: readonly (string | number)[]): XmlElement | undefined {
  const tables = tablesIn(xml);
  const isOf = (table: XmlElement) => {
    const ids = new Set(childrenOf(table, 'rule').map((rule) => rule.attributes['id']));
    return rules.every((rule) => typeof rule === 'number' || ids.has(rule));
  };
  return tables.find(isOf) ?? tables[0];
}

/** Numbers, from 1, of the rules that an evaluation noted by id or number. */
export function ruleNumbers({ rules }: TableView, noted: readonly (string | number)[]): number[] {
  return noted
    .map((rule) => (typeof rule === 'number' ? rule : rules.findIndex(({ id }) => id === rule) + 1))
    .filter((number) => number > 0);
}

function tablesIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === 'decisionTable' ? [child] : []), ...tablesIn(child)]);
}

/** A table of an element, to be read by people. */
export function tableView(element: DrgElement, table: XmlElement): TableView {
  const { name } = element;
  const texts = (rule: XmlElement, cells: string) => childrenOf(rule, cells).map((cell) => textOf(cell) ?? '');
  return {
    decision: name,
    title: elementTitle(element),
    hitPolicy: table.attributes['hitPolicy'] ?? 'UNIQUE',
    aggregation: table.attributes['aggregation'] ?? null,
    inputs: childrenOf(table, 'input').map(
      (input) => input.attributes['label'] ?? textOf(childOf(input, 'inputExpression')) ?? '',
    ),
    outputs: childrenOf(table, 'output').map(({ attributes }) => attributes['label'] ?? attributes['name'] ?? name),
    annotations: childrenOf(table, 'annotation').map(({ attributes }) => attributes['name'] ?? ''),
    rules: childrenOf(table, 'rule').map((rule) => ({
      id: rule.attributes['id'] ?? null,
      inputs: texts(rule, 'inputEntry'),
      outputs: texts(rule, 'outputEntry'),
      annotations: texts(rule, 'annotationEntry'),
    })),
  };
}
