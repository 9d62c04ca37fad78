import { installationSerial } from '../../domain/record/installation-serial.ts';
import { recordEntity } from './record-entity.ts';

export const InstallationSerial = recordEntity(installationSerial);
