import { shipment } from '../../domain/record/shipment.ts';
import { recordEntity } from './record-entity.ts';

export const Shipment = recordEntity(shipment);
