import { batch } from '../../domain/record/batch.ts';
import { recordEntity } from './record-entity.ts';

export const Batch = recordEntity(batch);
