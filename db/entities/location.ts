import { location } from '../../domain/record/location.ts';
import { recordEntity } from './record-entity.ts';

export const Location = recordEntity(location);
