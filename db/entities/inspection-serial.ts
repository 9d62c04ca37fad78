import { inspectionSerial } from '../../domain/record/inspection-serial.ts';
import { recordEntity } from './record-entity.ts';

export const InspectionSerial = recordEntity(inspectionSerial);
