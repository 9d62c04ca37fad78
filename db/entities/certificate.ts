import { certificate } from '../../domain/record/certificate.ts';
import { recordEntity } from './record-entity.ts';

export const Certificate = recordEntity(certificate);
