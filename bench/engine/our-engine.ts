import { compilePlan, type Plans } from '../../domain/engine/compiled-plan.ts';
import type { Command } from '../../domain/engine/command.ts';
import { engineVersion } from '../../domain/engine/engine-version.ts';
import type { EngineEvent } from '../../domain/engine/event.ts';
import { applyPatch, emptyState } from '../../domain/engine/state.ts';
import { transition } from '../../domain/engine/transition.ts';
import { isSopRefusal, readSop } from '../../domain/sop/read-sop.ts';
import type { Contestant } from './contest.ts';

const stamp = { at: '2026-01-01T00:00:00.000Z', zone: 'UTC' };

/** The pure engine: every turn's patch is applied, every user task completed as soon as it is offered. */
export async function ourEngine(xml: string, variables: Record<string, boolean>): Promise<Contestant> {
  // `${…}` is read as JUEL by this flag, since both engines get the same file, which declares no vendor's namespace
  const read = await readSop({ 'process.bpmn': xml }, { juel: true });
  if (isSopRefusal(read)) throw new Error(read.message.en);
  const compiled = compilePlan(read.plan);
  const once = (commands?: Command[]) => runOnce({ get: () => compiled }, read.hash, { environment: { variables } }, commands);
  const commands: Command[] = [];
  once(commands);
  const elements = commands.flatMap((command) =>
    command.type === 'note' && command.what === 'entered' ? [command.element] : [],
  );
  return { name: 'ours', elements, run: () => once() };
}

function runOnce(
  plans: Plans,
  hash: string,
  variables: Record<string, { variables: Record<string, boolean> }>,
  seen?: Command[],
): void {
  const state = emptyState(hash, engineVersion);
  const events: EngineEvent[] = [{ ...stamp, id: 'in:1', type: 'start', variables }];
  for (let event = events.shift(); event; event = events.shift()) {
    const { patch, commands } = transition(plans, state, event);
    applyPatch(state, patch);
    seen?.push(...commands);
    for (const { type, key, instance } of commands) {
      if (type === 'openTask') events.push({ ...stamp, id: `in:${key}`, type: 'taskCompleted', instance, variables: {} });
    }
  }
  if (state.root.status !== 'completed') throw new Error(`our run is ${state.root.status}`);
}
