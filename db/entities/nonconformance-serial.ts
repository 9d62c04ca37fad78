import { nonconformanceSerial } from '../../domain/record/nonconformance-serial.ts';
import { recordEntity } from './record-entity.ts';

export const NonconformanceSerial = recordEntity(nonconformanceSerial);
