import type { Bilingual } from '../engine/command.ts';
import type { Decisions } from '../engine/compiled-plan.ts';
import { compile } from '../engine/expression.ts';
import { Fault } from '../engine/fault.ts';
import type { Expression, Plan } from '../sop/plan.ts';
import { passOnlyDrawn } from './only-drawn.ts';
import type { Scenario } from './scenario.ts';
import { type Simulated, simulate } from './simulation.ts';

export interface SimulatedDrawing {
  simulated: Simulated;
  /** What is only drawn and was passed by, in the order in which it was met. */
  passed: { element: string; message: Bilingual }[];
}

/**
 * Runs a drawing, of which nothing is marked as executable. What stops at something that is only drawn begins again without it;
 * an error that nobody catches is part of the story, and stays.
 */
export function simulateDrawing(plan: Plan, hash: string, scenario: Scenario, decisions?: Decisions): SimulatedDrawing {
  const passed = new Map<string, Bilingual>();
  for (let drawn = plan; ;) {
    const simulated = simulate(drawn, hash, scenario, decisions);
    const isTold = (condition: Expression) => isYesOrNo(condition, simulated, scenario);
    const next = simulated.incidents.reduce<Plan>((sofar, { element, code, message, thrown }) => {
      const without = thrown ? undefined : passOnlyDrawn(sofar, element, code, isTold);
      if (without) passed.set(element, note(message, without.elements[element]?.default));
      return without ?? sofar;
    }, drawn);
    if (next === drawn) return { simulated, passed: [...passed].map(([element, message]) => ({ element, message })) };
    drawn = next;
  }
}

function isYesOrNo(condition: Expression, { outcome: { variables } }: Simulated, { start, zone }: Scenario): boolean {
  const scope = { get: (name: string) => variables[name], has: (name: string) => Object.hasOwn(variables, name) };
  try {
    return typeof compile(condition)(scope, { now: start, zone }) === 'boolean';
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

function note(why: string, way: string | undefined): Bilingual {
  return {
    zh: `只是画出来的内容，模拟直接通过（${why}）${way === undefined ? '' : `，沿“${way}”继续`}。`,
    en: `This is only drawn, and the simulation passed it by${way === undefined ? '' : ` along "${way}"`}.`,
  };
}
