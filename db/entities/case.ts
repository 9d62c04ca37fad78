import { qualityCase } from '../../domain/record/case.ts';
import { recordEntity } from './record-entity.ts';

export const QualityCase = recordEntity(qualityCase);
