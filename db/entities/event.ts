import { event } from '../../domain/record/event.ts';
import { recordEntity } from './record-entity.ts';

export const Event = recordEntity(event);
