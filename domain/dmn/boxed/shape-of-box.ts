import type { Shape } from '../../feel/grammar/parse-feel.ts';
import { type ItemTypes, shapeOfType } from '../item-definitions/item-types.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml.ts';

/** The names inside the value of a holder's expression, from its type or else from the boxes themselves. */
export function shapeOfBox(holder: XmlElement, typeRef: string | undefined, types: ItemTypes): Shape | null {
  return shapeOfType(types.of(typeRef).type) ?? shapeOfBoxes(holder, types);
}

function shapeOfBoxes(holder: XmlElement, types: ItemTypes): Shape | null {
  const context = childOf(holder, 'context');
  if (context !== undefined) return shapeOfContext(context, types);
  const relation = childOf(holder, 'relation');
  if (relation !== undefined) return named(childrenOf(relation, 'column'), types);
  const table = childOf(holder, 'decisionTable');
  const outputs = table === undefined ? [] : childrenOf(table, 'output');
  if (outputs.length > 1) return named(outputs, types);
  const logic = childOf(holder, 'encapsulatedLogic') ?? childOf(holder, 'functionDefinition');
  return logic === undefined ? null : shapeOfBox(logic, undefined, types);
}

function shapeOfContext(context: XmlElement, types: ItemTypes): Shape | null {
  const entries = childrenOf(context, 'contextEntry');
  const result = entries.find((entry) => childOf(entry, 'variable') === undefined);
  if (result !== undefined) return shapeOfBox(result, undefined, types);
  return Object.fromEntries(
    entries.map((entry) => {
      const variable = childOf(entry, 'variable');
      return [variable?.attributes['name'] ?? '', shapeOfBox(entry, variable?.attributes['typeRef'], types)];
    }),
  );
}

function named(items: XmlElement[], types: ItemTypes): Shape {
  return Object.fromEntries(
    items.map((item) => [item.attributes['name'] ?? '', shapeOfType(types.of(item.attributes['typeRef']).type)]),
  );
}
