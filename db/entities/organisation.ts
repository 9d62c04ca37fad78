import { organisation } from '../../domain/record/organisation.ts';
import { recordEntity } from './record-entity.ts';

export const Organisation = recordEntity(organisation);
