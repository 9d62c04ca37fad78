import { operationRecord } from '../../domain/record/operation-record.ts';
import { recordEntity } from './record-entity.ts';

export const OperationRecord = recordEntity(operationRecord);
