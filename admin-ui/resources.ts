import type { ResourceProps } from 'react-admin';
import { runs } from './runs/index.ts';
import { tasks } from './tasks/index.ts';

/** Every resource of the console. */
export const resources: ResourceProps[] = [tasks, runs];
