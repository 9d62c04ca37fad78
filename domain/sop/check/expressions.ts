import type { Bilingual } from '../../engine/command.ts';
import { specialNames } from '../../engine/compiled-plan.ts';
import { compileExpression, isRefusal } from '../../feel/index.ts';
import type { ElementPlan, Expression, Plan } from '../plan.ts';

/** An expression of a plan and the id of the element or flow that it stands in. */
export interface Placed {
  element: string;
  expression: Expression;
}

/** Every expression of a plan, in document order; texts that are taken as they are left out. */
export function expressionsOf(plan: Plan): Placed[] {
  const holders = [...Object.values(plan.elements), ...Object.values(plan.flows)];
  return holders.flatMap((holder) => inside(holder).map((expression) => ({ element: holder.id, expression })));
}

/** The expressions that decide where a run goes: conditions of flows, events, loops and gateways. */
export function conditionsOf(plan: Plan): Placed[] {
  const flows = Object.values(plan.flows).flatMap(({ id, condition }) => placed(id, [condition]));
  return [...Object.values(plan.elements).flatMap((element) => placed(element.id, deciding(element))), ...flows];
}

function deciding({ events = [], activationCondition, adHoc, loop }: ElementPlan): (Expression | undefined)[] {
  const ofLoop = loop?.kind === 'standard' ? [loop.condition] : [loop?.completionCondition];
  return [...events.map(({ condition }) => condition), activationCondition, adHoc?.completionCondition, ...ofLoop];
}

function placed(element: string, expressions: (Expression | undefined)[]): Placed[] {
  return expressions.flatMap((expression) => (expression ? [{ element, expression }] : []));
}

/** Why an expression is none of its language; undefined for one that compiles. */
export function refusalOf(plan: Plan, { language, source }: Expression): Bilingual | undefined {
  if (language === 'text') return undefined;
  const compiled = compileExpression(source, language, [...specialNames(plan).keys()]);
  return isRefusal(compiled) ? compiled.message : undefined;
}

function inside(value: unknown): Expression[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isExpression(value)) return value.language === 'text' ? [] : [value];
  return Object.values(value).flatMap(inside);
}

function isExpression(value: object): value is Expression {
  return 'language' in value && 'source' in value && typeof value.source === 'string';
}
