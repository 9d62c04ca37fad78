import { bom } from '../../domain/record/bom.ts';
import { recordEntity } from './record-entity.ts';

export const Bom = recordEntity(bom);
