import type { AssociationPlan, ElementPlan, EventPlan, Expression, Mapping } from '../sop/plan.ts';
import { elementTable } from './element-table.ts';
import { multiInstance } from './elements/multi-instance.ts';
import { standardLoop } from './elements/standard-loop.ts';
import { task } from './elements/task.ts';
import { compile, type Evaluate, type SpecialNames } from './expression.ts';
import type { CompiledAssociation, CompiledEvent, CompiledField, CompiledLoop, CompiledMapping, Node } from './node.ts';

type Names = SpecialNames;

/** Compiles one element's own part: its behaviour and closures. What it is connected to comes after, by `wire`. */
export function compileNode(plan: ElementPlan, names: Names): Node {
  const optional = (expression: Expression | undefined) => expression && compile(expression, names);
  const events = (plan.events ?? []).map((event, index) => compileEvent(event, index, names));
  const condition = plan.activationCondition ?? plan.adHoc?.completionCondition;
  if (plan.adHoc?.completionCondition)
    events.push(compileEvent({ kind: 'conditional', condition: plan.adHoc.completionCondition }, 0, names));
  return {
    id: plan.id,
    plan,
    element: elementTable[plan.type] ?? task,
    incoming: [],
    outgoing: [],
    children: [],
    boundaries: [],
    eventSubProcesses: [],
    starts: [],
    events,
    loop: plan.loop && compileLoop(plan.loop, names),
    inputs: mappings(plan.inputs, names),
    outputs: mappings(plan.outputs, names),
    dataInputs: (plan.dataInputs ?? []).map((one) => compileAssociation(one, names)),
    dataOutputs: (plan.dataOutputs ?? []).map((one) => compileAssociation(one, names)),
    records: (plan.records ?? []).map(({ values, ...record }) => ({ ...record, values: fields(values, names) })),
    captures: (plan.captures ?? []).map(({ event, when, values }) => ({
      event,
      when: optional(when),
      values: fields(values, names),
    })),
    call: plan.call && fields(plan.call.values, names),
    person: plan.person && {
      assignee: optional(plan.person.assignee),
      candidates: plan.person.candidates.map((candidate) => compile(candidate, names)),
      priority: optional(plan.person.priority),
      due: optional(plan.person.due),
      duties: plan.person.duties.map(({ key }) => optional(key)),
    },
    script: optional(plan.script?.expression),
    message: plan.message && compileEvent(plan.message, 0, names),
    called: plan.called && {
      element: optional(plan.called.element),
      in: plan.called.in && mappings(plan.called.in, names),
      out: plan.called.out && mappings(plan.called.out, names),
    },
    condition: optional(condition),
    declared: new Set((plan.data ?? []).map(({ variable }) => variable)),
    correlations: (plan.correlations ?? []).map(({ key, bindings }) => ({
      key,
      bindings: new Map(Object.entries(bindings).map(([property, path]) => [property, compile(path, names)])),
    })),
    compensable: false,
  };
}

function compileEvent(plan: EventPlan, index: number, names: Names): CompiledEvent {
  const optional = (expression: Expression | undefined) => expression && compile(expression, names);
  const condition = optional(plan.condition);
  return {
    plan,
    index,
    nameOf: optional(plan.nameOf),
    timer: optional(plan.timer?.value),
    condition,
    names: condition && [...condition.variables],
    key: optional(plan.correlation?.key),
    timeToLive: optional(plan.correlation?.timeToLive),
  };
}

function compileLoop(plan: NonNullable<ElementPlan['loop']>, names: Names): CompiledLoop {
  const optional = (expression: Expression | undefined): Evaluate | undefined => expression && compile(expression, names);
  if (plan.kind === 'standard') {
    return { plan, element: standardLoop, cardinality: optional(plan.maximum), condition: optional(plan.condition), complex: [] };
  }
  return {
    plan,
    element: multiInstance,
    cardinality: optional(plan.cardinality),
    collection: optional(plan.collection),
    outputItem: optional(plan.outputItem),
    condition: optional(plan.completionCondition),
    complex: (plan.complex ?? []).map(({ condition, event }) => ({
      condition: compile(condition, names),
      event: compileEvent(event, 0, names),
    })),
    oneEvent: plan.oneEvent && compileEvent(plan.oneEvent, 0, names),
    noneEvent: plan.noneEvent && compileEvent(plan.noneEvent, 0, names),
  };
}

function mappings(list: Mapping[] | undefined, names: Names): CompiledMapping[] {
  return (list ?? []).map(({ source, target }) => ({ path: target.split('.'), evaluate: compile(source, names) }));
}

function fields(list: { field: string; value: Expression }[], names: Names): CompiledField[] {
  return list.map(({ field, value }) => ({ path: field.split('.'), evaluate: compile(value, names) }));
}

function compileAssociation(
  { sources, target, transformation, assignments }: AssociationPlan,
  names: Names,
): CompiledAssociation {
  return {
    sources,
    target,
    transformation: transformation && compile(transformation, names),
    assignments: assignments.map(({ from, to }) => ({ from: compile(from, names), path: to.split('.') })),
  };
}
