import type { ElementCase } from '../element-case.ts';
import { boundaryEvents } from './boundary-events.ts';
import { collaboration } from './collaboration.ts';
import { data } from './data.ts';
import { endEvents } from './end-events.ts';
import { eventSubProcesses } from './event-sub-processes.ts';
import { gateways } from './gateways.ts';
import { intermediateEvents } from './intermediate-events.ts';
import { loops } from './loops.ts';
import { people } from './people.ts';
import { startEvents } from './start-events.ts';
import { subProcesses } from './sub-processes.ts';
import { tasks } from './tasks.ts';

/** All cases, by the file that they stand in. */
export const caseFiles: Record<string, ElementCase[]> = {
  'start-events': startEvents,
  'intermediate-events': intermediateEvents,
  'boundary-events': boundaryEvents,
  'event-sub-processes': eventSubProcesses,
  'end-events': endEvents,
  tasks,
  'sub-processes': subProcesses,
  loops,
  gateways,
  people,
  data,
  collaboration,
};
