import { stock } from '../../domain/record/stock.ts';
import { recordEntity } from './record-entity.ts';

export const Stock = recordEntity(stock);
