import { instrument } from '../../domain/record/instrument.ts';
import { recordEntity } from './record-entity.ts';

export const Instrument = recordEntity(instrument);
