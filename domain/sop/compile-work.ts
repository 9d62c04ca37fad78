import { parseDuration } from '../engine/instant.ts';
import { compileExpression, isRefusal } from '../feel/index.ts';
import { calledName } from './called-name.ts';
import { type Context, expression, formal, value } from './compile-context.ts';
import { body, child, flag, inner, list, our, ours, text, theirAttribute, theirs, typeOf } from './moddle-access.ts';
import type { Moddle } from './parse.ts';
import type { CalledPlan, ElementPlan, Expression, Mapping, RetryPlan } from './plan.ts';

/** What an activity or event does on our records: what it writes, and which EPCIS events it captures. */
export function compileRecords(context: Context, element: Moddle): Pick<ElementPlan, 'records' | 'captures'> {
  const records = ours(element, 'record').map((record) => {
    const result = text(record, 'result');
    return {
      noun: text(record, 'noun') ?? '',
      act: text(record, 'act') ?? '',
      values: fields(context, record),
      ...(result !== undefined && { result }),
    };
  });
  const captures = ours(element, 'capture').map((capture) => ({
    event: text(capture, 'event') ?? 'ObjectEvent',
    when: expression(context, text(capture, 'when')),
    values: fields(context, capture),
  }));
  return { ...(records.length > 0 && { records }), ...(captures.length > 0 && { captures }) };
}

function fields(context: Context, holder: Moddle): { field: string; value: Expression }[] {
  return list(holder, 'values').flatMap((set) => {
    const source = expression(context, text(set, 'value'));
    const field = text(set, 'field');
    return source && field !== undefined ? [{ field, value: source }] : [];
  });
}

/** The call to the outside world that a service-like task makes, and how it is tried again. */
export function compileCall(context: Context, element: Moddle): Pick<ElementPlan, 'call' | 'retry'> {
  const own = our(element, 'call');
  const [zeebe] = theirs(element, context.prefixes, 'taskDefinition');
  const operation = text(own, 'operation') ?? text(zeebe, 'type') ?? theirAttribute(element, context.prefixes, 'topic');
  const result = text(own, 'result');
  return {
    ...(operation !== undefined && {
      call: { operation, values: own ? fields(context, own) : [], ...(result !== undefined && { result }) },
    }),
    ...(operation !== undefined && { retry: retryOf(our(element, 'retry'), text(zeebe, 'retries')) }),
  };
}

function retryOf(retry: Moddle | undefined, zeebe: string | undefined): RetryPlan {
  const ms = (property: string, otherwise: number) => parseDuration(text(retry, property) ?? '')?.ms ?? otherwise;
  const heartbeatMs = parseDuration(text(retry, 'heartbeat') ?? '')?.ms;
  return {
    attempts: Number(text(retry, 'attempts') ?? (zeebe !== undefined && /^\d+$/.test(zeebe) ? zeebe : 5)),
    initialMs: ms('initial', 1000),
    backoff: Number(text(retry, 'backoff') ?? 2),
    maximumMs: ms('maximum', 60_000),
    timeoutMs: ms('timeout', 30_000),
    ...(heartbeatMs !== undefined && { heartbeatMs }),
  };
}

/** The language of a script that does not say which it is in. */
export const unnamedLanguage = 'unknown';

/** A script: FEEL, ours or Zeebe's, or the name of the language that it is in. */
export function compileScript(context: Context, element: Moddle): ElementPlan['script'] {
  const own = our(element, 'script');
  const [zeebe] = theirs(element, context.prefixes, 'script');
  const result =
    text(own, 'result') ?? text(zeebe, 'resultVariable') ?? theirAttribute(element, context.prefixes, 'resultVariable');
  const known = expression(context, text(own, 'expression') ?? text(zeebe, 'expression'));
  const named = { ...(result !== undefined && { result }) };
  if (known) return { expression: known, ...named };
  const source = text(element, 'script');
  const format = (text(element, 'scriptFormat') ?? text(element, 'scriptLanguage') ?? '').toLowerCase();
  if (source === undefined) return undefined;
  if (format === 'feel' || format.includes('/feel') || format.endsWith('feel/'))
    return { expression: expression(context, source), ...named };
  if (format === 'juel' && !isRefusal(compileExpression(source.trim(), 'juel')))
    return { expression: { language: 'juel', source: source.trim() }, ...named };
  return { foreign: format === '' ? unnamedLanguage : format, ...named };
}

export function compileDecision(context: Context, element: Moddle): ElementPlan['decision'] {
  const own = our(element, 'decision');
  const [zeebe] = theirs(element, context.prefixes, 'calledDecision');
  const attribute = (name: string) => theirAttribute(element, context.prefixes, name);
  const decision =
    text(own, 'decision') ?? text(zeebe, 'decisionId') ?? attribute('decisionRef') ?? attribute('decisionTableReferenceKey');
  if (decision === undefined) return undefined;
  const ref = text(own, 'ref');
  const result = text(own, 'result') ?? text(zeebe, 'resultVariable') ?? attribute('resultVariable');
  return {
    decision: decision.replace(/^=\s*"(.*)"$/, '$1'),
    ...(ref !== undefined && { ref }),
    ...(result !== undefined && { result }),
  };
}

export function compileMappings(context: Context, element: Moddle): Pick<ElementPlan, 'inputs' | 'outputs'> {
  const inputs = [
    ...ownMappings(context, element, 'input'),
    ...zeebeMappings(context, element, 'input'),
    ...camundaMappings(context, element, 'inputParameter'),
  ];
  const outputs = [
    ...ownMappings(context, element, 'output'),
    ...zeebeMappings(context, element, 'output'),
    ...camundaMappings(context, element, 'outputParameter'),
  ];
  return { ...(inputs.length > 0 && { inputs }), ...(outputs.length > 0 && { outputs }) };
}

function ownMappings(context: Context, element: Moddle, name: string): Mapping[] {
  return ours(element, name).flatMap((one) => mapping(expression(context, text(one, 'source')), text(one, 'target')));
}

function zeebeMappings(context: Context, element: Moddle, name: string): Mapping[] {
  const io = theirs(element, context.prefixes, 'ioMapping').flatMap((one) => inner(one, name));
  return io.flatMap((one) => mapping(value(context, text(one, 'source')), text(one, 'target')));
}

function camundaMappings(context: Context, element: Moddle, name: string): Mapping[] {
  const io = theirs(element, context.prefixes, 'inputOutput').flatMap((one) => inner(one, name));
  return io.flatMap((one) => mapping(parameterValue(context, one), text(one, 'name')));
}

function mapping(source: Expression | undefined, target: string | undefined): Mapping[] {
  return source && target !== undefined ? [{ source, target: target.trim() }] : [];
}

/** A parameter's value: text, an expression, or a list or map of such. Scripts in foreign languages give nothing. */
function parameterValue(context: Context, parameter: Moddle): Expression | undefined {
  const [listed] = inner(parameter, 'list');
  const [mapped] = inner(parameter, 'map');
  if (listed)
    return {
      language: 'feel',
      source: `[${inner(listed, 'value')
        .map((one) => literal(body(one)))
        .join(', ')}]`,
    };
  if (mapped)
    return {
      language: 'feel',
      source: `{${inner(mapped, 'entry')
        .map((one) => `${literal(text(one, 'key'))}: ${literal(body(one))}`)
        .join(', ')}}`,
    };
  return inner(parameter, 'script').length > 0 ? undefined : value(context, body(parameter));
}

const literal = (source: string | undefined) => JSON.stringify(source ?? '');

export function compileCalled(context: Context, element: Moddle): CalledPlan {
  const [zeebe] = theirs(element, context.prefixes, 'calledElement');
  const named = calledName(element, text(element, 'calledElement') ?? text(zeebe, 'processId'));
  const sop = text(our(element, 'called'), 'sop') ?? (named?.imported === undefined ? undefined : named.id);
  const goIn = theirs(element, context.prefixes, 'in');
  const goOut = theirs(element, context.prefixes, 'out');
  const into = goIn.flatMap((one) => passed(context, one));
  const out = goOut.flatMap((one) => passed(context, one));
  const everything = (all: Moddle[], flagged: string) =>
    all.length === 0 ? text(zeebe, flagged) !== 'false' : all.some((one) => text(one, 'variables') === 'all');
  return {
    element: named && value(context, named.id),
    ...(sop !== undefined && { sop }),
    ...(into.length > 0 && { in: into }),
    ...(out.length > 0 && { out }),
    allIn: everything(goIn, 'propagateAllParentVariables') && ours(element, 'input').length === 0,
    allOut: everything(goOut, 'propagateAllChildVariables'),
  };
}

/** Camunda's `in` and `out`: a variable or an expression under a new name. */
function passed(context: Context, one: Moddle): Mapping[] {
  const source = text(one, 'source');
  return mapping(
    source === undefined ? expression(context, text(one, 'sourceExpression')) : { language: 'feel', source },
    text(one, 'target'),
  );
}

export function compileAdHoc(context: Context, element: Moddle): ElementPlan['adHoc'] {
  if (typeOf(element) !== 'adHocSubProcess') return undefined;
  return {
    ordering: (text(element, 'ordering') ?? 'Parallel').toLowerCase() === 'sequential' ? 'sequential' : 'parallel',
    completionCondition: formal(context, child(element, 'completionCondition')),
    cancelRemaining: flag(element, 'cancelRemainingInstances') !== false,
  };
}
