import { part } from '../../domain/record/part.ts';
import { recordEntity } from './record-entity.ts';

export const Part = recordEntity(part);
