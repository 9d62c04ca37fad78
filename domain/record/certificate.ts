import * as z from 'zod';
import { choice, code, codes, day, optional, parts, text } from './field.ts';
import { noun } from './noun.ts';

/** What a certificate allows. */
export const certificateScopes = ['production', 'release', 'shipment'] as const;

/** A registration certificate or licence. Empty `models` or `markets` mean all; both days of validity count. */
export const certificate = noun({
  name: 'certificate',
  title: { zh: '注册证与许可', en: 'Certificate or licence' },
  written: 'master',
  schema: z.strictObject({
    id: code('证号', 'Number'),
    kind: choice(['registration', 'production_licence', 'distribution_licence'], '类别', 'Kind'),
    name: text('名称', 'Name', 300),
    models: codes('适用型号', 'Models'),
    scopes: parts(z.enum(certificateScopes), '许可范围', 'Scopes'),
    markets: codes('适用市场', 'Markets'),
    valid_from: day('生效日期', 'Valid from'),
    valid_to: optional(day('有效期至', 'Valid to')),
    status: choice(['valid', 'suspended', 'withdrawn'], '状态', 'Status').default('valid'),
  }),
});
