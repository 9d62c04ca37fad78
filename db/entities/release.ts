import { release } from '../../domain/record/release.ts';
import { recordEntity } from './record-entity.ts';

export const Release = recordEntity(release);
