import { recallAllotment } from '../../domain/record/recall-allotment.ts';
import { recordEntity } from './record-entity.ts';

export const RecallAllotment = recordEntity(recallAllotment);
