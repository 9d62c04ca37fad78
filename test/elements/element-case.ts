import type { ScenarioInput } from '../../domain/simulate/scenario.ts';
import { diagram } from '../domain/engine/diagram.ts';

/**
 * One small diagram, a scenario and its story. The pure engine and Temporal must tell the same one. Nothing in it depends on
 * what a simulation alone can do: people complete tasks by steps, calls are answered by the operation `answer`.
 */
export interface ElementCase {
  name: string;
  nodes: string;
  flows: string;
  /** What stands beside the process: messages, errors, other processes, collaborations. */
  around?: string;
  /** Other files of the SOP: decision models. */
  files?: Record<string, string>;
  given?: ScenarioInput;
  /** Entered elements | cancelled ones | how it ended, and what is open. */
  story: string;
  variables?: Record<string, unknown>;
}

/** A case as it is played: its messages and signals bear a name of their own, so that many share one broker. */
export interface PlayedCase extends ElementCase {
  key: string;
  files: Record<string, string>;
  given: ScenarioInput;
}

const declared = /(<(?:message|signal) [^>]*name=")([^"]*)"/g;

/** Gives a case a key, and its messages and signals names that begin with it. */
export function keyed(one: ElementCase, key: string): PlayedCase {
  const xml = diagram(one.nodes, one.flows, one.around).replace(declared, `$1${key}.$2"`);
  const { steps = [], ...given } = one.given ?? {};
  return {
    ...one,
    key,
    files: {
      ...one.files,
      'process.bpmn': xml,
      'sop.yaml': `id: ${key}\ntitle:\n  zh: 测试\n  en: Test\nversion: "1"\n`,
    },
    given: { ...given, steps: steps.map((step) => renamed(step, key)) },
  };
}

function renamed<Step extends object>(step: Step, key: string): Step {
  if ('message' in step) return { ...step, message: `${key}.${String(step.message)}` };
  if ('signal' in step) return { ...step, signal: `${key}.${String(step.signal)}` };
  return step;
}
