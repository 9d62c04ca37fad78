import { installation } from '../../domain/record/installation.ts';
import { recordEntity } from './record-entity.ts';

export const Installation = recordEntity(installation);
