import type { ResourceProps } from 'react-admin';
import { auditEntries } from './audit-entries/index.ts';
import { batches } from './batches/index.ts';
import { recalls } from './recalls/index.ts';
import { recordResources } from './records/index.ts';
import { runs } from './runs/index.ts';
import { serials } from './serials/index.ts';
import { sops } from './sops/index.ts';
import { tasks } from './tasks/index.ts';

/** Every resource of the console. */
export const resources: ResourceProps[] = [tasks, runs, serials, batches, recalls, sops, auditEntries, ...recordResources];
