import { serial } from '../../domain/record/serial.ts';
import { recordEntity } from './record-entity.ts';

export const Serial = recordEntity(serial);
