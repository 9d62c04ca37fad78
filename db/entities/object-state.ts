import { objectState } from '../../domain/record/object-state.ts';
import { recordEntity } from './record-entity.ts';

export const ObjectState = recordEntity(objectState);
