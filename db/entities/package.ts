import { logisticPackage } from '../../domain/record/package.ts';
import { recordEntity } from './record-entity.ts';

export const LogisticPackage = recordEntity(logisticPackage);
