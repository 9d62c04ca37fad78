import { supplier } from '../../domain/record/supplier.ts';
import { recordEntity } from './record-entity.ts';

export const Supplier = recordEntity(supplier);
