import { httpRequest } from './http-request.ts';
import type { Operation } from './operation.ts';

/** Operations by the name that `vouch:call operation="…"` gives. */
export const operations: Readonly<Record<string, Operation>> = {
  'http.request': httpRequest,
};
