import { type Context, expression, refId, value } from './compile-context.ts';
import { child, list, text, typeOf } from './moddle-access.ts';
import type { Moddle } from './parse.ts';
import type { AssociationPlan, DataPlan, SetPlan } from './plan.ts';
import { variableName } from './variable-name.ts';

/**
 * Gives every data object, store, property, input and output its variable: its name if that is one word, else its id. References stand for
 * what they refer to. Answers what lives in the scope of `element`.
 */
export function declareData(context: Context, element: Moddle): DataPlan[] {
  const flowElements = list(element, 'flowElements');
  const references = flowElements.filter((one) => typeOf(one) === 'dataObjectReference');
  const declared = [
    ...flowElements
      .filter((one) => typeOf(one) === 'dataObject')
      .map((one) => declare(context, one, 'dataObject', nameByReference(one, references))),
    ...list(element, 'properties').map((one) => declare(context, one, 'property')),
    ...list(child(element, 'ioSpecification') ?? element, 'dataInputs').map((one) => declare(context, one, 'dataInput')),
    ...list(child(element, 'ioSpecification') ?? element, 'dataOutputs').map((one) => declare(context, one, 'dataOutput')),
  ];
  for (const { id } of declared.filter(({ kind }) => kind === 'dataObject')) context.dataObjects.add(id);
  for (const reference of references) {
    refer(context, reference, refId(reference, 'dataObjectRef'));
    context.dataObjects.add(reference.id ?? '');
  }
  for (const store of flowElements.filter((one) => typeOf(one) === 'dataStoreReference'))
    refer(context, store, refId(store, 'dataStoreRef'));
  return declared;
}

function nameByReference(object: Moddle, references: Moddle[]): string | undefined {
  return (
    text(object, 'name') ??
    references.map((one) => (child(one, 'dataObjectRef') === object ? text(one, 'name') : undefined)).find((name) => name)
  );
}

function declare(context: Context, element: Moddle, kind: DataPlan['kind'], name = text(element, 'name')): DataPlan {
  const id = element.id ?? name ?? '';
  const variable = variableName(element.id, name) ?? id;
  context.variables.set(id, variable);
  const state = text(child(element, 'dataState'), 'name');
  return {
    id,
    kind,
    variable,
    ...(name !== undefined && name.trim() !== variable && { name: name.trim() }),
    ...(element['isCollection'] === true && { collection: true }),
    ...(state !== undefined && { state }),
  };
}

function refer(context: Context, reference: Moddle, target: string | undefined): void {
  const variable = (target !== undefined && context.variables.get(target)) || text(reference, 'name') || target || reference.id;
  if (reference.id !== undefined && variable) context.variables.set(reference.id, variable);
}

/** The data associations of an activity or event, in the direction that `property` names. */
export function compileAssociations(context: Context, element: Moddle, property: string): AssociationPlan[] {
  return list(element, property).map((one) => {
    const target = refId(one, 'targetRef');
    const assignments = list(one, 'assignment').flatMap((assignment) => {
      const source = text(child(assignment, 'from'), 'body');
      const from = context.jbpm ? value(context, source) : expression(context, source);
      const to = text(child(assignment, 'to'), 'body')?.trim();
      return from && to ? [{ from, to: pathOf(context, to) }] : [];
    });
    return {
      sources: list(one, 'sourceRef').map((source) => variableOf(context, source.id ?? '')),
      target: target === undefined ? undefined : variableOf(context, target),
      transformation: expression(context, text(child(one, 'transformation'), 'body')),
      assignments,
    };
  });
}

/**
 * What an activity waits for before it begins (BPMN 2.0.2, 10.4.2, Execution Semantics for Data): per input set, the data
 * objects and properties that associations fill its required inputs from; a data store is always there, and so are a
 * process's inputs once it has begun. Undefined where there is nothing to wait for. In files of jBPM and Camunda's kin, whose
 * properties are variables that need not be set, data objects alone are waited for.
 */
export function compileAwaited(context: Context, element: Moddle, sets: SetPlan[]): string[][] | undefined {
  const associations = list(element, 'dataInputAssociations');
  const isAwaited = (source: Moddle) =>
    context.dataObjects.has(source.id ?? '') || (!context.juel && typeOf(source) === 'property');
  const awaited = sets.map(({ required }) =>
    associations
      .filter((one) => required.includes(variableOf(context, refId(one, 'targetRef') ?? '')))
      .flatMap((one) => list(one, 'sourceRef').filter(isAwaited))
      .map(({ id }) => variableOf(context, id ?? '')),
  );
  return awaited.some((variables) => variables.length > 0) ? awaited : undefined;
}

function variableOf(context: Context, id: string): string {
  return context.variables.get(id) ?? id;
}

/** `to` may name a data element by its id, or a path into a variable. */
function pathOf(context: Context, to: string): string {
  const source = to
    .replace(/^[$#]\{\s*(.*?)\s*\}$/, '$1')
    .replace(/^=/, '')
    .trim();
  const [first = '', ...rest] = source.split('.');
  return [context.variables.get(first) ?? first, ...rest].join('.');
}

const refs = {
  input: {
    sets: 'inputSets',
    all: 'dataInputRefs',
    optional: 'optionalInputRefs',
    during: 'whileExecutingInputRefs',
    rule: 'outputSetRefs',
  },
  output: {
    sets: 'outputSets',
    all: 'dataOutputRefs',
    optional: 'optionalOutputRefs',
    during: 'whileExecutingOutputRefs',
    rule: 'inputSetRefs',
  },
} as const;

/**
 * The sets of an activity or process, in the order in which they are looked at. jBPM and Camunda's kin list all outputs in
 * one set and need none of them.
 */
export function compileSets(context: Context, element: Moddle, side: 'input' | 'output'): SetPlan[] {
  const specification = child(element, 'ioSpecification');
  if (!specification) return [];
  const names = refs[side];
  const others = list(specification, refs[side === 'input' ? 'output' : 'input'].sets);
  const variables = (data: Moddle[]) => data.map((one) => variableOf(context, one.id ?? ''));
  return list(specification, names.sets).map((set) => {
    const [optional, during] = [list(set, names.optional), list(set, names.during)];
    const goesWith = list(set, names.rule).map((other) => others.indexOf(other));
    const required = list(set, names.all).filter((one) => !optional.includes(one) && !during.includes(one));
    return {
      required: side === 'output' && context.juel ? [] : variables(required),
      ...(optional.length > 0 && { optional: variables(optional) }),
      ...(during.length > 0 && { whileExecuting: variables(during) }),
      ...(goesWith.length > 0 && { goesWith }),
    };
  });
}
