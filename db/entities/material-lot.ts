import { materialLot } from '../../domain/record/material-lot.ts';
import { recordEntity } from './record-entity.ts';

export const MaterialLot = recordEntity(materialLot);
