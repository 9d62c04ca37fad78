import { type Context, expression, formal, refId } from './compile-context.ts';
import { compileDefinition, compileEvents } from './compile-event.ts';
import { child, flag, list, our, text, theirAttribute, theirs, typeOf } from './moddle-access.ts';
import type { Moddle } from './parse.ts';
import type { EventPlan, MultiInstancePlan, StandardLoopPlan } from './plan.ts';
import { variableName } from './variable-name.ts';

/** A loop's characteristics: BPMN's own, ours, Zeebe's or Camunda's way of naming collection and item. */
export function compileLoop(context: Context, element: Moddle): MultiInstancePlan | StandardLoopPlan | undefined {
  const loop = child(element, 'loopCharacteristics');
  if (!loop) return undefined;
  return typeOf(loop) === 'standardLoopCharacteristics' ? standard(context, loop) : multiple(context, element, loop);
}

function standard(context: Context, loop: Moddle): StandardLoopPlan {
  return {
    kind: 'standard',
    testBefore: flag(loop, 'testBefore') === true,
    maximum: expression(context, text(loop, 'loopMaximum')),
    condition: formal(context, child(loop, 'loopCondition')),
  };
}

function multiple(context: Context, element: Moddle, loop: Moddle): MultiInstancePlan {
  const behavior = (text(loop, 'behavior') ?? 'All').toLowerCase() as MultiInstancePlan['behavior'];
  return {
    kind: 'multiInstance',
    sequential: flag(loop, 'isSequential') === true,
    cardinality: formal(context, child(loop, 'loopCardinality')),
    completionCondition: formal(context, child(loop, 'completionCondition')),
    ...collections(context, element, loop),
    behavior,
    oneEvent: eventOf(context, element, child(loop, 'oneBehaviorEventRef')),
    noneEvent: eventOf(context, element, child(loop, 'noneBehaviorEventRef')),
    complex: list(loop, 'complexBehaviorDefinition').flatMap((one) => {
      const condition = formal(context, child(one, 'condition'));
      const event = child(one, 'event');
      const [thrown] = event ? compileEvents(context, event) : [];
      return condition ? [{ condition, event: thrown ?? { kind: 'signal' as const } }] : [];
    }),
  };
}

function eventOf(context: Context, element: Moddle, definition: Moddle | undefined): EventPlan | undefined {
  return definition && compileDefinition(context, element, definition);
}

type Collections = Pick<MultiInstancePlan, 'collection' | 'item' | 'outputCollection' | 'outputItem'>;

function collections(context: Context, element: Moddle, loop: Moddle): Collections {
  const own = our(loop, 'loop') ?? our(element, 'loop');
  const [zeebe] = theirs(loop, context.prefixes, 'loopCharacteristics', 'zeebe');
  const camunda = (name: string) => theirAttribute(loop, context.prefixes, name);
  const data = (property: string) => variableOf(context, refId(loop, property));
  const item = (property: string) => variableName(child(loop, property)?.id, text(child(loop, property), 'name'));
  return {
    collection: expression(
      context,
      text(own, 'collection') ?? text(zeebe, 'inputCollection') ?? camunda('collection') ?? data('loopDataInputRef'),
    ),
    item: text(own, 'item') ?? text(zeebe, 'inputElement') ?? camunda('elementVariable') ?? item('inputDataItem'),
    outputCollection: text(own, 'outputCollection') ?? text(zeebe, 'outputCollection') ?? data('loopDataOutputRef'),
    outputItem: expression(context, text(own, 'outputItem') ?? text(zeebe, 'outputElement') ?? item('outputDataItem')),
  };
}

function variableOf(context: Context, id: string | undefined): string | undefined {
  return id === undefined ? undefined : (context.variables.get(id) ?? id);
}
