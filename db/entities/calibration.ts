import { calibration } from '../../domain/record/calibration.ts';
import { recordEntity } from './record-entity.ts';

export const Calibration = recordEntity(calibration);
