import { recallHolder } from '../../domain/record/recall-holder.ts';
import { recordEntity } from './record-entity.ts';

export const RecallHolder = recordEntity(recallHolder);
