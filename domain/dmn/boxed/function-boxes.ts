import type { FeelValue } from '../../feel/index.ts';
import { runtimeAt } from './site.ts';
import type { FeelType } from '../../feel/conformance/feel-type.ts';
import { normalizeName } from '../../feel/values/context.ts';
import { CallFailure, FeelFunction } from '../../feel/values/function.ts';
import { shapeOfType } from '../item-definitions/item-types.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/read-xml.ts';
import { boxNames } from './box-names.ts';
import { BoxedFunction, type ItemParameter } from './boxed-function.ts';
import { typed } from './fit.ts';
import { type Boxed, fail, failBroken, type Place, withNames } from './place.ts';
import type { Site } from './site.ts';

/** Beyond any sensible evaluation: recursion gone wrong. */
const MAX_CALLS = 1_000_000;

/** A boxed function (DMN 1.5, 10.2.2.7). One of Java or PMML can be held but answers null. */
export function functionBox(element: XmlElement, site: Site): Boxed {
  const parameters = parametersOf(element, site);
  const body = functionBody(element, site);
  const result = answerType(element, site);
  return (place) => closeOver(parameters, body, place, result);
}

/**
 * The parameters of a function. A decision table without any takes its input expressions for them, as far as they are
 * names not known otherwise (DMN 1.5, 10.2.2.7).
 */
export function parametersOf(element: XmlElement, site: Site): ItemParameter[] {
  const formal = childrenOf(element, 'formalParameter');
  if (formal.length > 0) return formal.map(({ attributes }) => parameterOf(attributes['name'], attributes['typeRef'], site));
  const table = childOf(element, 'decisionTable');
  const inputs = table === undefined ? [] : childrenOf(table, 'input').map((input) => childOf(input, 'inputExpression'));
  return inputs
    .map((input) => parameterOf(textOf(input), input?.attributes['typeRef'], site))
    .filter(({ name }) => /^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(name) && !Object.hasOwn(site.shape, name));
}

function parameterOf(name: string | undefined, typeRef: string | undefined, site: Site): ItemParameter {
  return { name: (name ?? '').replace(/\s+/g, ' ').trim(), item: site.types.of(typeRef) };
}

/** What a function does with its parameters in scope. */
export function functionBody(element: XmlElement, site: Site): Boxed {
  const kind = element.attributes['kind'] ?? 'FEEL';
  if (kind !== 'FEEL') {
    return (place) =>
      failBroken(place, `不能调用 ${kind} 函数，因此为 null`, `a ${kind} function cannot be called, so it is null`);
  }
  const names = parametersOf(element, site).map(({ name, item }) => [name, shapeOfType(item.type)] as const);
  return site.with(Object.fromEntries(names)).inside(element);
}

/**
 * The type of what a function answers: that of its body. Where the body has none, the lowest type, which conforms to
 * every other.
 */
export function answerType(element: XmlElement, site: Site): FeelType {
  const body = element.children.find(({ name }) => boxNames.has(name));
  const typeRef = body?.attributes['typeRef'];
  return (typeRef === undefined ? undefined : site.types.find(typeRef)?.type) ?? { kind: 'null' };
}

export function closeOver(parameters: readonly ItemParameter[], body: Boxed, place: Place, result: FeelType): BoxedFunction {
  return new BoxedFunction(parameters, result, (args) => {
    place.evaluation.calls += 1;
    if (place.evaluation.calls > MAX_CALLS)
      return failBroken(place, '函数调用次数过多，因此为 null', 'too many function calls, so it is null');
    const bound = parameters.map(({ name }, index) => [name, args[index] ?? null] as const);
    return body(withNames(place, bound));
  });
}

/** An argument, made to fit the type that its binding gives the parameter. */
function bindingOf(binding: XmlElement, site: Site): Boxed {
  const { name = '', typeRef } = childOf(binding, 'parameter')?.attributes ?? {};
  return typed(site.inside(binding), site.types.of(typeRef), name);
}

/** A boxed invocation: the function that an expression gives, its arguments by name (DMN 1.5, 10.2.2.3). */
export function invocationBox(element: XmlElement, site: Site): Boxed {
  const callee = site.inside(element);
  const called = childOf(element, 'literalExpression');
  const name = called === undefined ? 'function' : (childOf(called, 'text')?.text.trim() ?? 'function');
  const bindings = childrenOf(element, 'binding').map((binding) => ({
    name: normalizeName((childOf(binding, 'parameter')?.attributes['name'] ?? '').trim()),
    run: bindingOf(binding, site),
  }));
  return (place) => {
    const target = callee(place);
    if (!(target instanceof FeelFunction)) return fail(place, `“${name}”不是函数`, `"${name}" is no function`);
    const args = new Map(bindings.map((binding): [string, FeelValue] => [binding.name, binding.run(place)]));
    const result = target.callNamed(args, runtimeAt(place));
    if (!(result instanceof CallFailure)) return result;
    return fail(place, `调用“${name}”失败：${result.zh}`, `calling "${name}" failed: ${result.en}`);
  };
}
