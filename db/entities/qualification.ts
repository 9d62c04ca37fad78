import { qualification } from '../../domain/record/qualification.ts';
import { recordEntity } from './record-entity.ts';

export const Qualification = recordEntity(qualification);
