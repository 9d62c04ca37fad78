import { compileTable } from '../table/compile-table.ts';
import { textOf, type XmlElement } from '../xml/read-xml.ts';
import { contextBox } from './context-box.ts';
import { conditionalBox, filterBox, iteratorBox } from './control-boxes.ts';
import { typed } from './fit.ts';
import { functionBox, invocationBox } from './function-boxes.ts';
import { listBox, relationBox } from './list-boxes.ts';
import { type Boxed, failBroken } from './place.ts';
import type { Site } from './site.ts';

type Box = (element: XmlElement, site: Site) => Boxed;

/** Every kind of expression a box can hold (DMN 1.5, 10.2.2). */
const boxes: Readonly<Record<string, Box>> = {
  conditional: conditionalBox,
  context: contextBox,
  decisionTable: compileTable,
  every: iteratorBox,
  filter: filterBox,
  for: iteratorBox,
  functionDefinition: functionBox,
  invocation: invocationBox,
  list: listBox,
  literalExpression: literalBox,
  relation: relationBox,
  some: iteratorBox,
};

/** Compiles a boxed expression, its values made to fit its own typeRef. */
export function compileBoxed(element: XmlElement, site: Site): Boxed {
  const boxed = boxes[element.name]?.(element, site) ?? (() => null);
  return typed(boxed, site.types.of(element.attributes['typeRef']), element.attributes['label'] ?? element.name);
}

function literalBox(element: XmlElement, site: Site): Boxed {
  const language = element.attributes['expressionLanguage'];
  if (language !== undefined && language !== '' && !/feel/i.test(language)) {
    return (place) =>
      failBroken(place, `不支持表达式语言 ${language}，请改用 FEEL`, `the expression language ${language} is not run: use FEEL`);
  }
  const text = textOf(element);
  return text === undefined || text === '' ? () => null : site.expression(text);
}
