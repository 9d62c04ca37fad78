import { label } from '../../domain/record/label.ts';
import { recordEntity } from './record-entity.ts';

export const Label = recordEntity(label);
