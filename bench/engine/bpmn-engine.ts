import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import type { Contestant } from './contest.ts';

/**
 * npm's bpmn-engine. As with ours the file is read once: every run begins from the definition's serialised context, without
 * a listener, and its user task is signalled as soon as it waits.
 * @param userTask id of the file's one user task
 */
export async function bpmnEngine(xml: string, variables: Record<string, boolean>, userTask: string): Promise<Contestant> {
  const [definition] = await new Engine({ name: 'reader', source: xml }).getDefinitions();
  const sourceContext = definition!.environment.options['source'];
  const run = async (listener?: EventEmitter) => {
    const engine = new Engine({ name: 'order', sourceContext, variables });
    const ended = engine.waitFor('end');
    const execution = await engine.execute({ ...(listener && { listener }) });
    execution.signal({ id: userTask });
    await ended;
  };
  const elements: string[] = [];
  const listener = new EventEmitter();
  listener.on('activity.enter', ({ id }: { id: string }) => void elements.push(id));
  await run(listener);
  return { name: 'bpmn-engine', elements, run };
}
