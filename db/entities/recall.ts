import { recall } from '../../domain/record/recall.ts';
import { recordEntity } from './record-entity.ts';

export const Recall = recordEntity(recall);
