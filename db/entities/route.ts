import { route } from '../../domain/record/route.ts';
import { recordEntity } from './record-entity.ts';

export const Route = recordEntity(route);
