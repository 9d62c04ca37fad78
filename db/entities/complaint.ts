import { complaint } from '../../domain/record/complaint.ts';
import { recordEntity } from './record-entity.ts';

export const Complaint = recordEntity(complaint);
