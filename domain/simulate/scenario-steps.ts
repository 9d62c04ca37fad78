import { compileKey, specialNames } from '../engine/compiled-plan.ts';
import { keyFromOutside } from '../engine/correlation.ts';
import type { Variables } from '../engine/event.ts';
import type { Message } from './message-reception.ts';
import { namesOf } from './names.ts';
import type { Scenario, ScenarioStep } from './scenario.ts';
import type { SimulatedWorld } from './simulated-world.ts';

/** Takes one step of a scenario; false where nothing took it. Throws RangeError for a duration that is none. */
export function takeStep(world: SimulatedWorld, scenario: Scenario, step: ScenarioStep): boolean {
  if ('complete' in step) return complete(world, step);
  if ('message' in step) {
    const { message: name, correlationKey, variables } = step;
    const key = correlationKey ?? keyOf(world, scenario, name, variables);
    const message = { name, variables, ...(key !== undefined && { correlationKey: key }) };
    world.send(message);
    return true;
  }
  if ('signal' in step) return world.signal(step.signal, step.variables);
  if ('escalation' in step) return escalate(world, step.escalation);
  return world.advance(step.advance);
}

function keyOf(world: SimulatedWorld, scenario: Scenario, name: string, variables: Variables): string | undefined {
  const names = specialNames(world.plan);
  const correlationKeys = world.plan.correlationKeys.map((key) => compileKey(key, names));
  const env = { now: world.now, zone: scenario.zone };
  for (const one of namesOf(world.plan, 'message', name)) {
    const key = keyFromOutside(correlationKeys, one, variables, env);
    if (key !== undefined) return key;
  }
  return undefined;
}

function complete(
  world: SimulatedWorld,
  { complete: element, instance: index, variables }: Extract<ScenarioStep, { complete: string }>,
): boolean {
  const open = world.runs.flatMap((run) =>
    run.tasks.filter((task) => task.element === element).map((task) => ({ run, ...task })),
  );
  const task = open[index];
  if (!task) return nudge(world, element, index, variables);
  task.run.close(task.instance);
  const code = world.effects.errorOnCompletion(element);
  if (code !== undefined) return world.take(task.run, { type: 'errorThrown', instance: task.instance, code });
  world.effects.give(`${task.run.id}/${task.instance}`, variables);
  return world.take(task.run, { type: 'taskCompleted', instance: task.instance, variables });
}

/** Completes what waits for something else than a person: a receive task, an event. */
function nudge(world: SimulatedWorld, element: string, index: number, variables: Message['variables']): boolean {
  let left = index;
  for (const run of world.runs) {
    for (const [id, { element: at, own }] of Object.entries(run.state.instances)) {
      if (at !== element || own?.['body'] === true || left-- > 0) continue;
      const subscription = Object.entries(run.state.subscriptions).find(
        ([, one]) => one.instance === id && one.element === element,
      );
      const timer = Object.entries(run.state.timers).find(([, one]) => one.instance === id && one.element === element);
      if (subscription)
        return world.take(run, { type: 'message', subscription: subscription[0], name: subscription[1].name, variables });
      if (timer) return world.take(run, { type: 'timerFired', timer: timer[0] });
      if (world.take(run, { type: 'taskCompleted', instance: id, variables })) return true;
    }
  }
  return false;
}

function escalate(world: SimulatedWorld, code: string): boolean {
  const codes = namesOf(world.plan, 'escalation', code);
  return world.runs.some((run) => codes.some((one) => run.running && world.take(run, { type: 'escalationThrown', code: one })));
}
