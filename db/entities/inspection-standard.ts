import { inspectionStandard } from '../../domain/record/inspection-standard.ts';
import { recordEntity } from './record-entity.ts';

export const InspectionStandard = recordEntity(inspectionStandard);
