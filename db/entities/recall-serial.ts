import { recallSerial } from '../../domain/record/recall-serial.ts';
import { recordEntity } from './record-entity.ts';

export const RecallSerial = recordEntity(recallSerial);
