import * as z from 'zod';
import { code, rowId } from './field.ts';
import { noun } from './noun.ts';

/** A device of an installation. */
export const installationSerial = noun({
  name: 'installation-serial',
  title: { zh: '安装序列号', en: 'Installed serial' },
  key: ['serial', 'installation'],
  written: 'acts',
  schema: z.strictObject({ serial: code('序列号', 'Serial'), installation: rowId('安装', 'Installation') }),
});
