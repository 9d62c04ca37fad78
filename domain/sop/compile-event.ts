import { compileExpression, isRefusal } from '../feel/index.ts';
import { callsFeel } from './calls-feel.ts';
import { type Context, expression, formal, refId, value } from './compile-context.ts';
import { linkName } from './link-name.ts';
import { child, list, our, text, theirAttribute, theirs, typeOf } from './moddle-access.ts';
import { type Moddle, UNRESOLVED } from './parse.ts';
import type { CorrelationPlan, EventPlan, Expression } from './plan.ts';

/** The event definitions of an event: its own, then those it refers to. */
export function compileEvents(context: Context, element: Moddle): EventPlan[] {
  const definitions = [...list(element, 'eventDefinitions'), ...list(element, 'eventDefinitionRef')];
  return definitions.map((definition) => compileDefinition(context, element, definition));
}

export function compileDefinition(context: Context, element: Moddle, definition: Moddle): EventPlan {
  const kind = typeOf(definition).replace('EventDefinition', '');
  const build = builders[kind];
  return build ? build(context, definition, element) : { kind: 'message', name: definition.id };
}

type Builder = (context: Context, definition: Moddle, element: Moddle) => EventPlan;

const builders: Record<string, Builder> = {
  message: (context, definition, element) => messageEvent(context, messageOf(definition), element),
  signal: (context, definition) => ({ kind: 'signal', ...named(context, definition, 'signalRef', 'name') }),
  timer: (context, definition) => ({ kind: 'timer', timer: timerOf(context, definition) }),
  conditional: (context, definition) => ({ kind: 'conditional', condition: formal(context, child(definition, 'condition')) }),
  error: (context, definition) => ({
    kind: 'error',
    ...coded(context, definition, 'errorRef', 'errorCode'),
    codeVariable: theirAttribute(definition, context.prefixes, 'errorCodeVariable'),
    messageVariable: theirAttribute(definition, context.prefixes, 'errorMessageVariable'),
  }),
  escalation: (context, definition) => ({
    kind: 'escalation',
    ...coded(context, definition, 'escalationRef', 'escalationCode'),
    codeVariable: theirAttribute(definition, context.prefixes, 'escalationCodeVariable'),
  }),
  compensate: (_context, definition) => ({
    kind: 'compensation',
    name: refId(definition, 'activityRef'),
    wait: definition['waitForCompletion'] !== false,
  }),
  cancel: () => ({ kind: 'cancel' }),
  terminate: () => ({ kind: 'terminate' }),
  link: (_context, definition) => ({ kind: 'link', name: linkName(definition) }),
};

/** What is matched: the declared code or name of what is referred to, else its id. */
function named(context: Context, definition: Moddle, property: string, code: string): Pick<EventPlan, 'name' | 'nameOf' | 'ref'> {
  const target = child(definition, property);
  const ref = target?.id ?? text(definition, property);
  return { ...nameOf(context, text(target, code) ?? text(target, 'name') ?? ref), ref };
}

/** An undeclared reference is itself a code; one to what is declared without a code says none. */
function coded(context: Context, definition: Moddle, property: string, code: string): Partial<EventPlan> {
  const target = child(definition, property);
  const codeless = target !== undefined && target.$type !== UNRESOLVED && text(target, code) === undefined;
  return { ...named(context, definition, property, code), ...(codeless && { any: true }) };
}

function nameOf(context: Context, source: string | undefined): Pick<EventPlan, 'name' | 'nameOf'> {
  const read = value(context, source);
  if (!read || read.language === 'text') return { name: source?.trim() };
  const fixed = fixedText(read);
  return fixed === undefined ? { name: source?.trim(), nameOf: read } : { name: fixed };
}

/** The text that an expression gives whatever a run holds: a start event, which no run has begun, can be found by it. */
function fixedText({ language, source }: Expression): string | undefined {
  if (language === 'text' || source.includes('(')) return undefined;
  const compiled = compileExpression(source, language);
  if (isRefusal(compiled) || compiled.variables.length > 0) return undefined;
  const { value: fixed } = compiled.evaluate({ get: () => null, has: () => false }, { now: '', zone: 'UTC' });
  return typeof fixed === 'string' ? fixed : undefined;
}

function messageOf(holder: Moddle): Moddle | undefined {
  return child(holder, 'messageRef') ?? child(child(holder, 'operationRef'), 'inMessageRef');
}

/** The message of a receive or send task, or of an event definition. */
export function messageEvent(context: Context, message: Moddle | undefined, element: Moddle): EventPlan {
  return {
    kind: 'message',
    ...nameOf(context, text(message, 'name') ?? message?.id),
    ref: message?.id,
    correlation: correlationOf(context, message, element),
  };
}

export function taskMessage(context: Context, element: Moddle): EventPlan | undefined {
  const operation = child(element, 'operationRef');
  const message = child(element, 'messageRef') ?? child(operation, 'inMessageRef');
  return message || isFlowEnd(context, element) ? messageEvent(context, message, element) : undefined;
}

/** Whether a message flow begins or ends at the element. */
function isFlowEnd(context: Context, element: Moddle): boolean {
  const collaborations = context.roots.filter((root) => typeOf(root) === 'collaboration');
  return collaborations.some((one) =>
    list(one, 'messageFlows').some((flow) => child(flow, 'sourceRef') === element || child(flow, 'targetRef') === element),
  );
}

function correlationOf(context: Context, message: Moddle | undefined, element: Moddle): CorrelationPlan | undefined {
  const own = our(element, 'correlation');
  const zeebe = message && theirs(message, context.prefixes, 'subscription')[0];
  const key = expression(context, text(own, 'key')) ?? expression(context, text(zeebe, 'correlationKey'));
  const timeToLive = value(context, text(own, 'timeToLive'));
  return key || timeToLive ? { key, timeToLive } : undefined;
}

function timerOf(context: Context, definition: Moddle): EventPlan['timer'] {
  for (const [property, kind] of [
    ['timeDate', 'date'],
    ['timeDuration', 'duration'],
    ['timeCycle', 'cycle'],
  ] as const) {
    const written = text(child(definition, property), 'body')?.trim();
    const source = written !== undefined && callsFeel(written) ? expression(context, written) : value(context, written);
    if (source) return { kind, value: { ...source, source: withoutCycle(source.source) } };
  }
  return undefined;
}

/** Zeebe's function `cycle(times, interval)`, which FEEL does not have, as the text of ISO 8601 that it stands for. */
function withoutCycle(source: string): string {
  const [whole, times, interval] = /^cycle\((?:([^,]+),)?([^,]+)\)$/.exec(source) ?? [];
  if (whole === undefined) return source;
  return `"R" + ${times === undefined ? '""' : `string(${times.trim()})`} + "/" + string(${interval?.trim()})`;
}
