import { nonconformance } from '../../domain/record/nonconformance.ts';
import { recordEntity } from './record-entity.ts';

export const Nonconformance = recordEntity(nonconformance);
