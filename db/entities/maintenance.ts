import { maintenance } from '../../domain/record/maintenance.ts';
import { recordEntity } from './record-entity.ts';

export const Maintenance = recordEntity(maintenance);
