import { inspection } from '../../domain/record/inspection.ts';
import { recordEntity } from './record-entity.ts';

export const Inspection = recordEntity(inspection);
