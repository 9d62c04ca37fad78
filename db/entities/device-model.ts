import { deviceModel } from '../../domain/record/device-model.ts';
import { recordEntity } from './record-entity.ts';

export const DeviceModel = recordEntity(deviceModel);
