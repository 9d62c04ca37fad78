import { observation } from '../../domain/record/observation.ts';
import { recordEntity } from './record-entity.ts';

export const Observation = recordEntity(observation);
