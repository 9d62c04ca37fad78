import * as z from 'zod';
import { certificateScopes } from '../../domain/record/certificate.ts';
import { code } from '../../domain/record/field.ts';
import { isRefused } from '../../domain/record/refusal.ts';
import { act } from './act.ts';
import { requireCertificate } from './certificates.ts';

export const certificateActs = {
  /** → {certificates[]}; refuses certificate-missing, certificate-expired. */
  require: act(
    z.object({ model: code('型号', 'Model'), scope: z.enum(certificateScopes), market: z.string().optional() }),
    async (tx, values, context) => {
      const found = await requireCertificate(tx, { ...values, at: context.at });
      return isRefused(found) ? found : { certificates: found.certificates };
    },
  ),
};
