import { recallReport } from '../../domain/record/recall-report.ts';
import { recordEntity } from './record-entity.ts';

export const RecallReport = recordEntity(recallReport);
