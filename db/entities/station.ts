import { station } from '../../domain/record/station.ts';
import { recordEntity } from './record-entity.ts';

export const Station = recordEntity(station);
