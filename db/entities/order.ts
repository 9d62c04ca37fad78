import { order } from '../../domain/record/order.ts';
import { recordEntity } from './record-entity.ts';

export const Order = recordEntity(order);
