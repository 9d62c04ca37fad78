import { shipmentSerial } from '../../domain/record/shipment-serial.ts';
import { recordEntity } from './record-entity.ts';

export const ShipmentSerial = recordEntity(shipmentSerial);
