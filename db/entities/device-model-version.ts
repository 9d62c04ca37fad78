import { deviceModelVersion } from '../../domain/record/device-model-version.ts';
import { recordEntity } from './record-entity.ts';

export const DeviceModelVersion = recordEntity(deviceModelVersion);
