import { clearance } from '../../domain/record/clearance.ts';
import { recordEntity } from './record-entity.ts';

export const Clearance = recordEntity(clearance);
