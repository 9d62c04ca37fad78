import { placement } from '../../domain/record/placement.ts';
import { recordEntity } from './record-entity.ts';

export const Placement = recordEntity(placement);
