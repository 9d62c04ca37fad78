import { item } from '../../domain/record/item.ts';
import { recordEntity } from './record-entity.ts';

export const Item = recordEntity(item);
