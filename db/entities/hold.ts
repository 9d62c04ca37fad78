import { hold } from '../../domain/record/hold.ts';
import { recordEntity } from './record-entity.ts';

export const Hold = recordEntity(hold);
